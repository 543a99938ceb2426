"""Keeps other web pages out: a page elsewhere must not drive the rehearsal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_POLICY = (
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "object-src 'none'; connect-src 'self'"  # some browsers do not count a WebSocket as 'self'
)
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


class Guard:
    """Lets through only what is asked of this address by name, and by no other site.

    The check of Host stops DNS rebinding, the check of Origin stops forged requests.
    """

    def __init__(self, host: str) -> None:
        self._hosts = set(_LOOPBACK) if host in _LOOPBACK else {host}
        self._allowed: frozenset[str] = frozenset()
        self._headers: dict[str, str] = {}

    def open(self, port: int) -> None:
        """Take requests for this port from now on."""
        names = (f"[{host}]" if ":" in host else host for host in self._hosts)
        self._allowed = frozenset(f"{name}:{port}" for name in names)
        sockets = " ".join(f"ws://{name}" for name in sorted(self._allowed))
        self._headers = {"Content-Security-Policy": f"{_POLICY} {sockets}", **_HEADERS}

    @web.middleware
    async def middleware(
        self,
        request: web.Request,
        handler: Callable[[web.Request], Awaitable[web.StreamResponse]],
    ) -> web.StreamResponse:
        if not self._is_own(request):
            return web.Response(text="This rehearsal answers only its own page.", status=403)
        response = await handler(request)
        if not response.prepared:
            response.headers.update(self._headers)
        return response

    def _is_own(self, request: web.Request) -> bool:
        headers = request.headers
        if headers.get("Host", "").lower() not in self._allowed:
            return False
        origin = headers.get("Origin")
        if origin is not None and origin.removeprefix("http://").lower() not in self._allowed:
            return False
        site = headers.get("Sec-Fetch-Site", "none")
        if site in ("same-origin", "none"):
            return True
        return headers.get("Sec-Fetch-Mode") == "navigate" and request.path == "/"
