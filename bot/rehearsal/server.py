"""A whole Telegram on this machine: one address for the bot, the page and its control."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.rehearsal.api import BotApi
from bot.rehearsal.bot_side import BotSide
from bot.rehearsal.calls import CallLog
from bot.rehearsal.control import Control
from bot.rehearsal.faults import Faults
from bot.rehearsal.flood import Floods
from bot.rehearsal.guard import Guard
from bot.rehearsal.limits import Limits
from bot.rehearsal.live import LiveFeed
from bot.rehearsal.methods import Scene
from bot.rehearsal.model import Person
from bot.rehearsal.profile import Profile
from bot.rehearsal.world import World

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.rehearsal.model import Json
    from bot.rehearsal.scripts import Script

TOKEN = "1000001:REHEARSAL"  # noqa: S105 (opens nothing but this rehearsal)
_LARGEST_REQUEST = 64 * 1024 * 1024
_GOODBYE_SECONDS = 1.0


class Rehearsal:
    """A Telegram for one bot, driven from Python and from the browser.

    world: people and what they do. faults: trouble on purpose. limits: how much may be sent.
    calls: what the bot did. floods: many people who ask at once, as the script has it. All are used
    in the thread of the event loop that runs the server.
    """

    def __init__(
        self,
        token: str = TOKEN,
        *,
        limits: Limits | None = None,
        clock: Callable[[], float] = time.monotonic,
        seed: int | None = None,
        log_calls: bool = True,
        script: Script | None = None,
    ) -> None:
        self.token = token
        bot = Person(int(token.partition(":")[0]), "Askdesk", "", "askdesk_bot", is_bot=True)
        self.world = World(bot, clock, seed)
        self.limits = limits or Limits()
        self.faults = Faults(self.world.updates.end_poll, on_wait=self.world.changes.stir)
        self.calls = CallLog(is_on=log_calls)
        self.profile = Profile(bot.name)
        self._runner: web.AppRunner | None = None
        self.floods = Floods(
            self.world, script, refused_429=lambda: self.refused_429, group_traffic=self.group_traffic
        )
        self._live = LiveFeed(self.world, self.profile, self.switches, self.traffic, self.floods)
        self._control = Control(self.world, self._live, self.faults, self.limits, self.floods)

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Listen; return the address, "http://HOST:PORT", of the page and of the Bot API.

        port 0 takes a free one. Raises OSError if the port is taken.
        """
        guard = Guard(host)
        app = web.Application(middlewares=[guard.middleware], client_max_size=_LARGEST_REQUEST)
        scene = Scene(self.world, BotSide(self.world, self.limits), self.profile)
        app.add_routes(BotApi(self.token, scene, self.faults, self.calls).routes())
        app.add_routes(self._control.routes())
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=_GOODBYE_SECONDS)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, host, port).start()
        except OSError:
            await self.stop()
            raise
        bound = self._runner.addresses[0][1]
        guard.open(bound)
        return f"http://[{host}]:{bound}" if ":" in host else f"http://{host}:{bound}"

    async def stop(self) -> None:
        """Stop listening; held polls are answered, pages are closed. The world stays."""
        if self._runner is None:
            return
        self.floods.end()
        await self.floods.wait()
        self.world.updates.end_poll()
        self.faults.clear()
        self._live.close()
        await self._runner.cleanup()
        self._runner = None

    async def wait_for(self, predicate: Callable[[], Any], within: float = 5.0) -> Any:
        """Return the predicate's first true value, looking again after each change and call.

        Raises TimeoutError after `within` seconds.
        """
        return await self.world.changes.wait_for(predicate, within)

    def switches(self) -> Json:
        """The page's switches: slow, limits, network."""
        return self._control.switches()

    def traffic(self) -> Json:
        """What the page shows of the traffic."""
        second_ago = self.world.clock() - 1.0
        return {
            "sent_last_second": self.calls.sent_since(second_ago),
            "refused_429": self.refused_429,
            "waiting_updates": len(self.world.updates),
            "in_group_last_minute": self.group_traffic(),
        }

    def group_traffic(self) -> int:
        """How many messages and edits the busiest group took in the last minute."""
        return self.calls.in_group_since(self.world.clock() - 60.0)

    @property
    def refused_429(self) -> int:
        """How many calls were refused because too many were sent."""
        return sum(count for (_, code), count in self.calls.refused.items() if code == 429)
