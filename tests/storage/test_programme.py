from collections.abc import Iterable
from datetime import UTC, datetime

import orjson
import pytest

from storage.database import Database, Transaction
from storage.people import Signature, keep_signature
from storage.programme import (
    Changes,
    Document,
    Organiser,
    Presentation,
    ProgrammeChanges,
    Seminar,
    Speaker,
    close_questions,
    find_speakers,
    get_seminar,
    get_series,
    get_speaker,
    list_documents,
    list_presentations,
    list_seminars,
    list_speakers,
    load_programme,
    open_questions,
    put_presentation,
)
from storage.programme_file import ProgrammeFile, read_programme
from storage.text import Text

NOTHING = Changes((), (), (), ())
SLIDES = "https://example.org/slides"


def ms(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> int:
    return int(datetime(year, month, day, hour, minute, tzinfo=UTC).timestamp() * 1000)


NOW = ms(2020, 7, 1)


def seminar(id_: str = "law", **fields: object) -> dict[str, object]:
    return {"id": id_, "title": id_.capitalize()} | fields


def slides(speaker: str = "seger", language: str = "en", url: str = SLIDES) -> dict[str, str]:
    return {"speaker": speaker, "language": language, "url": url}


def programme(
    *seminars: dict[str, object], speakers: Iterable[str] = ("seger", "pawlak"), **series: object
) -> ProgrammeFile:
    return read_programme(
        orjson.dumps(
            {
                "series": {
                    "title": "Series",
                    "organisers": [{"name": "EU"}],
                    "timezone": "America/Costa_Rica",
                }
                | series,
                "speakers": [{"id": speaker, "name": speaker.capitalize()} for speaker in speakers],
                "seminars": seminars or [seminar()],
            }
        )
    )


async def load(
    database: Database,
    *seminars: dict[str, object],
    speakers: Iterable[str] = ("seger", "pawlak"),
    now: int = NOW,
    **series: object,
) -> ProgrammeChanges:
    async with database.transaction() as tx:
        return await load_programme(tx, programme(*seminars, speakers=speakers, **series), now)


async def is_open_if_loaded(database: Database, now: int, timezone: str, **times: str) -> bool:
    """Load a seminar that was not known before; tell whether it takes questions."""
    await load(database, seminar(f"at-{now}", **times), timezone=timezone, now=now)
    async with database.reading() as tx:
        (loaded,) = await list_seminars(tx)
        return loaded.open


async def ask(tx: Transaction, seminar_id: str = "law", speaker_id: str | None = None) -> None:
    row = await tx.one("INSERT INTO people (language, first_seen_at) VALUES ('en', 0) RETURNING id")
    await keep_signature(tx, row["id"], Signature.ANONYMOUS)
    await tx.run(
        """
        INSERT INTO questions
        (seminar_id, person_id, speaker_id, text, language, signature_id, state, asked_at)
        SELECT :seminar, person_id, :speaker, 'Why?', 'en', id, 'pending', 0 FROM signatures
        WHERE person_id = (SELECT max(id) FROM people)
        """,
        seminar=seminar_id,
        speaker=speaker_id,
    )


async def test_nothing_is_known_before_a_programme_is_loaded(database: Database) -> None:
    async with database.reading() as tx:
        assert await get_series(tx) is None
        assert await list_seminars(tx) == []


async def test_loaded_programme_is_what_the_file_says(database: Database) -> None:
    paper = {"title": {"en": "Note", "es": "Nota"}, "language": "en", "url": "https://example.org/note"}
    law = seminar(
        title={"en": "Law", "es": "Ley"},
        starts="2020-07-20 09:00",
        ends="2020-07-20 11:00",
        speakers=["pawlak", "seger"],
        documents=[paper],
        presentations=[slides("seger", "es"), slides("seger", "en")],
    )
    organiser = {"name": {"en": "EU", "es": "UE"}, "about": {"en": "a", "es": "b"}}
    await load(database, law, documents=[paper, paper], organisers=[organiser])
    async with database.reading() as tx:
        series = await get_series(tx)
        assert series
        assert series.organisers == (Organiser(Text({"en": "EU", "es": "UE"}), Text({"en": "a", "es": "b"})),)
        assert series.timezone == "America/Costa_Rica"
        assert await list_seminars(tx) == [
            Seminar(
                id="law",
                title=Text({"en": "Law", "es": "Ley"}),
                starts_at=ms(2020, 7, 20, 15),
                ends_at=ms(2020, 7, 20, 17),
                open=True,
                retired=False,
                opens_at=None,
                closes_at=ms(2020, 7, 20, 17),
            )
        ]
        seger = Speaker("seger", "Seger", None, retired=False)
        assert [speaker.id for speaker in await list_speakers(tx, "law")] == ["pawlak", "seger"]
        assert await list_presentations(tx, "law") == [
            Presentation("law", seger, "en", SLIDES),
            Presentation("law", seger, "es", SLIDES),
        ]
        note = Document(Text({"en": "Note", "es": "Nota"}), "en", "https://example.org/note")
        assert await list_documents(tx, "law") == [note]
        assert await list_documents(tx, None) == [note, note]


async def test_first_load_adds_all_and_the_same_file_again_changes_nothing(database: Database) -> None:
    first = await load(database, seminar(speakers=["seger"], presentations=[slides()]))
    assert first == ProgrammeChanges(
        series_changed=True,
        seminars=Changes(("law",), (), (), ()),
        speakers=Changes(("seger", "pawlak"), (), (), ()),
    )
    again = await load(database, seminar(speakers=["seger"], presentations=[slides()]))
    assert again == ProgrammeChanges(series_changed=False, seminars=NOTHING, speakers=NOTHING)
    assert not again.any


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Another"},
        {"starts": "2020-07-21"},
        {"opens": "2020-07-19 09:00"},
        {"closes": "2020-07-19 09:00"},
        {"speakers": ["pawlak", "seger"]},
        {"speakers": ["seger"], "presentations": [slides()]},
        {"documents": [{"title": "Note", "language": "en", "url": "https://example.org"}]},
    ],
)
async def test_whatever_changes_in_a_seminar_is_reported(
    database: Database, fields: dict[str, object]
) -> None:
    await load(database, seminar(speakers=["seger"]), seminar("other"))
    changed = seminar(speakers=["seger"]) | fields
    changes = await load(database, changed, seminar("other"))
    assert changes == ProgrammeChanges(
        series_changed=False, seminars=Changes((), ("law",), (), ()), speakers=NOTHING
    )


