"""Long texts in several messages: split where readers pause."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from math import ceil

from handlers.cleaning import length
from handlers.messages import MESSAGE_LIMIT, Button, Message, without_tags
from handlers.words import Html, escaped

SLACK = 0.1
"""The share of a piece that stays free, so that there is a choice of where to split."""
MARK = len("\n\n(1/3)")
PARAGRAPH = re.compile(r"\n\n")
SENTENCE = re.compile(r"""[.!?…؟।]["'”’»)\]]*\s+|[。！？]|\n""")
WORD = re.compile(r"\s+")
ZERO_WIDTH_JOINER = "\u200d"
CLUSTER = 32
"""Signs that may belong together as one, such as an emoji of several people."""


def in_messages(
    frame: Callable[[Html], Html],
    text: str,
    rows: Sequence[Sequence[Button]] = (),
) -> list[Message]:
    """Return the text in its frame, in as many messages as it needs; the buttons are under the last.

    They are to be kept. `frame` puts a text after its heading. Where there are several messages, each says
    which it is.
    """
    room = MESSAGE_LIMIT - length(without_tags(frame(Html(""))))
    if length(text) <= room:
        return [Message(frame(escaped(text)), rows, lasting=True)]
    pieces = split(text, room - MARK, MESSAGE_LIMIT - MARK)
    texts = [f"{piece}\n\n({number}/{len(pieces)})" for number, piece in enumerate(pieces, start=1)]
    first, *others = map(escaped, texts)
    *before, last = [frame(first), *others]
    return [*map(Message, before), Message(last, rows, lasting=True)]


def in_pages(frame: Callable[[Html], Html], text: str, size: int) -> list[Html]:
    """Return the text in pages of at most `size` characters, to be shown one at a time: each in its frame."""
    room = size - length(without_tags(frame(Html(""))))
    return [frame(escaped(piece)) for piece in split(text, room, room)]


def split(text: str, first: int, rest: int) -> list[str]:
    """Return the text in pieces: at most `first` characters, then at most `rest`, as Telegram counts.

    It is split at a paragraph, else at a sentence, else at a word; only a word that is longer than a piece is
    torn. Only the space at a split is lost.
    """
    pieces = []
    room = first
    while (size := length(text)) > room:
        earliest = max(room // 2, size - rest * _later_pieces(size, room, rest))
        at = _break(text, _reach(text, earliest), _reach(text, room))
        pieces.append(text[:at].rstrip())
        text = text[at:].lstrip()
        room = rest
    return [*pieces, text]


def _later_pieces(size: int, room: int, rest: int) -> int:
    """Return how many pieces should follow: as few as leave a choice of where to split."""
    slack = int(rest * SLACK)
    return ceil((size - room + slack) / (rest - slack))


def _reach(text: str, units: int) -> int:
    """Return how many signs of the text `units` characters of Telegram's hold; none is torn."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))


def _break(text: str, earliest: int, latest: int) -> int:
    """Return where to split: the last good place between the two."""
    for place in (PARAGRAPH, SENTENCE, WORD):
        # The space itself may stand beyond the end: it is not kept.
        ends = [found.end() for found in place.finditer(text, earliest, latest + 1)]
        fitting = [end for end in ends if len(text[:end].rstrip()) <= latest]
        if fitting:
            return fitting[-1]
    return _whole_sign(text, latest)


def _whole_sign(text: str, latest: int) -> int:
    """Return the last place that does not tear marks off their letter, or an emoji apart."""
    for at in range(latest, max(latest - CLUSTER, 1), -1):
        joined = ZERO_WIDTH_JOINER in {text[at - 1], text[at]}
        if not joined and unicodedata.category(text[at]) not in {"Mn", "Mc", "Me", "Sk"}:
            return at
    return latest
