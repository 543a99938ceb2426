"""parse_mode=HTML: Telegram's own reading of HTML, as strict as its server, error texts included."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rehearsal.errors import ApiError
from bot.rehearsal.links import check_link, linked_user
from bot.rehearsal.units import utf16_length

if TYPE_CHECKING:
    from bot.rehearsal.model import Json

_TAG_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "blockquote": "blockquote",
}
_TAGS = frozenset({*_TAG_TYPES, "a", "code", "pre", "tg-emoji"})
_LETTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

_END = "\0"
_SPACE = frozenset(" \t\r\n\v\0")
_SPECIAL = re.compile("[&<]")
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9A-Fa-f]*)|#(?P<dec>[0-9]*)|(?P<name>[A-Za-z]*));?")


def parse_html(text: str) -> tuple[str, list[Json]]:
    """Return the plain text and its entities, in the order in which their tags end.

    Raises ApiError 400 "can't parse entities: …" with the byte offset that Telegram names.
    """
    return _Parser(text).parse()


@dataclass(slots=True)
class _OpenTag:
    name: str
    argument: str
    offset: int
    begins: int


class _Parser:
    def __init__(self, text: str) -> None:
        self._text = text + _END
        self._end = len(text)
        self._at = 0
        self._plain: list[str] = []
        self._length = 0
        self._open: list[_OpenTag] = []
        self._entities: list[Json] = []

    def parse(self) -> tuple[str, list[Json]]:
        while self._at < self._end:
            special = _SPECIAL.search(self._text, self._at, self._end)
            stop = special.start() if special else self._end
            self._add(self._text[self._at : stop])
            self._at = stop
            if special is None:
                break
            if special[0] == "&":
                self._add(self._reference() or self._one())
            elif self._text[stop + 1] == "/":
                self._end_tag()
            else:
                self._start_tag()
        if self._open:
            name = self._open[-1].name
            raise _refusal(f"Can't find end tag corresponding to start tag {name}")
        for entity in self._entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        return self._joined(), self._entities

    def _joined(self) -> str:
        plain = "".join(self._plain)
        if any("\ud800" <= sign <= "\udfff" for sign in plain):
            raise _refusal(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return plain

    def _add(self, plain: str) -> None:
        self._plain.append(plain)
        self._length += utf16_length(plain)

    def _one(self) -> str:
        self._at += 1
        return self._text[self._at - 1]

    def _byte(self, at: int) -> int:
        return len(self._text[:at].encode("utf-8", "surrogatepass"))

    def _reference(self) -> str:
        """Decode a character reference and step over it; "" if Telegram does not know it."""
        found = _REFERENCE.match(self._text, self._at)
        if found is None:
            return ""
        name = found["name"]
        sign = _numbered(found) if name is None else _LETTERS.get(name, "")
        if sign:
            self._at = found.end()
        return sign

    def _start_tag(self) -> None:
        begins = self._at
        self._at += 1
        while self._text[self._at] not in _SPACE and self._text[self._at] != ">":
            self._at += 1
        if self._text[self._at] == _END:
            raise _refusal(f"Unclosed start tag at byte offset {self._byte(begins)}")
        name = _lower(self._text[begins + 1 : self._at])
        if name not in _TAGS:
            raise _refusal(f'Unsupported start tag "{name}" at byte offset {self._byte(begins)}')
        argument = ""
        while self._text[self._at] != ">":
            self._spaces()
            if self._text[self._at] == ">":
                break
            argument = self._attribute(name, begins) or argument
        self._at += 1
        if name == "span" and argument != "spoiler":
            raise _refusal(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(begins)}')
        self._open.append(_OpenTag(name, argument, self._length, len(self._plain)))

    def _attribute(self, tag: str, begins: int) -> str:
        """Read one attribute; return what it means for the tag, "" if nothing."""
        start = self._at
        while self._text[self._at] not in _SPACE and self._text[self._at] not in "=>":
            self._at += 1
        name = self._text[start : self._at]
        if not name:
            raise _refusal(f'Empty attribute name in the tag "{tag}" at byte offset {self._byte(begins)}')
        self._spaces()
        if tag == "blockquote" and name == "expandable" and self._text[self._at] != "=":
            return name
        if self._text[self._at] != "=":
            raise _refusal(
                f'Expected equal sign in declaration of an attribute of the tag "{tag}" '
                f"at byte offset {self._byte(begins)}"
            )
        self._at += 1
        self._spaces()
        if self._text[self._at] == _END:
            raise _refusal(f'Unclosed start tag "{tag}" at byte offset {self._byte(begins)}')
        value = self._literal() if self._text[self._at] in "'\"" else self._name_token()
        if self._text[self._at] == _END:
            raise _refusal(f"Unclosed start tag at byte offset {self._byte(begins)}")
        return _argument(tag, name, value)

    def _literal(self) -> str:
        quote = self._one()
        value: list[str] = []
        while self._text[self._at] not in (quote, _END):
            sign = self._reference() if self._text[self._at] == "&" else ""
            value.append(sign or self._one())
        if self._text[self._at] == quote:
            self._at += 1
        return "".join(value)

    def _name_token(self) -> str:
        start = self._at
        found = _NAME_TOKEN.match(self._text, start)
        self._at = found.end() if found else start
        if self._text[self._at] not in _SPACE and self._text[self._at] != ">":
            raise _refusal(f"Unexpected end of name token at byte offset {self._byte(start)}")
        return self._text[start : self._at].lower()

    def _spaces(self) -> None:
        while self._at < self._end and self._text[self._at] in _SPACE:
            if self._text[self._at] == _END:
                break
            self._at += 1

    def _end_tag(self) -> None:
        begins = self._at
        if not self._open:
            raise _refusal(f"Unexpected end tag at byte offset {self._byte(begins)}")
        self._at += 2
        while self._text[self._at] not in _SPACE and self._text[self._at] != ">":
            self._at += 1
        name = _lower(self._text[begins + 2 : self._at])
        self._spaces()
        if self._text[self._at] != ">":
            raise _refusal(f"Unclosed end tag at byte offset {self._byte(begins)}")
        self._at += 1
        tag = self._open.pop()
        if name and name != tag.name:
            raise _refusal(
                f"Unmatched end tag at byte offset {self._byte(begins)}, "
                f'expected "</{tag.name}>", found "</{name}>"'
            )
        if self._length > tag.offset:
            self._close(tag)

    def _close(self, tag: _OpenTag) -> None:
        entity: Json = {"type": "", "offset": tag.offset, "length": self._length - tag.offset}
        if tag.name == "a":
            link = tag.argument or "".join(self._plain[tag.begins :])
            if not _set_link(entity, link):
                return
        elif tag.name in ("pre", "code"):
            if self._joins_pre(tag, entity):
                return
            entity["type"] = tag.name
            if tag.argument:
                entity["language"] = tag.argument
        elif tag.name == "tg-emoji":
            _set_emoji(entity, tag.argument)
        else:
            expandable = tag.name == "blockquote" and tag.argument
            entity["type"] = "expandable_blockquote" if expandable else _TAG_TYPES[tag.name]
        self._entities.append(entity)

    def _joins_pre(self, tag: _OpenTag, entity: Json) -> bool:
        """<pre><code class=language-…> (or the other way round) is one entity with a language."""
        last = self._entities[-1] if self._entities else {}
        if (last.get("offset"), last.get("length")) != (entity["offset"], entity["length"]):
            return False
        if tag.name == "pre" and last["type"] == "code" and "language" in last:
            last["type"] = "pre"
            return True
        if tag.name == "code" and last["type"] == "pre" and tag.argument:
            last["language"] = tag.argument
            return True
        return False


def _refusal(reason: str) -> ApiError:
    return ApiError(400, f"Bad Request: can't parse entities: {reason}")


def _lower(name: str) -> str:
    return "".join(sign.lower() if sign.isascii() else sign for sign in name)


def _numbered(found: re.Match[str]) -> str:
    digits, base = (found["hex"], 16) if found["hex"] is not None else (found["dec"], 10)
    if not digits or len(found[0].rstrip(";")) >= 10:
        return ""
    code = int(digits, base)
    return chr(code) if 0 < code < 0x10FFFF else ""


def _argument(tag: str, attribute: str, value: str) -> str:
    if (tag, attribute) in (("a", "href"), ("tg-emoji", "emoji-id")):
        return value
    if (tag, attribute) == ("code", "class") and value.startswith("language-"):
        return value.removeprefix("language-")
    if (tag, attribute) == ("span", "class") and value.startswith("tg-"):
        return value.removeprefix("tg-")
    return ""


def _set_link(entity: Json, link: str) -> bool:
    user = linked_user(link)
    if user is not None:
        entity.update(type="text_mention", user_id=user)
        return True
    try:
        entity.update(type="text_link", url=check_link(link))
    except ValueError:
        return False  # Telegram drops a link that it does not take, and keeps the text
    return True


def _set_emoji(entity: Json, identifier: str) -> None:
    if not re.fullmatch(r"-?[0-9]{1,19}", identifier) or int(identifier) == 0:
        raise _refusal("Invalid custom emoji identifier specified")
    entity.update(type="custom_emoji", custom_emoji_id=identifier)
