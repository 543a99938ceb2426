"""Whatever people press and write, in whatever order: nothing fails, and every message can be sent."""

import itertools
import random
from collections import defaultdict
from pathlib import Path

import pytest

from storage import deliveries
from storage.deliveries import Outcome
from storage.limits import PAUSE
from storage.subjects import Subject
from tests.handlers.conftest import (
    ASKER,
    DESK,
    FRENCH,
    LISTED,
    MODERATOR,
    ORGANISER,
    PORTUGUESE,
    SECOND,
    SPANISH,
    Hall,
    change_of_member,
    open_hall,
)

PARTICIPANTS = [ASKER, SPANISH, PORTUGUESE, FRENCH]
MODERATORS = [ORGANISER, LISTED, MODERATOR, SECOND]
TEXTS = [
    "Why?",
    "Why not?",
    "Who?",
    "<b>&</b>",
    "👍",
    "  ",
    "é" * 1200,
    "{x}",
    "Ana",
    "12",
    "\u202eabc",
    "\ud800",
    "𐌰" * 900,
    "A long answer. " * 400,
]
COMMANDS = [
    "/start",
    "/start law_seger",
    "/ask",
    "/seminars",
    "/slides",
    "/language",
    "/cancel",
    "/help",
    "/x",
]
ORDERS = [
    *("/queue", "/queue law", "/approve {}", "/decline {} unclear", "/answer {} Yes.", "/broadcast {}"),
    *(
        "/slides seger https://example.org/a es",
        "/announce law Hello",
        "/announce Hello",
        "/help",
        "/language",
    ),
    *("/approve {} 3-5 99", "/approve 9-2", "/decline {} 4 off topic", "/history {}"),
    *("/merge {} 3", "/merge {} 5", "/agenda law", "/agenda"),
    *("/muted", "/open", "/open law", "/close talks", "/open talks", "/approve", "/decline {}", "/x"),
]
STEPS = 200


class Walk:
    """People who do anything that they can see, and much that they have seen before."""

    def __init__(self, hall: Hall, seed: int) -> None:
        self.hall = hall
        self.chance = random.Random(seed)  # noqa: S311
        self.seen: defaultdict[int, list[list[str]]] = defaultdict(list)
        self.messages: list[int] = []
        self.numbers = itertools.count(1)

    async def step(self) -> None:
        """Let somebody do something, and everybody see what comes of it."""
        ways = [self.press, self.press, self.press, self.write, self.ask, self.order, self.reply, self.arrive]
        await self.chance.choice(ways)()
        await self.look()

    async def look(self) -> None:
        for said in await self.hall.said():
            if said.presses:
                self.seen[said.chat_id].append(said.presses)
            if said.subject in set(Subject):
                self.messages.append(await self.hall.sent(Subject(said.subject), said.subject_id or 0))

    async def press(self) -> None:
        chat = self.chance.choice([DESK, *PARTICIPANTS])
        if self.seen[chat]:
            shown = self.seen[chat][-1] if self.chance.random() < 0.7 else self.chance.choice(self.seen[chat])
            button = shown[0] if self.chance.random() < 0.4 else self.chance.choice(shown)
            user = self.chance.choice(MODERATORS) if chat == DESK else chat
            await self.hall.press(user, button, chat=chat, on=self.chance.choice([*self.messages, 5]))

    async def write(self) -> None:
        user, text = self.chance.choice(PARTICIPANTS), self.chance.choice([*TEXTS, *COMMANDS])
        if self.chance.random() < 0.2:
            await self.hall.edit(user, self.chance.randrange(10, 900), text)
        else:
            await self.hall.write(user, text)

    async def ask(self) -> None:
        """Go the whole way to a question, as far as it leads."""
        user = self.chance.choice(PARTICIPANTS)
        await self.hall.press(user, self.chance.choice(["to:law:", "to:law:seger", "ask:talks"]))
        await self.hall.write(user, f"Why {next(self.numbers)}?")
        await self.hall.let_pass(user, PAUSE)
        for _ in range(2):
            await self.look()
            await self.hall.press(user, self.seen[user][-1][0])

    async def arrive(self) -> None:
        """Let copies of broadcasts arrive, or not."""
        async with self.hall.database.transaction() as tx:
            waiting = await deliveries.next_deliveries(tx, 0, self.chance.randrange(1, 20))
            outcomes = {
                one.id: (self.chance.choice(list(Outcome)), None if one.edits else 5000 + one.id)
                for one in waiting
            }
            await deliveries.end_deliveries(tx, outcomes)
            await deliveries.finish_broadcasts(tx, 0)

    async def order(self) -> None:
        text = self.chance.choice(ORDERS).format(self.chance.randrange(1, 20))
        await self.hall.write(self.chance.choice(MODERATORS), text, chat=DESK)

    async def reply(self) -> None:
        if self.messages:
            to = self.chance.choice(self.messages)
            await self.hall.reply(self.chance.choice(MODERATORS), to, self.chance.choice(TEXTS))


@pytest.mark.parametrize("seed", range(6))
async def test_nothing_that_people_do_fails(tmp_path: Path, seed: int) -> None:
    async with open_hall(tmp_path) as hall:
        walk = Walk(hall, seed)
        for _ in range(STEPS):
            await walk.step()
        blocked = change_of_member(hall, FRENCH, "member", "kicked", chat=FRENCH)
        await hall.take(my_chat_member=blocked)
        assert await hall.rows("SELECT error FROM dead_letters") == []
        assert await hall.value("SELECT count(*) FROM questions") > 0
        await check_rules(hall)


async def check_rules(hall: Hall) -> None:
    """What is public has passed a moderator, and each change begins where the one before it ended."""
    states = await hall.rows(
        "SELECT state, (SELECT to_state FROM question_changes WHERE question_id = questions.id"
        " ORDER BY id DESC LIMIT 1) AS last FROM questions"
    )
    assert all(one["state"] == one["last"] for one in states)
    assert (
        await hall.value(
            "SELECT count(*) FROM (SELECT what, note, from_state, to_state,"
            " lag(to_state) OVER (PARTITION BY question_id ORDER BY id) AS before,"
            " lag(note) OVER (PARTITION BY question_id, what ORDER BY id) AS note_before"
            " FROM question_changes)"
            " WHERE from_state IS NOT before"
            # What was answered live can get a text; what was merged follows when its target is merged.
            " OR (what = 'state' AND to_state = before AND note IS note_before)"
        )
        == 0
    )
    assert (
        await hall.value(
            "SELECT count(*) FROM questions WHERE state = 'answered' AND answered_live = 0 AND NOT EXISTS"
            " (SELECT 1 FROM answers WHERE question_id = questions.id AND state IN ('approved', 'broadcast'))"
        )
        == 0
    )
