"""The one place that wires: database, Telegram, the way in, the handlers, the way out."""

import asyncio
import secrets
import signal
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, cast

import structlog
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError
from telegram.ext import Application, ContextTypes, ExtBot

from bot.boards import Boards
from bot.delivery import Delivery
from bot.housekeeping import Housekeeping
from bot.intake import Intake
from bot.logs import OnceAMinute
from bot.pauses import pause_after
from bot.schedule import Schedule
from bot.settings import Settings
from bot.telegram_calls import Telegram
from bot.transport import AiohttpRequest
from handlers import register
from handlers.context import Context
from handlers.showing.unfinished import send_unfinished
from handlers.work import Job, JobDone, Shared, Toast
from storage import desk
from storage.database import Database, open_database

log = structlog.get_logger()

GRACE = 9.0
"""Seconds in which replies still go out after the signal to stop: what runs services kills after 10."""
CLAIM_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
CLAIM_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Askdesk:
    """The parts that run."""

    database: Database
    application: Application[Any, Context, Any, Any, Shared, Any]
    telegram: Telegram
    intake: Intake
    delivery: Delivery
    housekeeping: Housekeeping
    boards: Boards
    schedule: Schedule


def build(database: Database, settings: Settings) -> Askdesk:
    """Wire everything; nothing runs yet."""
    token = settings.bot_token.get_secret_value() if settings.bot_token else ""
    # One more connection than the pace has slots, and some for toasts and jobs.
    requests, polling = AiohttpRequest(limit=settings.rate + 34), AiohttpRequest(limit=2)
    bot = ExtBot(
        token,
        base_url=f"{settings.telegram_api}/bot",
        base_file_url=f"{settings.telegram_api}/file/bot",
        request=requests,
        get_updates_request=polling,
    )
    shared = Shared(frozenset(settings.organisers))
    application = (
        Application.builder()
        .bot(bot)
        .updater(None)
        .job_queue(None)
        # python-telegram-bot calls this to make bot_data; it takes any callable.
        .context_types(ContextTypes(context=Context, bot_data=cast("type[Shared]", lambda: shared)))
        .build()
    )
    register(application)
    telegram = Telegram(bot, requests, polling)

    async def report(done: JobDone, parcel_id: int | None) -> None:
        await intake.take_event(done, parcel_id)
        if done.job in {Job.CLAIM, Job.MIGRATION}:
            housekeeping.wake()

    def committed(toasts: list[Toast]) -> None:
        for toast in toasts:
            delivery.answer(toast)
        delivery.wake()

    delivery = Delivery(database, telegram, settings.rate, report, shared.organisers)
    intake = Intake(database, telegram, application, committed)
    housekeeping = Housekeeping(database, telegram, delivery.wake)
    boards, schedule = Boards(database, delivery.wake), Schedule(database, delivery.wake)
    return Askdesk(database, application, telegram, intake, delivery, housekeeping, boards, schedule)


async def run(settings: Settings, *, started: Callable[[], None] = lambda: None) -> None:
    """Run until SIGTERM or Ctrl-C; then finish what is begun, and return.

    Raises DatabaseError if the database cannot be used and InvalidToken if Telegram does not know the token.
    """
    database = await open_database(settings.database_path)
    try:
        askdesk = build(database, settings)
        stopping = _stop_on_signals(askdesk.intake)
        await prepare_desk(database, settings)
        try:
            if await _unless_stopped(_get_ready(askdesk), stopping):
                started()
                await _serve(askdesk)
        finally:
            await askdesk.application.shutdown()
    finally:
        await database.close()
    log.info("stopped")


