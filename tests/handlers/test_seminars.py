"""Finding the way: the list of seminars, a seminar's page, its slides and documents, following."""

import pytest

from handlers.callbacks.private import (
    Ask,
    Follow,
    ShowPapers,
    ShowSeminar,
    ShowSeminars,
    UndoFollow,
    Unfollow,
)
from handlers.words import label, say
from tests.handlers.conftest import ASKER, FRENCH, PORTUGUESE, SPANISH, Hall


def programme_of(seminars: int, *, speakers: int = 0, papers: int = 0) -> str:
    """Return a programme with so many of each; every seminar has all speakers, each with slides."""
    people = [f"  - {{id: s{i}, name: Speaker {i} of the panel, role: {'R' * 100}}}" for i in range(speakers)]
    documents = [
        f'    - {{title: {"T" * 100} {i}, language: es, url: "https://example.org/{i}"}}'
        for i in range(papers)
    ]
    lines = [
        "series:",
        "  title: A long series",
        "  organisers: [{name: The Institute}]",
        "  timezone: America/Costa_Rica",
        *(["  documents:", *documents] if documents else []),
        *(["speakers:", *people] if people else []),
        "seminars:",
    ]
    for number in range(seminars):
        ids = ", ".join(f"s{i}" for i in range(speakers))
        lines += [f"  - id: n{number}", f"    title: Seminar {number}", f"    speakers: [{ids}]"]
        lines += ["    presentations:"] if speakers else []
        lines += [
            f'      - {{speaker: s{i}, language: fr, url: "https://example.org/slides/{i}"}}'
            for i in range(speakers)
        ]
    return "\n".join(lines)


async def test_long_list_has_pages(bare_hall: Hall) -> None:
    await bare_hall.load(programme_of(17))
    await bare_hall.write(ASKER, "/seminars")
    first = await bare_hall.only(ASKER)
    assert first.labels == [*(f"Seminar {i}" for i in range(8)), "Next →"]

    await bare_hall.press(ASKER, first.data("Next"), on=44)
    second = await bare_hall.only(ASKER)
    assert second.labels == [*(f"Seminar {i}" for i in range(8, 16)), "← Back", "Next →"]
    assert (second.method, second.edits) == ("editMessageText", 44)

    await bare_hall.press(ASKER, second.data("Next"))
    last = await bare_hall.only(ASKER)
    assert last.labels == ["Seminar 16", "← Back"]
    assert last.button(ShowSeminars) == "list:1"


async def test_list_of_eight_has_one_page(bare_hall: Hall) -> None:
    await bare_hall.load(programme_of(8))
    await bare_hall.write(ASKER, "/seminars")
    assert (await bare_hall.only(ASKER)).labels == [f"Seminar {i}" for i in range(8)]


@pytest.mark.parametrize(
    ("reader", "day", "start"),
    [
        (ASKER, "Monday, 20 July 2099", "09:00"),
        (SPANISH, "lunes, 20 de julio de 2099", "9:00"),
        (PORTUGUESE, "segunda-feira, 20 de julho de 2099", "09:00"),
        (FRENCH, "lundi 20 juillet 2099", "09:00"),
    ],
)
async def test_times_are_in_the_zone_of_the_series_and_the_language_of_the_reader(
    hall: Hall, reader: int, day: str, start: str
) -> None:
    await hall.press(reader, ShowSeminar("law"))
    when = next(line for line in (await hall.only(reader)).plain.splitlines() if day in line)
    assert f" {start} " in when
    assert "Costa Rica" in when


async def test_seminar_whose_hour_is_unknown_shows_its_day(hall: Hall) -> None:
    await hall.press(ASKER, ShowSeminar("past"))
    assert "Monday, 20 July 2020" in (await hall.only(ASKER)).plain.splitlines()


async def test_seminar_whose_day_is_unknown_says_that_it_will_be_announced(hall: Hall) -> None:
    await hall.press(ASKER, ShowSeminar("talks"))
    assert "Date to be announced" in (await hall.only(ASKER)).plain


async def test_open_seminar_names_its_speakers_and_can_be_asked(hall: Hall) -> None:
    await hall.press(ASKER, ShowSeminar("law"))
    said = await hall.only(ASKER)
    assert "Speakers\nAlexander Seger\nPedro Verdelho" in said.plain
    assert "Questions are open." in said.plain
    assert said.labels == ["Ask a question", "Slides and documents", "Follow", "All seminars"]


async def test_closed_seminar_cannot_be_asked(hall: Hall) -> None:
    await hall.press(ASKER, ShowSeminar("past"))
    said = await hall.only(ASKER)
    assert "Questions are closed." in said.plain
    assert not said.offers(Ask)


