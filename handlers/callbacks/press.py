"""What a button carries: a code and its values, at most 64 bytes when packed."""

from collections.abc import Hashable
from dataclasses import dataclass, fields
from functools import cache
from typing import ClassVar, Self, cast, get_type_hints

LIMIT = 64
"""Bytes that Telegram allows in callback_data."""
LASTING = "+"
"""What begins the data of a button whose message stays as it is when it is pressed."""


class ButtonDataError(Exception):
    """A button would carry more than Telegram allows, or a separator of ours."""


@dataclass(frozen=True, slots=True)
class Press:
    """What a button means. Fields are int, str or str | None; `code` tells the kinds apart."""

    code: ClassVar[str]

    def pack(self, *, lasting: bool = False) -> str:
        """Return the callback_data, for a button under a message that stays if `lasting`.

        Raises ButtonDataError.
        """
        values = ["" if value is None else str(value) for value in self._values()]
        data = ":".join([LASTING * lasting + self.code, *values])
        if len(data.encode()) > LIMIT or data.count(":") != len(values):
            raise ButtonDataError(f"{type(self).__name__} does not fit")
        return data

    @classmethod
    def read(cls, data: object) -> Self | None:
        """Return the press that was packed into `data`, or None if it was not one of this kind."""
        if not isinstance(data, str):
            return None
        code, *values = data.removeprefix(LASTING).split(":")
        kinds = _kinds(cast("Hashable", cls))
        if code != cls.code or len(values) != len(kinds):
            return None
        try:
            return cls(*(_value(kind, value) for kind, value in zip(kinds, values, strict=True)))
        except ValueError:
            return None

    def _values(self) -> list[int | str | None]:
        return [getattr(self, field.name) for field in fields(self)]


@cache
def _kinds(press: Hashable) -> list[object]:
    """Return the types of a press's fields, in order."""
    hints = get_type_hints(press)
    return [kind for name, kind in hints.items() if name != "code"]


def _value(kind: object, value: str) -> int | str | None:
    if kind is int:
        if not (value.isascii() and value.isdigit() and len(value) < 16):
            raise ValueError(value)
        return int(value)
    if not value.isascii() or (value == "" and kind is str):
        raise ValueError(value)
    return value or None