async def test_changed_series_is_reported(database: Database) -> None:
    await load(database)
    assert (await load(database, title="Another")).series_changed
    paper = {"title": "Note", "language": "en", "url": "https://example.org"}
    assert (await load(database, title="Another", documents=[paper])).series_changed


async def test_another_time_zone_moves_the_seminars(database: Database) -> None:
    times = {"starts": "2020-07-20 09:00", "ends": "2020-07-20 11:00"}
    await load(database, seminar(**times))
    changes = await load(database, seminar(**times), timezone="Europe/Brussels")
    assert changes.seminars.updated == ("law",)
    async with database.reading() as tx:
        (law,) = await list_seminars(tx)
        assert law.starts_at == ms(2020, 7, 20, 7)


async def test_seminars_come_by_start_those_to_be_announced_last(database: Database) -> None:
    later = {"starts": "2020-08-01 10:00", "ends": "2020-08-01 11:00"}
    await load(
        database,
        seminar("unknown-b"),
        seminar("later", **later),
        seminar("same", **later),
        seminar("unknown-a"),
        seminar("day", starts="2020-08-01"),
    )
    async with database.reading() as tx:
        assert [found.id for found in await list_seminars(tx)] == [
            "day",
            "later",
            "same",
            "unknown-b",
            "unknown-a",
        ]


# Whether a seminar takes questions -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("times", "takes"),
    [
        ({}, True),
        ({"starts": "2020-07-20 09:00", "ends": "2020-07-20 11:00"}, True),
        ({"starts": "2020-06-30 09:00", "ends": "2020-06-30 17:59"}, False),
        ({"starts": "2020-06-30 17:00", "ends": "2020-06-30 18:00"}, False),
        ({"starts": "2020-06-30 17:00", "ends": "2020-06-30 18:01"}, True),
        ({"starts": "2020-06-29"}, False),
        ({"starts": "2020-06-30"}, True),
    ],
)
async def test_new_seminar_takes_questions_unless_it_is_over(
    database: Database, times: dict[str, str], takes: bool
) -> None:
    """In Costa Rica it is 18:00 on 30 June when it is midnight in UTC."""
    await load(database, seminar(**times))
    async with database.reading() as tx:
        (law,) = await list_seminars(tx)
        assert law.takes_questions is takes


