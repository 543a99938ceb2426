"""Which links Telegram takes, and the form in which it keeps them."""

from __future__ import annotations

import re

_PARTS = re.compile(r"(?:(?P<scheme>[^:/?#@\[\]]+)://)?(?P<authority>[^/?#]*)(?P<rest>.*)", re.DOTALL)
_HOST = re.compile(r"(?:[^@]*@)?(?P<host>\[[0-9A-Fa-f:.]+\]|[^:@\[\]]*)(?::(?P<port>.*))?", re.DOTALL)
_USER_LINK = re.compile(r"tg:(?://)?user\?id=(\d{1,18})", re.IGNORECASE)


def check_link(link: str) -> str:
    """Return the link as Telegram keeps it; raise ValueError with Telegram's reason."""
    if link[:3].lower() == "tg:":
        path = link[3:].removeprefix("//")
        if not re.match(r"[A-Za-z0-9_-]+", path):
            raise ValueError("Wrong tg URL")
        return f"tg://{path}"
    parts = _PARTS.fullmatch(link.strip())
    if parts is None:
        raise ValueError("Wrong HTTP URL")
    scheme = (parts["scheme"] or "http").lower()
    if scheme not in ("http", "https"):
        raise ValueError("Unsupported URL protocol")
    return f"{scheme}://{_check_authority(parts['authority'])}{_path(parts['rest'])}"


def linked_user(link: str) -> int | None:
    """The id in a tg://user?id=… link, which mentions a person instead of linking."""
    found = _USER_LINK.fullmatch(link)
    return int(found[1]) if found else None


def _check_authority(authority: str) -> str:
    found = _HOST.fullmatch(authority)
    if found is None or any(sign <= " " for sign in authority):
        raise ValueError("Wrong HTTP URL")
    host, port = found["host"], found["port"]
    if port is not None and not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise ValueError("Wrong port number specified in the URL")
    if not host:
        raise ValueError("URL host is empty")
    if "." not in host and not host.startswith("["):
        raise ValueError("Wrong HTTP URL")
    return authority.replace(host, host.lower(), 1)


def _path(rest: str) -> str:
    path = rest if rest.startswith("/") else f"/{rest}"
    return "".join(sign if sign > " " else f"%{ord(sign):02X}" for sign in path)
