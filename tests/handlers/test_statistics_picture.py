"""What the picture of the statistics shows, and that the text below it says the same."""

import re
import struct
from xml.etree import ElementTree

import pytest

from handlers.cleaning import length
from handlers.messages import without_tags
from handlers.statistics import layout
from handlers.statistics.caption import LIMIT, caption
from handlers.statistics.drawing import draw
from handlers.statistics.png import PIXELS, png
from handlers.statistics.report import Report, draw_up_report
from handlers.words import label, source
from storage.people import LANGUAGES
from storage.questions import State
from storage.statistics import Statistics, Wanted

NOON = 1_595_260_800_000
"""2020-07-20 16:00 UTC."""
MINUTE = 60_000
DAY = 24 * 60 * MINUTE
ZONE = "America/Costa_Rica"
EMPTY = Statistics((), dict.fromkeys(State, 0), {}, None, ())
ONE = Statistics(((NOON, 1),), dict.fromkeys(State, 0) | {State.PENDING: 1}, {"fr": 1}, None, ())
BUSY = Statistics(
    minutes=tuple((NOON + minute * MINUTE, 10 + minute) for minute in range(0, 110, 5)),
    states={
        State.PENDING: 1234,
        State.APPROVED: 20,
        State.ANSWERED: 0,
        State.DECLINED: 21,
        State.MERGED: 22,
    },
    languages={"es": 1000, "en": 200, "pt": 90, "fr": 7},
    decision=130_000,
    wanted=(Wanted(12, 5), Wanted(7, 3), Wanted(31, 1)),
)
HUGE = Statistics(
    minutes=tuple((NOON + day * DAY, 123_456) for day in range(0, 28 * 23, 28)),
    states=dict.fromkeys(State, 1_000_000),
    languages=dict.fromkeys(LANGUAGES, 1_000_000),
    decision=30 * DAY + 7_200_000,
    wanted=(Wanted(123_456, 100_000),) * 3,
)


def report_of(
    statistics: Statistics,
    language: str = "en",
    title: str = "Legislation",
    now: int = NOON + 2 * 60 * MINUTE,
) -> Report:
    return draw_up_report(statistics, language, title, ZONE, now)


def texts_of(svg: str) -> list[str]:
    texts = [(element.text or "").strip() for element in ElementTree.fromstring(svg).iter()]  # noqa: S314
    return [text for text in texts if text]


every_language = pytest.mark.parametrize("language", LANGUAGES)


def test_caption_says_everything_in_words() -> None:
    bars = ", ".join(f"{10 + place // 12}:{place % 12 * 5:02}: {10 + place * 5}" for place in range(22))
    assert without_tags(caption(report_of(BUSY))) == (
        "Legislation\nAs of 20 Jul, 12:00\nQuestions: 1,297\n"
        "Median time to decision: 2\u00a0min 10\u00a0s\n\n"
        f"Questions per 5 minutes\n{bars}\n\n"
        "States\nWaiting: 1,234, Approved: 20, Answered: 0, Declined: 21, Joined: 22\n\n"
        "Languages\nSpanish: 1,000, English: 200, Portuguese: 90, French: 7\n\n"
        "Asked most\nQuestion 12: asked 5 times\n"
        "Question 7: asked 3 times\nQuestion 31: asked 1 time"
    )


@every_language
@pytest.mark.parametrize("statistics", [EMPTY, ONE, BUSY, HUGE])
def test_every_word_and_number_of_the_picture_is_in_the_caption(
    statistics: Statistics, language: str
) -> None:
    report = report_of(statistics, language)
    said = without_tags(caption(report))
    missing = [text for text in texts_of(draw(report)) if text not in said and text != "–"]
    # Of a day the caption names the first time in the day's line.
    assert [text for text in missing if not all(part in said for part in text.split(", "))] == []


@every_language
@pytest.mark.parametrize("statistics", [EMPTY, ONE, BUSY, HUGE])
def test_caption_fits_whatever_is_counted(statistics: Statistics, language: str) -> None:
    text = caption(report_of(statistics, language, "<&>" + "Ñandú " * 100))
    assert length(without_tags(text)) <= LIMIT
    assert text.startswith("<b>&lt;&amp;&gt;")