async def test_loading_again_leaves_open_and_closed_to_the_desk(database: Database) -> None:
    past = seminar("past", starts="2020-06-01")
    await load(database, seminar(), past)
    async with database.transaction() as tx:
        assert await close_questions(tx, "law")
        assert await open_questions(tx, "past")
    await load(database, seminar(), past)
    async with database.reading() as tx:
        assert {found.id: found.open for found in await list_seminars(tx)} == {"law": False, "past": True}


async def test_second_moderator_who_opens_or_closes_is_told_that_it_was_so(database: Database) -> None:
    await load(database)
    async with database.transaction() as tx:
        assert not await open_questions(tx, "law")
        assert await close_questions(tx, "law")
        assert not await close_questions(tx, "law")
        assert await open_questions(tx, "law")
        assert not await open_questions(tx, "nothing")


@pytest.mark.parametrize(
    ("zone", "day", "starts_at", "over_at"),
    [
        ("America/Costa_Rica", "2020-07-20", ms(2020, 7, 20, 6), ms(2020, 7, 21, 6)),
        # The day begins at 01:00, as the clocks jump over midnight.
        ("America/Sao_Paulo", "2018-11-04", ms(2018, 11, 4, 3), ms(2018, 11, 5, 2)),
        ("Europe/Brussels", "2020-10-25", ms(2020, 10, 24, 22), ms(2020, 10, 25, 23)),
    ],
)
async def test_day_without_hour_is_over_when_it_ends_in_its_zone(
    database: Database, zone: str, day: str, starts_at: int, over_at: int
) -> None:
    assert await is_open_if_loaded(database, over_at - 1, zone, starts=day)
    async with database.reading() as tx:
        assert [(found.starts_at, found.ends_at) for found in await list_seminars(tx)] == [(starts_at, None)]
    assert not await is_open_if_loaded(database, over_at, zone, starts=day)


async def test_minute_that_comes_twice_is_the_first(database: Database) -> None:
    night = seminar(starts="2020-10-25 02:30", ends="2020-10-25 04:00")
    await load(database, night, timezone="Europe/Brussels")
    async with database.reading() as tx:
        (law,) = await list_seminars(tx)
        assert law.starts_at == ms(2020, 10, 25, 0, 30)
        assert law.ends_at == ms(2020, 10, 25, 3)
    times = {"starts": "2020-10-25 02:30", "ends": "2020-10-25 04:00"}
    assert await is_open_if_loaded(database, ms(2020, 10, 25, 3) - 1, "Europe/Brussels", **times)
    assert not await is_open_if_loaded(database, ms(2020, 10, 25, 3), "Europe/Brussels", **times)


async def test_seminar_to_be_announced_is_never_over(database: Database) -> None:
    assert await is_open_if_loaded(database, ms(2100, 1, 1), "UTC")


# What leaves the file --------------------------------------------------------------------------------


async def test_unused_seminar_and_speaker_that_left_the_file_are_deleted(database: Database) -> None:
    await load(database, seminar("old", speakers=["seger"], presentations=[slides()]), seminar())
    changes = await load(database, seminar(), speakers=["pawlak"])
    assert changes.seminars == Changes((), (), (), ("old",))
    assert changes.speakers == Changes((), (), (), ("seger",))
    async with database.reading() as tx:
        assert await get_seminar(tx, "old") is None
        assert await get_speaker(tx, "seger") is None


REFERENCES = {
    "a question": "INSERT INTO questions"
    " (seminar_id, person_id, text, language, signature_id, state, asked_at)"
    " VALUES ('old', 1, 'Why?', 'en', 1, 'declined', 0)",
    "a broadcast": "INSERT INTO broadcasts (seminar_id, kind, state)"
    " VALUES ('old', 'announcement', 'cancelled')",
    "a dialogue": "INSERT INTO dialogues (person_id, step, seminar_id) VALUES (1, 'question', 'old')",
    "a follower": "INSERT INTO follows (person_id, seminar_id) VALUES (1, 'old')",
    "a mute": "INSERT INTO mutes (person_id, seminar_id, question_id, muted_at) SELECT 1, 'old', id, 0"
    " FROM questions",
}


