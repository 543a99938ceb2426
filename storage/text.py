"""A text in one or several languages, and what a line of text must be before it is kept."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import orjson

FALLBACK = "en"  # for readers whose own language a text does not have

ALL_LANGUAGES = ""  # the key of a text that is given once for every language

LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}")  # the part of BCP 47 that people use

# They reorder what stands around them, in other people's lines as well (https://www.unicode.org/reports/tr9/).
BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True, init=False)
class Text:
    """A text by language; given as a plain string it counts for all languages."""

    _translations: tuple[tuple[str, str], ...]

    def __init__(self, text: str | Mapping[str, str]) -> None:
        translations = {ALL_LANGUAGES: text} if isinstance(text, str) else text
        if not translations:
            raise ValueError("a text needs at least one language")
        object.__setattr__(self, "_translations", tuple(translations.items()))

    @property
    def translations(self) -> dict[str, str]:
        """The text by language code, in the order in which it was written."""
        return dict(self._translations)

    def in_language(self, language: str) -> str:
        """Return the text for a reader: never empty-handed, at worst in the first language given."""
        translations = self.translations
        wanted = (language, *_relatives(language, translations), ALL_LANGUAGES, FALLBACK)
        found = (translations[key] for key in wanted if key in translations)
        return next(found, self._translations[0][1])

    def to_json(self) -> str:
        """Return the form that the tables keep."""
        return orjson.dumps(self.translations).decode()

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read the form that the tables keep."""
        return cls(orjson.loads(text))


def _relatives(language: str, translations: Mapping[str, str]) -> list[str]:
    primary = language.split("-", maxsplit=1)[0]
    return [key for key in translations if key.split("-")[0] == primary]


def is_language(text: str) -> bool:
    """Tell whether a text looks like a language code, in small letters or not."""
    return bool(LANGUAGE.fullmatch(text.lower()))


def one_line(text: str) -> str:
    """Return the text on one line, without outer space, in Unicode's composed form."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def unsafe_character(text: str) -> str | None:
    """Return the first control, surrogate or bidi control as in "U+202E", or None if the text has none."""
    return next((f"U+{ord(sign):04X}" for sign in text if _is_unsafe(sign)), None)


def _is_unsafe(sign: str) -> bool:
    return sign in BIDI_CONTROLS or unicodedata.category(sign) in {"Cc", "Cs"}


def has_visible(text: str) -> bool:
    """Tell whether there is a letter, digit or sign to see, not only spaces and what has no form alone."""
    return any(unicodedata.category(sign)[0] in "LNPS" for sign in text)


def folded(text: str) -> str:
    """Return the text for comparing: without accents and case."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()