async def _serve(askdesk: Askdesk) -> None:
    """Take and send until stopped, then let replies go out."""
    # What was left behind goes out before anything new comes in.
    parts = (askdesk.delivery, askdesk.schedule, askdesk.boards, askdesk.housekeeping)
    others = [asyncio.create_task(part.run()) for part in parts]
    taking = asyncio.create_task(askdesk.intake.run())
    try:
        await asyncio.wait({taking, *others}, return_when=asyncio.FIRST_COMPLETED)
        if taking.done():
            taking.result()
            await _let_replies_out(askdesk.delivery)
    finally:
        for task in (taking, *others):
            task.cancel()
        results = await asyncio.gather(taking, *others, return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            raise result


async def _let_replies_out(delivery: Delivery) -> None:
    delivery.take_no_more()
    try:
        async with asyncio.timeout(GRACE):
            await delivery.drain()
    except TimeoutError:
        log.warning("stopped_early", meaning="What is not out yet goes out at the next start.")


async def _unless_stopped(getting_ready: Coroutine[Any, Any, None], stopping: asyncio.Event) -> bool:
    """Wait until ready, and return True; False if stopped before, however long Telegram hangs."""
    tasks = [asyncio.create_task(getting_ready), asyncio.create_task(stopping.wait())]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    ready = tasks[0].done()
    for task in tasks:
        task.cancel()
    for result in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(result, Exception):
            raise result
    return ready and not stopping.is_set()


async def _get_ready(askdesk: Askdesk) -> None:
    """Connect, and read meanwhile what new questions are compared with; raises InvalidToken."""
    await asyncio.gather(_connect(askdesk), _read_questions(askdesk))


async def _read_questions(askdesk: Askdesk) -> None:
    async with askdesk.database.reading() as tx:
        await askdesk.application.bot_data.likeness.read(tx)


async def _connect(askdesk: Askdesk) -> None:
    """Say hello to Telegram, for as long as it takes. Raises InvalidToken."""
    complaint, failures = OnceAMinute(), 0
    while True:
        try:
            await askdesk.application.initialize()
            # Polling and a webhook exclude each other; waiting updates are kept.
            await askdesk.telegram.call("deleteWebhook", {})
            await _meet_desk(askdesk)
        except InvalidToken:
            raise
        except TelegramError as error:
            failures += 1
            if complaint.is_due():
                log.warning(
                    "telegram_unreachable", error=type(error).__name__, meaning="Tried again for ever."
                )
            await asyncio.sleep(pause_after(failures))
        else:
            log.info("running", bot=askdesk.application.bot.username)
            return


async def _meet_desk(askdesk: Askdesk) -> None:
    """Learn who administers the desk before the first update, which may be a command of theirs."""
    async with askdesk.database.reading() as tx:
        chat_id = (await desk.get_desk(tx)).chat_id
    if chat_id is None:
        return
    try:
        entries = await askdesk.telegram.call("getChatAdministrators", {"chat_id": chat_id})
    except (BadRequest, ChatMigrated, Forbidden):
        return  # not in the group yet: it is asked again as soon as it is told of it, and each hour
    await askdesk.intake.take_event(JobDone(Job.ADMINISTRATORS, chat_id, "", result=entries), None)


async def prepare_desk(database: Database, settings: Settings) -> None:
    """Take the desk from the settings, or make a code with which a group can claim it."""
    async with database.transaction() as tx:
        known = await desk.get_desk(tx)
        # A group that has become a supergroup is still the one that the settings name.
        if settings.desk_chat is not None and settings.desk_chat not in {known.chat_id, known.moved_from}:
            await desk.set_desk(tx, settings.desk_chat)
            await send_unfinished(tx, await desk.get_desk(tx))
        elif known.chat_id is None:
            code = "".join(secrets.choice(CLAIM_ALPHABET) for _ in range(CLAIM_LENGTH))
            await desk.set_claim_code(tx, code)
            log.warning("desk_unclaimed", send_in_the_group=f"/claim {code}")


def _stop_on_signals(intake: Intake) -> asyncio.Event:
    stopping = asyncio.Event()

    def stop() -> None:
        log.info("stopping")
        stopping.set()
        intake.stop()

    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop)
    return stopping