@pytest.mark.parametrize("reference", REFERENCES.values(), ids=REFERENCES)
async def test_seminar_that_something_refers_to_is_retired_with_its_speakers(
    database: Database, reference: str
) -> None:
    await load(database, seminar("old", speakers=["seger"], presentations=[slides()]), seminar())
    async with database.transaction() as tx:
        await tx.run("INSERT INTO people (id, language, first_seen_at) VALUES (1, 'en', 0)")
        assert await keep_signature(tx, 1, Signature.ANONYMOUS) == 1
        await ask(tx)
        await tx.run(reference)
    changes = await load(database, seminar(), speakers=["pawlak"])
    assert changes.seminars == Changes((), (), ("old",), ())
    assert changes.speakers == Changes((), (), ("seger",), ())
    async with database.reading() as tx:
        old = await get_seminar(tx, "old")
        assert old
        assert old.retired
        assert not old.takes_questions
        assert [found.id for found in await list_seminars(tx)] == ["law"]
        assert [speaker.id for speaker in await list_speakers(tx, "old")] == ["seger"]
        assert len(await list_presentations(tx, "old")) == 1


async def test_retired_seminar_cannot_be_opened(database: Database) -> None:
    await load(database, seminar("old"), seminar())
    async with database.transaction() as tx:
        await ask(tx, "old")
        await close_questions(tx, "old")
    await load(database, seminar())
    async with database.transaction() as tx:
        assert not await open_questions(tx, "old")


REFERENCES_TO_SPEAKER = {
    "a question": "INSERT INTO questions"
    " (seminar_id, person_id, speaker_id, text, language, signature_id, state, asked_at)"
    " VALUES ('law', 1, 'seger', 'Why?', 'en', 1, 'pending', 0)",
    "a broadcast": "INSERT INTO broadcasts (seminar_id, kind, state, speaker_id)"
    " VALUES ('law', 'presentation', 'done', 'seger')",
    "a dialogue": "INSERT INTO dialogues (person_id, step, seminar_id, speaker_id)"
    " VALUES (1, 'question', 'law', 'seger')",
    "slides from the desk": "INSERT INTO presentations (seminar_id, speaker_id, language, url, source)"
    " VALUES ('law', 'seger', 'en', 'https://example.org/slides', 'desk')",
    "an answer": "INSERT INTO answers (question_id, text, state, speaker_id, drafted_at)"
    " SELECT id, 'Yes.', 'drafted', 'seger', 0 FROM questions",
    "a change of a question": "INSERT INTO question_changes (question_id, at, to_state, speaker_id)"
    " SELECT id, 0, 'approved', 'seger' FROM questions",
    "a question that was for them before": "INSERT INTO question_changes"
    " (question_id, at, to_state, before) SELECT id, 0, 'pending', 'seger' FROM questions",
    "an invitation": "INSERT INTO invitations (speaker_id, secret, created_at, expires_at)"
    " VALUES ('seger', 'x', 0, 1)",
    "an account": "INSERT INTO speaker_accounts (speaker_id, person_id, since) VALUES ('seger', 1, 0)",
}


@pytest.mark.parametrize("reference", REFERENCES_TO_SPEAKER.values(), ids=REFERENCES_TO_SPEAKER)
async def test_speaker_whom_something_refers_to_is_retired(database: Database, reference: str) -> None:
    await load(database, seminar(speakers=["seger"]))
    async with database.transaction() as tx:
        await tx.run("INSERT INTO people (id, language, first_seen_at) VALUES (1, 'en', 0)")
        assert await keep_signature(tx, 1, Signature.ANONYMOUS) == 1
        await ask(tx)
        await tx.run(reference)
    changes = await load(database, speakers=["pawlak"])
    assert changes.speakers == Changes((), (), ("seger",), ())
    async with database.reading() as tx:
        assert await list_speakers(tx, "law") == []
        assert await find_speakers(tx, "seger") == []
        seger = await get_speaker(tx, "seger")
        assert seger
        assert seger.retired


async def test_what_returns_to_the_file_is_no_longer_retired(database: Database) -> None:
    await load(database, seminar("old", speakers=["seger"]), seminar())
    async with database.transaction() as tx:
        await ask(tx, "old", "seger")
    await load(database, seminar(), speakers=["pawlak"])
    changes = await load(database, seminar("old", title="New"), seminar())
    assert changes.seminars == Changes(("old",), (), (), ())
    assert changes.speakers == Changes(("seger",), (), (), ())
    async with database.reading() as tx:
        old = await get_seminar(tx, "old")
        assert old
        assert (old.retired, old.title) == (False, Text("New"))


