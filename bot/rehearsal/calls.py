"""A record of what the bot called, for tests and figures."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.rehearsal.model import Json


@dataclass(slots=True, frozen=True)
class Call:
    """An accepted call. `at` is of the rehearsal's clock, when the request arrived."""

    method: str
    parameters: Json
    at: float
    message_id: int | None


@dataclass(slots=True)
class CallLog:
    """Accepted calls in order, without getUpdates, and counters over everything.

    `cut` counts the calls that met a network that was down.
    """

    is_on: bool = True
    calls: list[Call] = field(default_factory=list)
    accepted: Counter[str] = field(default_factory=Counter)
    refused: Counter[tuple[str, int]] = field(default_factory=Counter)
    cut: Counter[str] = field(default_factory=Counter)
    _sent: deque[float] = field(default_factory=lambda: deque(maxlen=10_000))
    _in_groups: deque[tuple[float, int]] = field(default_factory=lambda: deque(maxlen=10_000))

    def accept(self, method: str, parameters: Json, at: float, result: Any) -> None:
        self.accepted[method] += 1
        if method.startswith("send"):
            self._sent.append(at)
        if method.startswith(("send", "edit")) and isinstance(result, dict) and result["chat"]["id"] < 0:
            self._in_groups.append((at, result["chat"]["id"]))
        if self.is_on and method != "getUpdates":
            message_id = result.get("message_id") if isinstance(result, dict) else None
            self.calls.append(Call(method, parameters, at, message_id))

    def refuse(self, method: str, code: int) -> None:
        self.refused[method, code] += 1

    def of(self, method: str) -> list[Call]:
        """The accepted calls of one method."""
        return [call for call in self.calls if call.method == method]

    def sent_since(self, moment: float) -> int:
        """How many send… calls were accepted after a moment of the rehearsal's clock."""
        return sum(at > moment for at in self._sent)

    def in_group_since(self, moment: float) -> int:
        """How many messages and edits the busiest group took after a moment of the rehearsal's clock."""
        taken = Counter(chat for at, chat in self._in_groups if at > moment)
        return max(taken.values(), default=0)
