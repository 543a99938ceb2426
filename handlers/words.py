"""The words: Fluent messages in each language, and the one function that formats them."""

import re
from datetime import datetime
from functools import cache, lru_cache
from html import escape
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import (
    format_date,
    format_skeleton,
    format_time,
    format_timedelta,
    get_timezone_location,
)
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern

from storage.people import LANGUAGES
from storage.schedule import MINUTE
from storage.text import FALLBACK

LANGUAGE_NAMES = {"en": "English", "es": "Español", "pt": "Português", "fr": "Français"}
"""As each language calls itself: whoever needs this list may read nothing else of it."""
ROOM = 2000
"""Characters of an argument for Fluent; it refuses 2,500, so longer ones are put in after it."""
ENTRY = re.compile(r"^[a-z][\w-]*(?= *=)", re.MULTILINE)
"""How a message begins in its file; all of its other lines are indented."""
Argument = str | int


class MissingWordsError(Exception):
    """A text has no message in a language, or an argument is missing."""


class Html(str):
    """A text that is HTML already, so that `say` leaves it as it is."""

    __slots__ = ()


def say(language: str, key: str, /, **arguments: Argument) -> Html:
    """Format a text as Telegram's HTML; every argument that is not Html is escaped.

    Raises MissingWordsError.
    """
    if not arguments:
        return Html(_fixed(language, key))
    return Html(_format(language, key, {name: _for_html(value) for name, value in arguments.items()}))


def label(language: str, key: str, /, **arguments: Argument) -> str:
    """Format a text that Telegram shows as it is: on a button, or as the answer to a press.

    Raises MissingWordsError.
    """
    return _format(language, key, arguments) if arguments else _fixed(language, key)


def nearest_language(code: str | None) -> str:
    """Return the language of ours for a language code such as pt-br; English if there is none."""
    primary = (code or "").lower().replace("_", "-").split("-")[0]
    return primary if primary in LANGUAGES else FALLBACK


def language_name(code: str, language: str) -> str:
    """Name a language in another, or return its code if it has no name there."""
    names = Locale.parse(language).languages
    name = names.get(code.replace("-", "_")) or names.get(code.split("-", maxsplit=1)[0].lower())
    return str(name) if name else code.upper()


def day(language: str, at: int, zone: str) -> str:
    """Write a date, such as Monday, 20 July 2020. `at` in ms."""
    return format_date(_moment(at, zone), "full", locale=_region(language))


def short_day(language: str, at: int, zone: str) -> str:
    """Write a date where there is little room, such as 20 Jul. `at` in ms."""
    return format_skeleton("MMMd", _moment(at, zone), locale=_region(language))


def month(language: str, at: int, zone: str) -> str:
    """Write a month, such as Jul 2020. `at` in ms."""
    return format_skeleton("yMMM", _moment(at, zone), locale=_region(language))


def clock(language: str, at: int, zone: str) -> str:
    """Write a time of day in the zone. `at` in ms."""
    return _clock(language, at // MINUTE, zone)


def duration(language: str, milliseconds: int) -> str:
    """Write a length of time in its largest unit, from minutes on: 7 minutes, 2 hours."""
    return format_timedelta(milliseconds // 1000, granularity="minute", threshold=1, locale=_region(language))


def zone_name(language: str, zone: str) -> str:
    """Name a time zone by its city or country, as people know it: Costa Rica, París."""
    return get_timezone_location(ZoneInfo(zone), locale=_region(language), return_city=True)


def join(language: str, names: list[str]) -> str:
    """Write names as a list in a sentence."""
    return format_list(names, locale=_region(language))


def escaped(text: str) -> Html:
    """Return a text as Telegram's HTML."""
    return Html(escape(text, quote=False))


def attribute(text: str) -> str:
    """Return a text for use between double quotes in HTML."""
    return escape(text, quote=True)


def source(language: str) -> str:
    """Return all messages of a language as they are written, file after file.

    HTML tags are Telegram's; every { $argument } is escaped where it is put in.
    """
    files = resources.files("handlers").joinpath("texts", language).iterdir()
    texts = {file.name: file.read_text("utf-8") for file in files if file.name.endswith(".ftl")}
    return "\n".join(texts[name] for name in sorted(texts))


@lru_cache(maxsize=1024)
def _clock(language: str, minute: int, zone: str) -> str:
    return format_time(_moment(minute * MINUTE, zone), "short", locale=_region(language))


@cache
def _fixed(language: str, key: str) -> str:
    """Format a text without arguments: always the same, and most buttons are."""
    return _format(language, key, {})


def _moment(at: int, zone: str) -> datetime:
    return datetime.fromtimestamp(at / 1000, ZoneInfo(zone))


def _region(language: str) -> str:
    # Readers of English here are from many countries: day before month, 24 hours.
    return "en_GB" if language == "en" else language


def _for_html(value: Argument) -> Argument:
    return escaped(value) if isinstance(value, str) and not isinstance(value, Html) else value


def _format(language: str, key: str, arguments: dict[str, Any]) -> str:
    bundle, pattern = _bundle(language), _pattern(language, key)
    long = {name: value for name, value in arguments.items() if isinstance(value, str) and len(value) > ROOM}
    places = {name: f"\0{name}\0" for name in long}
    text, errors = bundle.format_pattern(pattern, arguments | places)
    if errors:
        raise MissingWordsError(f"{key} in {language}: {errors[0]!r}")
    text = str(text)
    for name, place in places.items():
        text = text.replace(place, long[name])
    return text


@cache
def _pattern(language: str, key: str) -> Pattern:
    """Read a message when it is first said: to read all of a language takes 120 ms and 3 MB.

    So messages cannot refer to each other.
    """
    bundle = _bundle(language)
    bundle.add_resource(FluentResource(_entries(language).get(key, "")))
    if not bundle.has_message(key):
        raise MissingWordsError(f"{key} in {language}")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise MissingWordsError(f"{key} in {language} has no text")
    return pattern


@cache
def _entries(language: str) -> dict[str, str]:
    """Return each message of a language as it is written."""
    text = source(language)
    begins = list(ENTRY.finditer(text))
    ends = [*(begin.start() for begin in begins[1:]), len(text)]
    return {begin[0]: text[begin.start() : end] for begin, end in zip(begins, ends, strict=True)}


@cache
def _bundle(language: str) -> FluentBundle:
    # Isolation marks around every argument would show as boxes on older phones, and break commands.
    return FluentBundle([_region(language).replace("_", "-")], use_isolating=False)
