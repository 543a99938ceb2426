"""CPU of the bot's process for a question, against stock python-telegram-bot echoing an update."""

import tempfile
from pathlib import Path
from statistics import median

from bench.children import child
from bench.report import Figure
from bench.stage import TEXT, add_people, prepare, send_button
from bot.rehearsal import TOKEN, Rehearsal

UPDATES = 1000
RUNS = 5


async def measure() -> list[Figure]:
    """Measure both in turns; the goal is a ratio of at most 0.8."""
    ratios, ours, theirs = [], [], []
    for _ in range(RUNS):
        ours.append(await _question())
        theirs.append(await _echo())
        ratios.append(ours[-1] / theirs[-1])
    return [
        Figure("CPU for a question: in, durable, receipt, card and toast out", f"{median(ours):.2f} ms"),
        Figure("CPU for an echo by stock python-telegram-bot", f"{median(theirs):.2f} ms"),
        Figure("question / echo, median of 5", f"{median(ratios):.2f}", "at most 0.8"),
    ]


async def _question() -> float:
    """Return ms of CPU for one question."""
    telegram = Rehearsal(log_calls=False)
    people = add_people(telegram, UPDATES)
    desk = telegram.world.add_group("Desk", [telegram.world.add_person("Ana", "en"), telegram.world.bot.id])
    panels = [_panel(telegram, person) for person in people]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        await prepare(path, people, chat=desk, about_to_send=True)
        settings = {
            "ASKDESK_BOT_TOKEN": TOKEN,
            "ASKDESK_TELEGRAM_API": await telegram.start(),
            "ASKDESK_DATABASE": f"sqlite:///{path}",
            "ASKDESK_RATE": "1000",
            "ASKDESK_LOG_LEVEL": "WARNING",
        }
        async with child("-m", "bench.unpaced", "run", environment=settings) as bot:
            await _rest(telegram)
            before, accepted = bot.cpu, telegram.calls.accepted
            for person, panel in zip(people, panels, strict=True):
                telegram.world.press(person, person, panel, send_button(), forge=True)
            await telegram.wait_for(
                lambda: (
                    accepted["sendMessage"] >= UPDATES
                    and accepted["editMessageText"] >= UPDATES
                    and accepted["answerCallbackQuery"] >= UPDATES
                ),
                within=120,
            )
            used = bot.cpu - before
    await telegram.stop()
    return used / UPDATES * 1000


async def _echo() -> float:
    """Return ms of CPU for one echo."""
    telegram = Rehearsal(log_calls=False)
    people = add_people(telegram, UPDATES)
    address = await telegram.start()
    async with child(
        "-m", "bench.echo", environment={"BENCH_TELEGRAM": address, "BENCH_TOKEN": TOKEN}
    ) as bot:
        await _rest(telegram)
        before = bot.cpu
        for person in people:
            telegram.world.send_text(person, person, TEXT)
        await telegram.wait_for(lambda: telegram.calls.accepted["sendMessage"] >= UPDATES, within=120)
        used = bot.cpu - before
    await telegram.stop()
    return used / UPDATES * 1000


async def _rest(telegram: Rehearsal) -> None:
    """Wait until the bot has started and polls with nothing else to do."""
    await telegram.wait_for(lambda: telegram.world.updates.is_polled, within=30)


def _panel(telegram: Rehearsal, person: int) -> int:
    message = telegram.world.add_message(telegram.world.chat(person), telegram.world.bot)
    message.text = "Your question"
    return telegram.world.show(message)
