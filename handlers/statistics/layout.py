"""Where things stand in the picture, in pixels of a phone."""

from dataclasses import dataclass
from itertools import pairwise

from handlers.statistics.report import Column

WIDTH = 336
"""Of the picture: Telegram shows one a little narrower than a phone's screen.

It makes a picture that is much higher than wide narrower still, and leaves white space beside it.
"""
MARGIN = 12
ROOM = WIDTH - 2 * MARGIN
PLOT_HEIGHT = 56
WIDEST_BAR = 28
NUMBERED_BARS = 12
"""Bars up to which each shows its number; of more only the highest one does."""
TITLE_SIZE = 16
TOTAL_SIZE = 24
TEXT_SIZE = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """A column of the chart, from its lower left corner.

    `count` stands above it, around the middle `label_x`; it is empty where there is no room for it.
    """

    x: float
    width: float
    height: float
    count: str
    label_x: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A moment named below the chart, around the middle `x`."""

    x: float
    text: str


def place_bars(columns: tuple[Column, ...]) -> list[Bar]:
    """Draw the chart's bars, the highest as high as the plot."""
    highest = max((column.questions for column in columns), default=0)
    numbered = _numbered(columns, highest)
    width = min(_slot(columns) * 0.8, WIDEST_BAR)
    bars = []
    for place, column in enumerate(columns):
        middle = _middle(columns, place)
        bars.append(
            Bar(
                x=round(middle - width / 2, 1),
                width=round(width, 1),
                height=round(PLOT_HEIGHT * column.questions / highest, 1),
                count=column.count if place in numbered else "",
                label_x=_within(middle, column.count),
            )
        )
    return bars


def place_ticks(columns: tuple[Column, ...]) -> list[Tick]:
    """Name the first step, the last one, and between them the one in the middle if there is room."""
    places = sorted({0, len(columns) // 2, len(columns) - 1}) if columns else []
    ticks = [_tick(columns, place) for place in places]
    if any(_overlap(*pair) for pair in pairwise(ticks)):
        return [ticks[0], ticks[-1]]
    return ticks


def wrap(text: str, size: int, lines: int) -> list[str]:
    """Return a text in so many lines of the picture at most; what does not fit gives way to an ellipsis."""
    wrapped = [""]
    for word in text.split():
        longer = f"{wrapped[-1]} {word}".lstrip()
        if text_width(longer, size) <= ROOM or not wrapped[-1]:
            wrapped[-1] = longer
        else:
            wrapped.append(word)
    kept = wrapped[:lines]
    if len(wrapped) > lines:
        kept[-1] += "…"
    return [_cut(line, size) for line in kept]


def place_second_total(first: str) -> float:
    """Return where the second of the large numbers begins: beside the first one."""
    return round(max(ROOM / 3, text_width(first, TOTAL_SIZE) + MARGIN), 1)


def text_width(text: str, size: int) -> float:
    """Estimate how wide a text is in bold letters of a size; rather too much than too little."""
    return size * sum(map(_em, text))


def _em(sign: str) -> float:
    """Return a sign's width in Noto Sans Bold, in parts of the size."""
    if sign in "iIjltfr.,:;’'()- \u00a0\u202f":
        return 0.42
    if sign in "mwMW" or ord(sign) > 0x052F:
        return 1.0
    return 0.78 if sign.isupper() else 0.63


def _cut(line: str, size: int) -> str:
    if text_width(line, size) <= ROOM:
        return line
    line = line.removesuffix("…")
    while text_width(f"{line}…", size) > ROOM:
        line = line[:-1]
    return f"{line.rstrip()}…"


def _slot(columns: tuple[Column, ...]) -> float:
    """Return the width of a bar and the space around it."""
    return ROOM / max(len(columns), 1)


def _middle(columns: tuple[Column, ...], place: int) -> float:
    return (place + 0.5) * _slot(columns)


def _tick(columns: tuple[Column, ...], place: int) -> Tick:
    text = columns[place].when
    return Tick(_within(_middle(columns, place), text), text)


def _within(middle: float, text: str) -> float:
    """Return the middle of a text that is to stand around another, so that it keeps within the room."""
    half = text_width(text, TEXT_SIZE) / 2
    return round(min(max(middle, half), ROOM - half), 1)


def _numbered(columns: tuple[Column, ...], highest: int) -> set[int]:
    """Return the places whose numbers are shown: all if they have room, else the first of the highest."""
    asked = [place for place, column in enumerate(columns) if column.questions]
    widest = max((text_width(columns[place].count, TEXT_SIZE) for place in asked), default=0)
    if len(columns) <= NUMBERED_BARS and widest <= _slot(columns):
        return set(asked)
    return set([place for place in asked if columns[place].questions == highest][:1])


def _overlap(one: Tick, other: Tick) -> bool:
    return other.x - one.x < (text_width(one.text, TEXT_SIZE) + text_width(other.text, TEXT_SIZE)) / 2
