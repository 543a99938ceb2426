"""A database of an earlier form is brought to the newest one, with everything that is in it."""

import sqlite3
from pathlib import Path

from storage.answers import AnswerState, get_answer
from storage.changes import last_change
from storage.database import migrations, open_database
from storage.people import find_person
from storage.questions import State, get_question

FIRST = """
INSERT INTO series VALUES (1, '{"":"Series"}', '[]', 'UTC');
INSERT INTO speakers (id, position, name) VALUES ('seger', 0, 'Alexander Seger');
INSERT INTO seminars (id, position, title, open) VALUES ('law', 0, '{"":"Law"}', 1);
INSERT INTO people (telegram_id, language, first_seen_at) VALUES (801, 'es', 0), (802, 'fr', 0);
INSERT INTO signatures (person_id, kind, name, affiliation) VALUES (1, 'anonymous', '', '');
INSERT INTO questions (seminar_id, person_id, speaker_id, text, language, signature_id, state, asked_at)
    VALUES ('law', 1, 'seger', 'What is cyberspace?', 'es', 1, 'answered', 10);
INSERT INTO question_changes (question_id, at, person_id, from_state, to_state)
    VALUES (1, 10, 1, NULL, 'pending'), (1, 20, 2, 'pending', 'answered');
INSERT INTO answers (question_id, text, state, drafted_at) VALUES (1, 'A place.', 'broadcast', 15);
INSERT INTO broadcasts (seminar_id, kind, state, answer_id) VALUES ('law', 'answer', 'running', 1);
INSERT INTO broadcast_contents VALUES (1, 'fr', '{"text":"Un lieu."}');
INSERT INTO deliveries (broadcast_id, person_id, state) VALUES (1, 2, 'waiting');
INSERT INTO desk_messages VALUES (-100, 7, 'card', 1);
INSERT INTO dialogues (person_id, step, draft) VALUES (2, 'offer', 'A draft');
INSERT INTO presentations VALUES ('law', 'seger', 'en', 'https://example.org/a.pdf', 'desk');
"""


def make_first_form(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript("CREATE TABLE migrations (number INTEGER PRIMARY KEY) STRICT;")
    connection.executescript(migrations()[1])
    connection.executescript("INSERT INTO migrations VALUES (1);")
    connection.executescript(FIRST)
    connection.close()


async def test_what_the_first_form_holds_is_kept(tmp_path: Path) -> None:
    make_first_form(tmp_path / "askdesk.db")
    database = await open_database(tmp_path / "askdesk.db")
    async with database.reading() as tx:
        question = await get_question(tx, 1)
        assert (question.text, question.state) == ("What is cyberspace?", State.ANSWERED)
        assert (await last_change(tx, 1)).at == 20
        assert (await get_answer(tx, 1)).state is AnswerState.BROADCAST
        assert await find_person(tx, 802) is not None
        rows = await tx.one(
            "SELECT (SELECT count(*) FROM question_changes), (SELECT count(*) FROM dialogues),"
            " (SELECT count(*) FROM presentations), (SELECT count(*) FROM message_subjects)"
        )
        assert tuple(rows) == (2, 1, 1, 1)
        copy = await tx.one("SELECT language, part, state FROM deliveries")
        assert tuple(copy) == ("fr", 0, "waiting")
    await database.close()


async def test_keys_that_point_nowhere_are_still_refused_afterwards(tmp_path: Path) -> None:
    make_first_form(tmp_path / "askdesk.db")
    database = await open_database(tmp_path / "askdesk.db")
    async with database.reading() as tx:
        assert (await tx.one("PRAGMA foreign_keys"))[0] == 1
        assert await tx.all("PRAGMA foreign_key_check") == []
    await database.close()


async def test_numbers_go_on_where_they_were(tmp_path: Path) -> None:
    make_first_form(tmp_path / "askdesk.db")
    database = await open_database(tmp_path / "askdesk.db")
    async with database.transaction() as tx:
        row = await tx.one(
            "INSERT INTO questions (seminar_id, person_id, text, language, signature_id, state, asked_at)"
            " VALUES ('law', 1, 'Another', 'es', 1, 'pending', 30) RETURNING id"
        )
        assert row["id"] == 2
    await database.close()
