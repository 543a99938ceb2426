"""Whatever people press and write, in whatever order: nothing fails, and every message can be sent."""

import random
from collections import defaultdict
from pathlib import Path

import pytest

from storage.desk import Subject
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
    *("/open", "/open law", "/close talks", "/open talks", "/approve", "/decline {}", "/x"),
]
STEPS = 200


class Walk:
    """People who do anything that they can see, and much that they have seen before."""

    def __init__(self, hall: Hall, seed: int) -> None:
        self.hall = hall
        self.chance = random.Random(seed)  # noqa: S311
        self.seen: defaultdict[int, list[list[str]]] = defaultdict(list)
        self.messages: list[int] = []

    async def step(self) -> None:
        """Let somebody do something, and everybody see what comes of it."""
        ways = [self.press, self.press, self.press, self.write, self.ask, self.order, self.reply]
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
        await self.hall.write(user, "Why?")
        for _ in range(2):
            await self.look()
            await self.hall.press(user, self.seen[user][-1][0])

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
    """What is public has passed a moderator, and nothing happened twice."""
    states = await hall.rows(
        "SELECT state, (SELECT to_state FROM question_changes WHERE question_id = questions.id"
        " ORDER BY id DESC LIMIT 1) AS last FROM questions"
    )
    assert all(one["state"] == one["last"] for one in states)
    assert (
        await hall.value(
            "SELECT count(*) FROM (SELECT question_id, to_state FROM question_changes"
            " GROUP BY question_id, to_state HAVING count(*) > 1)"
        )
        == 0
    )
    answered = await hall.value("SELECT count(*) FROM questions WHERE state = 'answered'")
    sent = await hall.value(
        "SELECT count(DISTINCT question_id) FROM answers WHERE state IN ('approved', 'broadcast')"
    )
    assert answered == sent