async def test_retired_seminar_is_deleted_once_nothing_refers_to_it(database: Database) -> None:
    await load(database, seminar("old"), seminar())
    async with database.transaction() as tx:
        await ask(tx, "old")
    await load(database, seminar())
    async with database.transaction() as tx:
        await tx.run("DELETE FROM questions")
    assert not (await load(database, seminar())).any
    async with database.reading() as tx:
        assert await get_seminar(tx, "old") is None


# Presentations ---------------------------------------------------------------------------------------


async def test_slides_that_a_speaker_handed_in_stay_where_the_file_has_a_link(
    database: Database,
) -> None:
    await load(database, seminar(speakers=["seger"]))
    async with database.transaction() as tx:
        await tx.run(
            "INSERT INTO presentations (seminar_id, speaker_id, language, file_id, file_name, source)"
            " VALUES ('law', 'seger', 'en', 'file', 'talk.pdf', 'desk')"
        )
    changes = await load(database, seminar(speakers=["seger"], presentations=[slides()]))
    assert not changes.any
    async with database.reading() as tx:
        (found,) = await tx.all("SELECT url, file_id, file_name, source FROM presentations")
        assert tuple(found) == (None, "file", "talk.pdf", "desk")


async def test_slides_of_the_file_are_replaced_and_those_of_the_desk_stay(database: Database) -> None:
    await load(database, seminar(speakers=["seger"], presentations=[slides("seger", "en")]))
    async with database.transaction() as tx:
        await put_presentation(tx, "law", "seger", "es", "https://example.org/desk")
    await load(database, seminar(speakers=["seger"], presentations=[slides("seger", "fr")]))
    async with database.reading() as tx:
        found = await list_presentations(tx, "law")
        assert {(slide.language, slide.url) for slide in found} == {
            ("es", "https://example.org/desk"),
            ("fr", SLIDES),
        }


async def test_loading_the_same_file_again_leaves_what_the_desk_put_in_place_of_its_slides(
    database: Database,
) -> None:
    await load(database, seminar(speakers=["seger"], presentations=[slides()]))
    async with database.transaction() as tx:
        await put_presentation(tx, "law", "seger", "en", "https://example.org/desk")
    changes = await load(database, seminar(speakers=["seger"], presentations=[slides()]))
    assert not changes.any
    async with database.reading() as tx:
        assert [slide.url for slide in await list_presentations(tx, "law")] == ["https://example.org/desk"]


async def test_desk_replaces_slides_of_the_same_speaker_and_language(database: Database) -> None:
    await load(database, seminar(speakers=["seger"], presentations=[slides()]))
    async with database.transaction() as tx:
        await put_presentation(tx, "law", "seger", "en", "https://example.org/desk")
    async with database.reading() as tx:
        assert [slide.url for slide in await list_presentations(tx, "law")] == ["https://example.org/desk"]


# Speakers by what a moderator types ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("souza", ["souza"]),
        ("SOUZA domingos", ["souza"]),
        ("fernan", ["souza"]),
        ("jose", ["nunez"]),
        ("núñ", ["nunez"]),
        ("Ana", ["ana"]),
        ("an", ["ana", "anabel"]),
        ("r", ["ana", "anabel"]),
        ("ruiz anabel", ["anabel"]),
        ("anabel", ["anabel"]),
        ("", []),
        ("%", []),
        ("nobody", []),
        ("domingo nobody", []),
    ],
)
async def test_speaker_is_found_by_id_or_name(database: Database, words: str, found: list[str]) -> None:
    names = {
        "souza": "Fernanda Souza Domingos",
        "nunez": "José Núñez",
        "ana": "Ana Ruiz",
        "anabel": "Anabel Ruiz",
    }
    people = [{"id": id_, "name": name} for id_, name in names.items()]
    series = {"title": "S", "organisers": [{"name": "EU"}], "timezone": "UTC"}
    file = read_programme(orjson.dumps({"series": series, "speakers": people, "seminars": [seminar()]}))
    async with database.transaction() as tx:
        await load_programme(tx, file, NOW)
        assert [speaker.id for speaker in await find_speakers(tx, words)] == found
