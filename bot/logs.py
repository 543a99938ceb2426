"""Logs that hold neither the token nor what people write."""

import logging
import sys
import time
import traceback
from typing import Any

import structlog
from structlog.typing import EventDict, WrappedLogger

TALKATIVE = ("telegram", "aiohttp", "asyncio", "httpx", "httpcore")
"""Libraries that log URLs or message texts at DEBUG."""


def set_up_logs(level: str, token: str) -> None:
    """Log to standard output from this level on (DEBUG, INFO, WARNING or ERROR)."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s", stream=sys.stdout)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _Redaction(token),
            _renderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.PrintLoggerFactory(sys.stdout),
        cache_logger_on_first_use=True,
    )


def describe(error: BaseException) -> dict[str, Any]:
    """Return an error's type and where it happened, without its message, which may quote people."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno} {frame.name}" for frame in frames]
    return {"error": type(error).__name__, "places": " < ".join(reversed(places[-8:]))}


class OnceAMinute:
    """Keeps a complaint that goes on for hours from filling the log."""

    def __init__(self) -> None:
        self._next = 0.0

    def is_due(self) -> bool:
        """Tell whether a minute has passed since this was last true."""
        now = time.monotonic()
        if now < self._next:
            return False
        self._next = now + 60.0
        return True


class _Redaction:
    """Takes the token out of whatever is logged, should it ever get there."""

    def __init__(self, token: str) -> None:
        self._secrets = [secret for secret in (token, token.partition(":")[2]) if secret]

    def __call__(self, _: WrappedLogger, __: str, event: EventDict) -> EventDict:
        for key, value in event.items():
            if isinstance(value, str):
                for secret in self._secrets:
                    value = value.replace(secret, "[token]")  # noqa: PLW2901
                event[key] = value
        return event


def _renderer() -> Any:
    if sys.stdout.isatty():
        return structlog.dev.ConsoleRenderer()
    return structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"])