def test_times_of_several_days_stand_in_a_line_for_each() -> None:
    asked = tuple((NOON + hours * 60 * MINUTE, 1 + hours) for hours in (0, 1, 14, 20))
    said = without_tags(caption(report_of(Statistics(asked, BUSY.states, {}, None, ()))))
    assert "Questions per hour\n20 Jul – 10:00: 1, 11:00: 2\n21 Jul – 00:00: 15, 06:00: 21\n" in said


def test_times_of_an_earlier_day_are_told_with_it() -> None:
    report = report_of(BUSY, now=NOON + 2 * DAY)
    assert "Questions per 5 minutes\n20 Jul – 10:00: 10, 10:05: 15" in without_tags(caption(report))
    assert "20 Jul, 10:00" in texts_of(draw(report))


def test_days_are_named_by_their_dates() -> None:
    asked = tuple((NOON + days * DAY, 1 + days) for days in (0, 3, 8))
    said = without_tags(caption(report_of(Statistics(asked, BUSY.states, {}, None, ()))))
    assert "Questions per day\n20 Jul: 1, 23 Jul: 4, 28 Jul: 9\n" in said


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [
        (0, "0 s"),
        (499, "0 s"),
        (59_400, "59 s"),
        (59_600, "1 min"),
        (130_000, "2 min 10 s"),
        (3_600_000, "1 h"),
        (3_659_000, "1 h"),
        (2 * 3_600_000 + 5 * MINUTE, "2 h 5 min"),
        (DAY, "1 day"),
        (3 * DAY + 3_600_000, "3 days 1 h"),
    ],
)
def test_time_to_decision_is_written_in_its_two_largest_units(milliseconds: int, text: str) -> None:
    statistics = Statistics(ONE.minutes, ONE.states, {}, milliseconds, ())
    assert report_of(statistics).decision == text.replace(" s", "\u00a0s").replace(
        " min", "\u00a0min"
    ).replace(" h", "\u00a0h").replace(" day", "\u00a0day")


def test_no_time_to_decision_before_the_first_decision() -> None:
    report = report_of(ONE)
    assert report.decision is None
    assert label("en", "statistics-undecided") in caption(report)


def test_languages_of_a_few_questions_are_not_told() -> None:
    few = Statistics(ONE.minutes, dict.fromkeys(State, 0) | {State.PENDING: 9}, {"es": 8, "fr": 1}, None, ())
    enough = Statistics(
        ONE.minutes, dict.fromkeys(State, 0) | {State.PENDING: 10}, {"es": 9, "fr": 1}, None, ()
    )
    for said in (draw(report_of(few)), caption(report_of(few))):
        assert "French" not in said
        assert "Spanish" not in said
    for said in (draw(report_of(enough)), caption(report_of(enough))):
        assert "French" in said


@every_language
def test_nothing_asked_yet_is_a_sentence_and_no_empty_chart(language: str) -> None:
    report = report_of(EMPTY, language)
    assert texts_of(draw(report))[-1] == label(language, "statistics-none")
    assert without_tags(caption(report)).endswith(label(language, "statistics-none"))
    assert "<line" not in draw(report)


def test_bars_are_as_high_as_their_numbers() -> None:
    bars = layout.place_bars(report_of(BUSY).columns)
    assert bars[-1].height == layout.PLOT_HEIGHT
    assert bars[0].height == pytest.approx(layout.PLOT_HEIGHT * 10 / 115, abs=0.1)
    assert [bar.count for bar in bars if bar.count] == ["115"]
    assert all(0 <= bar.x <= bar.x + bar.width <= layout.ROOM for bar in bars)


def test_picture_leaves_little_space_beside_it_on_a_phone() -> None:
    """What is much higher than wide is made narrower by Telegram's apps."""
    width, height = struct.unpack(">II", png(draw(report_of(BUSY)))[16:24])
    assert height <= 1.3 * width


