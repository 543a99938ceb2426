"""A flood of questions, and how the group that decides on them lives through it."""

from __future__ import annotations

import asyncio
import contextlib
import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.rehearsal.crowd import Crowd
from bot.rehearsal.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.rehearsal.model import Json, Message
    from bot.rehearsal.scripts import Part, Script
    from bot.rehearsal.world import World

MOST_QUESTIONS = 2000
MOST_SECONDS = 900
LONGEST_WAIT = 300.0
"""Seconds after the last question in which the group may still come to see them all."""
_SAMPLE_SECONDS = 1.0


@dataclass(slots=True)
class Progress:
    """How far a flood is. Times are seconds since it began; `samples` holds one line of figures a second.

    state: asking, settling (all is asked, not all can be decided on yet), done, or stopped. asked,
    decidable: when, in the order of time. answered: how many askers have heard of it. given_up: how
    many could not ask, or heard nothing.
    """

    questions: int
    seconds: int
    state: str = "asking"
    asked: list[float] = field(default_factory=list)
    decidable: list[float] = field(default_factory=list)
    answered: int = 0
    given_up: int = 0
    refused_429: int = 0
    now: float = 0.0
    samples: list[Json] = field(default_factory=list)

    @property
    def is_over(self) -> bool:
        return self.state in ("done", "stopped")

    def behind(self) -> float:
        """Seconds that the group was behind the askers at most, in the order in which they asked."""
        waits = [seen - asked for asked, seen in zip(self.asked, self.decidable, strict=False)]
        if not self.is_over:
            waits += [self.now - asked for asked in self.asked[len(self.decidable) :]]
        return max([0.0, *waits])

    def summary(self) -> Json:
        """The figures of now."""
        return {
            "state": self.state,
            "questions": self.questions,
            "seconds": self.seconds,
            "at": round(self.now, 1),
            "asked": len(self.asked),
            "answered": self.answered,
            "last_asked_at": round(self.asked[-1], 1) if self.asked else None,
            "decidable": len(self.decidable),
            "last_decidable_at": round(self.decidable[-1], 1) if self.decidable else None,
            "behind": round(self.behind(), 1),
            "given_up": self.given_up,
            "refused_429": self.refused_429,
        }


class Floods:
    """Makes floods, one at a time. Without a script there are none."""

    def __init__(
        self,
        world: World,
        script: Script | None,
        *,
        refused_429: Callable[[], int],
        group_traffic: Callable[[], int],
    ) -> None:
        self.progress: Progress | None = None
        self._world = world
        self._script = script
        self._refused_429 = refused_429
        self._group_traffic = group_traffic
        self._crowd = Crowd(world)
        self._task: asyncio.Task[None] | None = None
        self._began = 0.0
        self._refused_before = 0
        self._seen: set[int] = set()
        world.changes.observers.append(self._observe)

    @property
    def can_begin(self) -> bool:
        return self._script is not None

    def begin(self, questions: int, seconds: int) -> None:
        """Begin a flood; RefusedError if one is under way, or for numbers that make no sense."""
        if self._script is None:
            raise RefusedError("this rehearsal has no script for a flood")
        if self._task is not None:
            raise RefusedError("a flood is under way")
        if not (1 <= questions <= MOST_QUESTIONS and 1 <= seconds <= MOST_SECONDS):
            raise RefusedError(f"a flood has 1 to {MOST_QUESTIONS} questions in 1 to {MOST_SECONDS} seconds")
        self._began = self._world.clock()
        self._refused_before = self._refused_429()
        self._seen = set()
        self._look_at_groups()  # what can be decided on already is none of this flood's
        self.progress = Progress(questions, seconds)
        self._task = asyncio.create_task(self._run(self.progress, self._script.parts(questions)))
        self._task.add_done_callback(self._finish)
        self._tell()

    def end(self) -> None:
        """Stop the flood, if there is one: nobody does anything any more."""
        if self._task is not None:
            self._task.cancel()

    async def wait(self) -> None:
        """Wait until the flood is over, and everybody has stopped."""
        if self._task is not None:
            await asyncio.wait([self._task])

    def state(self) -> Json | None:
        """The figures of the flood that is under way or was the last, with all its samples."""
        if self.progress is None:
            return None
        return {**self.progress.summary(), "samples": self.progress.samples}

    async def _run(self, progress: Progress, parts: Sequence[Part]) -> None:
        sampling = asyncio.create_task(self._sample())
        try:
            async with asyncio.TaskGroup() as group:
                for number, part in enumerate(parts):
                    group.create_task(self._ask(progress, part, self._moment(progress, number)))
            progress.state = "settling"
            await self._wait_for_group(progress)
            progress.state = "done"
        finally:
            sampling.cancel()

    def _finish(self, _: asyncio.Task[None]) -> None:
        """Close the figures; a flood that was ended at once never came to run."""
        self._task = None
        self._take_sample()
        if self.progress is not None and self.progress.state != "done":
            self.progress.state = "stopped"
        self._tell()

    def _moment(self, progress: Progress, number: int) -> float:
        """When somebody begins: evenly, but nobody by the clock."""
        return (number + random.random()) * progress.seconds / progress.questions  # noqa: S311

    async def _ask(self, progress: Progress, part: Part, moment: float) -> None:
        def note_question() -> None:
            progress.asked.append(self._world.clock() - self._began)

        await asyncio.sleep(moment)
        try:
            await self._crowd.play(part, on_end=note_question)
        except (TimeoutError, RefusedError):
            progress.given_up += 1
        else:
            progress.answered += 1

    async def _wait_for_group(self, progress: Progress) -> None:
        def all_are_seen() -> bool:
            return len(progress.decidable) >= len(progress.asked)

        with contextlib.suppress(TimeoutError):
            await self._world.wait_for(all_are_seen, LONGEST_WAIT)

    def _observe(self, kind: str, subject: Any, details: Json) -> None:  # noqa: ARG002
        if self._task is None or kind not in ("message", "edited"):
            return
        if subject.is_from_bot and not subject.chat.is_private:
            self._look_at(subject)

    def _look_at_groups(self) -> None:
        for chat in self._world.chats.values():
            if not chat.is_private:
                for message in chat.messages.values():
                    self._look_at(message)

    def _look_at(self, message: Message) -> None:
        if self._script is None:
            return
        new = set(self._script.decidable(message)) - self._seen
        self._seen |= new
        if self.progress is not None and not self.progress.is_over:
            self.progress.decidable += [self._world.clock() - self._began] * len(new)

    async def _sample(self) -> None:
        while True:
            self._take_sample()
            self._tell()
            await asyncio.sleep(_SAMPLE_SECONDS)

    def _take_sample(self) -> None:
        progress = self.progress
        if progress is None:
            return
        progress.now = self._world.clock() - self._began
        progress.refused_429 = self._refused_429() - self._refused_before
        progress.samples.append(
            {
                "at": round(progress.now, 1),
                "asked": len(progress.asked),
                "decidable": len(progress.decidable),
                "group": self._group_traffic(),
            }
        )

    def _tell(self) -> None:
        self._world.changes.publish("flood", self.progress)
