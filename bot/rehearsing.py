"""The whole bot against a Telegram on this machine, to be tried in a browser."""

import tempfile
import time
from collections.abc import Callable
from importlib import resources
from pathlib import Path

from pydantic import SecretStr

from bot import application
from bot.flooding import flood_script
from bot.rehearsal import TOKEN, Limits, Rehearsal
from bot.settings import SQLITE, Settings
from storage import desk
from storage.database import open_database
from storage.programme import list_seminars, load_programme, open_questions
from storage.programme_file import ProgrammeFile, read_programme

SAMPLE = "cybercrime-lac.yaml"


async def rehearse(port: int, programme: ProgrammeFile, say: Callable[[str], None]) -> None:
    """Run until SIGTERM or Ctrl-C; `say` is told where the page is. Everything is forgotten at the end.

    Raises OSError if the port is taken.
    """
    script = flood_script(programme)
    telegram = Rehearsal(limits=Limits(enabled=False), log_calls=False, script=script)
    with tempfile.TemporaryDirectory(prefix="askdesk-rehearsal-") as folder:
        path = Path(folder) / "rehearsal.db"
        chat_id = _fill(telegram)
        await _prepare(path, programme, chat_id)
        address = await telegram.start("127.0.0.1", port)
        settings = Settings(
            bot_token=SecretStr(TOKEN), telegram_api=address, desk_chat=chat_id, database=f"{SQLITE}{path}"
        )
        try:
            await application.run(settings, started=lambda: say(address))
        finally:
            await telegram.stop()


def sample_programme() -> ProgrammeFile:
    """Return the sample programme: from an installed package, or from a checkout."""
    packaged = resources.files("bot").joinpath("examples", SAMPLE)
    sample = packaged if packaged.is_file() else Path(__file__).parents[1] / "examples" / SAMPLE
    return read_programme(sample.read_bytes())


def _fill(telegram: Rehearsal) -> int:
    """People the town; return the desk's chat id."""
    world = telegram.world
    world.add_person("Lucía", "es")
    world.add_person("João", "pt")
    ana, marc = world.add_person("Ana", "en"), world.add_person("Marc", "fr")
    chat_id = world.add_group("Seminar desk", [ana, marc])
    world.set_member(chat_id, world.bot.id, "administrator")
    return chat_id


async def _prepare(path: Path, programme: ProgrammeFile, chat_id: int) -> None:
    """Load the programme, let every seminar take questions, and open the desk."""
    database = await open_database(path)
    try:
        async with database.transaction() as tx:
            await load_programme(tx, programme, int(time.time() * 1000))
            for seminar in await list_seminars(tx):
                await open_questions(tx, seminar.id)
            await desk.set_desk(tx, chat_id)
    finally:
        await database.close()