@pytest.mark.parametrize("statistics", [ONE, BUSY, HUGE])
def test_numbers_of_bars_overlap_neither_each_other_nor_the_edge(statistics: Statistics) -> None:
    bars = layout.place_bars(report_of(statistics).columns)
    numbers = [(bar.label_x, layout.text_width(bar.count, layout.TEXT_SIZE) / 2) for bar in bars if bar.count]
    edges = [edge for middle, half in numbers for edge in (middle - half, middle + half)]
    assert edges == sorted(edges)
    assert edges[0] >= -0.1
    assert edges[-1] <= layout.ROOM + 0.1


@every_language
def test_large_numbers_stand_beside_each_other(language: str) -> None:
    report = report_of(HUGE, language)
    total = label(language, "statistics-count", count=report.questions)
    second = layout.place_second_total(total)
    assert second > layout.text_width(total, layout.TOTAL_SIZE)
    assert second + layout.text_width(report.decision or "", layout.TOTAL_SIZE) <= layout.ROOM + layout.MARGIN


def test_every_bar_of_a_few_has_its_number() -> None:
    asked = tuple((NOON + minute * MINUTE, 1 + minute) for minute in (0, 2, 5))
    bars = layout.place_bars(report_of(Statistics(asked, BUSY.states, {}, None, ())).columns)
    assert [bar.count for bar in bars] == ["1", "", "3", "", "", "6"]


@pytest.mark.parametrize("statistics", [ONE, BUSY, HUGE])
@every_language
def test_moments_below_the_chart_overlap_neither_each_other_nor_the_edge(
    statistics: Statistics, language: str
) -> None:
    ticks = layout.place_ticks(report_of(statistics, language).columns)
    edges = [
        (tick.x - width / 2, tick.x + width / 2)
        for tick in ticks
        for width in [layout.text_width(tick.text, layout.TEXT_SIZE)]
    ]
    flat = [edge for pair in edges for edge in pair]
    assert flat == sorted(flat)
    assert flat[0] >= -0.1
    assert flat[-1] <= layout.ROOM + 0.1


@pytest.mark.parametrize(
    "title",
    [
        "Law",
        "Ciberdelito y justicia penal: legislación y pruebas electrónicas en América Latina " * 3,
        "CRIMES CIBERNÉTICOS E JUSTIÇA PENAL NA AMÉRICA LATINA E NO CARIBE",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "",
    ],
)
def test_title_keeps_to_its_lines(title: str) -> None:
    lines = layout.wrap(title, layout.TITLE_SIZE, 3)
    assert 1 <= len(lines) <= 3
    assert all(layout.text_width(line, layout.TITLE_SIZE) <= layout.ROOM for line in lines)
    whole = " ".join(lines) == " ".join(title.split())
    assert whole != lines[-1].endswith("…")


@pytest.mark.parametrize("title", ["<script>\"&'", "a\uffffb\ufffe", "{{ 7 * 7 }} {% raw %}", "\ud83d x"])
def test_title_can_be_any_text(title: str) -> None:
    svg = draw(report_of(BUSY, title=title))
    assert png(svg).startswith(b"\x89PNG")
    assert re.sub(r"[\uffff\ufffe\ud83d]", "", title).strip() == texts_of(svg)[0]


@pytest.mark.parametrize("statistics", [EMPTY, ONE, BUSY, HUGE])
def test_picture_is_a_png_that_telegram_takes(statistics: Statistics) -> None:
    picture = png(draw(report_of(statistics)))
    width, height = struct.unpack(">II", picture[16:24])
    assert width == PIXELS
    assert width / 20 < height <= 1280
    assert len(picture) < 1_000_000


def test_drawing_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="root"):
        png("<svg")


def test_font_has_the_letters_of_every_language() -> None:
    """A letter that the font lacks is drawn as the same box as a code point that no font has."""

    def drawn(sign: str) -> bytes:
        return png(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 20"><text y="16">{sign}</text></svg>'
        )

    texts = "".join(re.sub(r".* = ", "", source(language)) for language in LANGUAGES)
    letters = {sign for sign in texts if sign.isalpha() and not sign.isascii()}
    box = drawn("\ue000")
    assert [sign for sign in sorted(letters | set("ΑωЖщăşğßøÅ–…’")) if drawn(sign) in {box, drawn("")}] == []
