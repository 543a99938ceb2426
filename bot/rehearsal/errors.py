"""Refusals: Telegram's to the bot, and the world's to the page and the tests."""

from __future__ import annotations

from typing import Any

_PREFIXES = {
    400: "Bad Request",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


class RefusedError(Exception):
    """A person of the rehearsal tried what Telegram's apps do not let people do."""


class ApiError(Exception):
    """An answer with ok=false: HTTP status, description and parameters as Telegram words them."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad_request(reason: str, parameters: dict[str, Any] | None = None) -> ApiError:
    """400 with a reason, whose first letter becomes small as the Bot API server does it."""
    if reason[1:2].islower():
        reason = reason[0].lower() + reason[1:]
    return ApiError(400, f"Bad Request: {reason}", parameters)


def forbidden(reason: str) -> ApiError:
    """403: the bot may not write there (any more)."""
    return ApiError(403, f"Forbidden: {reason}")


def too_many_requests(seconds: int) -> ApiError:
    """429 with `parameters.retry_after` in whole seconds."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def failure(status: int) -> ApiError:
    """A failure on Telegram's side, for example 502."""
    return ApiError(status, _PREFIXES.get(status, f"Error {status}"))
