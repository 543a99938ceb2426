"""Who calls the Bot API in these tests, at what time, and who is there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import aiohttp


@dataclass
class HandClock:
    """Stands still until a test moves it."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Caller:
    """Calls the Bot API as a bot would."""

    address: str
    token: str
    session: aiohttp.ClientSession
    last: dict[str, Any] = field(default_factory=dict)

    async def answer(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The whole answer, whatever it is."""
        url = f"{self.address}/bot{self.token}/{method}"
        async with self.session.post(url, json=parameters) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == answer.get("error_code", 200)
            return answer

    async def ok(self, method: str, **parameters: Any) -> Any:
        """The result of a call that must succeed."""
        answer = await self.answer(method, **parameters)
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, **parameters: Any) -> str:
        """The description of a call that must be refused."""
        self.last = await self.answer(method, **parameters)
        assert self.last["ok"] is False, self.last
        return str(self.last["description"])

    async def updates(self, **parameters: Any) -> list[dict[str, Any]]:
        result: list[dict[str, Any]] = await self.ok("getUpdates", **parameters)
        return result


@dataclass(frozen=True)
class Stage:
    """What most tests need: Ana, who wrote to the bot, and Ben, who did not."""

    ana: int
    ben: int
