"""Questions flood the desk, with Telegram's limits on: when can the last one be read and decided?"""

import asyncio
import time
from dataclasses import dataclass, field

from bench.report import Figure
from bench.stage import TEXT, followed_seminar, prepare_previews
from bench.wordings import write_questions
from bot.rehearsal import Rehearsal
from handlers.callbacks.desk import Approve

LATENCY = 0.04
PRESS_EVERY = 2.0
"""Seconds between two presses of a moderator who decides meanwhile."""
FLOODS = ((300, 30.0), (1000, 300.0))
"""Questions, and seconds in which they come."""


@dataclass
class Desk:
    """What moderators have before them: which questions could be decided so far, and which were."""

    telegram: Rehearsal
    chat: int
    moderator: int
    decidable: set[int] = field(default_factory=set)
    decided: set[int] = field(default_factory=set)

    def look(self) -> int:
        """Count the questions that a moderator could read and decide so far."""
        for message in self.telegram.world.messages(self.chat):
            for press in _approvals(message.buttons or []):
                self.decidable.add(press.question)
        return len(self.decidable)

    async def decide(self) -> None:
        """Approve the oldest that can be seen, again and again."""
        while True:
            await asyncio.sleep(PRESS_EVERY)
            self._press()

    def _press(self) -> None:
        for message in self.telegram.world.messages(self.chat):
            for press in _approvals(message.buttons or []):
                if press.question not in self.decided:
                    self.decidable.add(press.question)
                    self.decided.add(press.question)
                    self.telegram.world.press(
                        self.moderator, self.chat, message.message_id, press.pack(), forge=True
                    )
                    return


async def measure() -> list[Figure]:
    """Measure each flood; a moderator decides meanwhile."""
    return [figure for questions, seconds in FLOODS for figure in await _flood(questions, seconds)]


async def _flood(questions: int, seconds: float) -> list[Figure]:
    async with followed_seminar(questions) as stage:
        telegram, people = stage.telegram, stage.followers
        desk = Desk(telegram, stage.desk, stage.ana)
        panels = {person: _panel(telegram, person) for person in people}
        sends = await prepare_previews(stage.path, people, write_questions(questions, seed=1))
        async with stage.running():
            stage.limit(LATENCY)
            deciding = asyncio.create_task(desk.decide())
            for person in people:
                telegram.world.press(person, person, panels[person], sends[person], forge=True)
                await asyncio.sleep(seconds / questions)
            asked = time.monotonic()
            await telegram.wait_for(lambda: desk.look() >= questions, within=300)
            waited = time.monotonic() - asked
            deciding.cancel()
        refused = telegram.refused_429
    what = f"{questions:,} questions in {seconds:.0f} s, 20 a minute"
    return [
        Figure(f"{what}: all readable and decidable after the last", f"{waited:.0f} s", "at most 60 s"),
        Figure(f"{what}: 429 answers ({len(desk.decided)} decided meanwhile)", f"{refused}", "0"),
    ]


def _approvals(rows: list[list[dict[str, str]]]) -> list[Approve]:
    presses = [Approve.read(button.get("callback_data")) for row in rows for button in row]
    return [press for press in presses if press is not None]


def _panel(telegram: Rehearsal, person: int) -> int:
    message = telegram.world.add_message(telegram.world.chat(person), telegram.world.bot)
    message.text = TEXT
    return telegram.world.show(message)
