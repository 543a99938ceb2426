"""What may stand in one field of a programme file; the rest is refused with the code of a problem."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, LiteralString

from pydantic import GetCoreSchemaHandler, PlainValidator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from storage.links import LinkError, check_link
from storage.moments import Moment, parse_moment, similar_timezone, timezones
from storage.plain_yaml import shown
from storage.text import ALL_LANGUAGES, Text, has_visible, is_language, one_line, unsafe_character

MAX_NAME = 80
MAX_TITLE = 120
MAX_ROLE = 120
MAX_ABOUT = 300
MAX_LANGUAGES = 30
MAX_COMPOSED = 2_000

# An id travels in a button's 64 bytes and in a start payload, where "_" parts one id from the next.
ID = re.compile(r"[a-z0-9][a-z0-9-]{0,19}")


def refusal(code: LiteralString, **args: str | int) -> PydanticCustomError:
    """Make the error with which pydantic reports a problem of ours."""
    return PydanticCustomError(code, code, args)


def _written(value: object, limit: int = MAX_ABOUT) -> str:
    """Return a value as one line of at most so many characters, with something to see in it."""
    if value is None:
        raise refusal("empty")
    if not isinstance(value, str):
        raise refusal("wrong_type", expected="text")
    unsafe = unsafe_character(" ".join(value.splitlines()))
    if unsafe:
        raise refusal("bad_character", character=unsafe)
    # Composing takes time with the square of the accents on one letter.
    line = value if len(value) > MAX_COMPOSED else one_line(value)
    if not has_visible(line):
        raise refusal("empty")
    if len(line) > limit:
        raise refusal("too_long", limit=limit, length=len(line))
    return line


@dataclass(frozen=True)
class ListUpTo:
    """A list with so many items."""

    limit: int
    least: int = 0

    def __call__(self, value: object) -> tuple[object, ...]:
        """Return the list, whose items are still to be looked at."""
        if value is None:
            raise refusal("empty")
        if not isinstance(value, tuple):
            raise refusal("wrong_type", expected="list")
        if len(value) < self.least:
            raise refusal("empty")
        if len(value) > self.limit:
            raise refusal("too_many", limit=self.limit, count=len(value))
        return value


@dataclass(frozen=True)
class _UpTo:
    """A line of at most so many characters."""

    limit: int

    def __call__(self, value: object) -> str:
        return _written(value, self.limit)


@dataclass(frozen=True)
class _TextUpTo:
    """A text, by language or not, of at most so many characters in each."""

    limit: int

    def __get_pydantic_core_schema__(self, _source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        line = Annotated[str, PlainValidator(_UpTo(self.limit))]
        by_language = handler.generate_schema(dict[Annotated[str, PlainValidator(_text_language)], line])
        return core_schema.no_info_after_validator_function(
            Text, core_schema.no_info_before_validator_function(_by_language, by_language)
        )


def _by_language(value: object) -> object:
    if value is None or value == {}:
        raise refusal("empty")
    if isinstance(value, str):
        return {ALL_LANGUAGES: value}
    if not isinstance(value, dict):
        raise refusal("wrong_type", expected="text_or_languages")
    if len(value) > MAX_LANGUAGES:
        raise refusal("too_many", limit=MAX_LANGUAGES, count=len(value))
    if len({language.lower() for language in value}) < len(value):
        raise refusal("duplicate_language")
    return value


def _text_language(value: object) -> str:
    return ALL_LANGUAGES if value == ALL_LANGUAGES else _language(value)


def _language(value: object) -> str:
    code = _written(value)
    if not is_language(code):
        raise refusal("bad_language", value=shown(code))
    return code.lower()


def _id(value: object) -> str:
    text = _written(value)
    if not ID.fullmatch(text):
        raise refusal("bad_id", value=shown(text))
    return text


def _timezone(value: object) -> str:
    name = _written(value)
    if name not in timezones():
        similar = similar_timezone(name) or ""
        raise refusal("bad_timezone", value=shown(name), suggestions=int(bool(similar)), suggestion=similar)
    return name


def _link(value: object) -> str:
    if value is None:
        raise refusal("empty")
    if not isinstance(value, str):
        raise refusal("wrong_type", expected="text")
    try:
        return check_link(value)
    except LinkError as error:
        raise PydanticCustomError(f"bad_link_{error.problem}", "bad link") from error


def _start(value: object) -> Moment:
    text = _written(value)
    moment = parse_moment(text)
    if moment is None:
        raise refusal("bad_date", value=shown(text))
    return moment


def _minute(value: object) -> datetime:
    text = _written(value)
    moment = parse_moment(text)
    if not isinstance(moment, datetime):
        raise refusal("bad_time", value=shown(text))
    return moment


Id = Annotated[str, PlainValidator(_id)]
Language = Annotated[str, PlainValidator(_language)]
Timezone = Annotated[str, PlainValidator(_timezone)]
Link = Annotated[str, PlainValidator(_link)]
Start = Annotated[Moment, PlainValidator(_start)]
Minute = Annotated[datetime, PlainValidator(_minute)]
Name = Annotated[str, PlainValidator(_UpTo(MAX_NAME))]
Title = Annotated[Text, _TextUpTo(MAX_TITLE)]
Role = Annotated[Text, _TextUpTo(MAX_ROLE)]
About = Annotated[Text, _TextUpTo(MAX_ABOUT)]