async def test_seminar_with_fifty_speakers_fits_one_message(bare_hall: Hall) -> None:
    await bare_hall.load(programme_of(1, speakers=50))
    await bare_hall.press(ASKER, ShowSeminar("n0"))
    said = await bare_hall.only(ASKER)
    assert "Speaker 0 of the panel" in said.plain
    assert "more." in said.plain


async def test_following_is_said_on_the_page_and_can_be_ended_there(hall: Hall) -> None:
    toast = await hall.press(ASKER, Follow("law"))
    page = await hall.only(ASKER)
    assert toast.text == label("en", "follow-begun")
    assert say("en", "seminar-followed") in page.text
    assert page.offers(Unfollow)
    assert not page.offers(Follow)

    toast = await hall.press(ASKER, page.button(Unfollow))
    page = await hall.only(ASKER)
    assert toast.text == label("en", "follow-ended")
    assert page.offers(Follow)
    assert await hall.rows("SELECT * FROM follows") == []


async def test_following_twice_is_following_once(hall: Hall) -> None:
    await hall.press(ASKER, Follow("law"))
    await hall.press(ASKER, Follow("law"))
    assert await hall.value("SELECT count(*) FROM follows") == 1


async def test_following_that_came_with_somebody_elses_question_cannot_be_undone(hall: Hall) -> None:
    number = await hall.asked(ASKER)
    await hall.press(SPANISH, Follow("law"))
    for question in (number, 999):
        toast = await hall.press(SPANISH, UndoFollow(question))
        assert toast.text == label("es", "press-outdated")
    assert await hall.value("SELECT count(*) FROM follows") == 2


async def test_slides_command_offers_the_seminars(hall: Hall) -> None:
    await hall.write(SPANISH, "/slides")
    offer = await hall.only(SPANISH)
    assert offer.labels == ["El pasado", "Legislación", "Cooperación"]
    await hall.press(SPANISH, offer.data("Legislación"))
    papers = await hall.only(SPANISH)
    assert '<a href="https://example.org/seger-es.pdf">Alexander Seger</a> (español)' in papers.text
    assert '<a href="https://example.org/note.pdf">Nota de contexto</a> (inglés)' in papers.text


async def test_slides_command_shows_the_only_seminars_papers_at_once(bare_hall: Hall) -> None:
    await bare_hall.load(programme_of(1))
    await bare_hall.write(ASKER, "/slides")
    assert say("en", "papers-none") in (await bare_hall.only(ASKER)).text


async def test_slides_command_before_there_is_a_programme_says_to_come_back(bare_hall: Hall) -> None:
    await bare_hall.write(ASKER, "/slides")
    assert (await bare_hall.only(ASKER)).text == say("en", "seminars-none")


async def test_slides_in_the_readers_language_come_first(hall: Hall) -> None:
    await hall.run(
        "INSERT INTO presentations (seminar_id, speaker_id, language, url, source)"
        " VALUES ('law', 'verdelho', 'fr', 'https://example.org/fr.pdf', 'desk')"
    )
    for reader, first in ((FRENCH, "Pedro Verdelho"), (SPANISH, "Alexander Seger")):
        await hall.press(reader, ShowPapers("law"))
        slides = (await hall.only(reader)).plain.splitlines()[4]
        assert slides.startswith(first)


async def test_papers_beyond_one_message_are_counted(bare_hall: Hall) -> None:
    await bare_hall.load(programme_of(1, speakers=50, papers=50))
    await bare_hall.press(ASKER, ShowPapers("n0"))
    said = await bare_hall.only(ASKER)
    assert "And 5 more." in said.plain
    assert said.text.count("<a href") < 100


@pytest.mark.parametrize(
    ("written", "key"),
    [("/ask", "ask-choose-seminar"), ("What is cyberspace?", "offer"), ("/slides", "papers-choose")],
)
async def test_every_seminar_can_be_chosen_from_a_long_list(bare_hall: Hall, written: str, key: str) -> None:
    await bare_hall.load(programme_of(20))
    await bare_hall.write(ASKER, written)
    shown = [await bare_hall.only(ASKER)]
    while "Next →" in shown[-1].labels:
        await bare_hall.press(ASKER, shown[-1].data("Next"))
        shown.append(await bare_hall.only(ASKER))
    titles = [label for page in shown for label in page.labels if label.startswith("Seminar ")]
    assert titles == [f"Seminar {i}" for i in range(20)]
    assert {page.text for page in shown} == {say("en", key)}
    await bare_hall.press(ASKER, shown[-1].data("← Back"))
    assert "Seminar 8" in (await bare_hall.only(ASKER)).labels
