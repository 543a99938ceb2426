"""CPU of the bot's process for a question, against stock python-telegram-bot echoing an update."""

import tempfile
from pathlib import Path
from statistics import median

from bench.children import child
from bench.report import Figure
from bench.stage import TEXT, add_people, prepare, prepare_previews
from bench.wordings import write_questions, write_unlike_questions
from bot.rehearsal import TOKEN, Rehearsal

UPDATES = 1000
WARM_UP = 20
COMMANDS = 10
"""Calls of setMyCommands at the start: two scopes in five languages."""
RUNS = 5


async def measure() -> list[Figure]:
    """Measure both in turns; the goal is a ratio of at most 0.8."""
    count = WARM_UP + UPDATES
    unlike, alike = write_unlike_questions(count, seed=1), write_questions(count, seed=1)
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(await _question(unlike))
        theirs.append(await _echo())
    ratios = [our / their for our, their in zip(ours, theirs, strict=True)]
    among_alike = await _question(alike)
    return [
        Figure("CPU for a question: in, durable, receipt, card and toast out", f"{median(ours):.2f} ms"),
        Figure("CPU for an echo by stock python-telegram-bot", f"{median(theirs):.2f} ms"),
        Figure("question / echo, median of 5", f"{median(ratios):.2f}", "at most 0.8"),
        Figure("CPU for a question among 1,000 of which most are alike", f"{among_alike:.2f} ms"),
    ]


async def _question(texts: list[str]) -> float:
    """Return ms of CPU for one question."""
    telegram = Rehearsal(log_calls=False)
    people = add_people(telegram, WARM_UP + UPDATES)
    desk = telegram.world.add_group("Desk", [telegram.world.add_person("Ana", "en"), telegram.world.bot.id])
    panels = {person: _panel(telegram, person) for person in people}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        await prepare(path, people, chat=desk)
        sends = await prepare_previews(path, people, texts)
        settings = {
            "ASKDESK_BOT_TOKEN": TOKEN,
            "ASKDESK_TELEGRAM_API": await telegram.start(),
            "ASKDESK_DATABASE": f"sqlite:///{path}",
            "ASKDESK_RATE": "1000",
            "ASKDESK_LOG_LEVEL": "WARNING",
        }
        async with child("-m", "bench.unpaced", "run", environment=settings) as bot:
            await _rest(telegram)
            await telegram.wait_for(lambda: telegram.calls.accepted["setMyCommands"] >= COMMANDS, within=30)
            await _press(telegram, sends, people[:WARM_UP], panels)
            before = bot.cpu
            await _press(telegram, sends, people[WARM_UP:], panels)
            used = bot.cpu - before
    await telegram.stop()
    return used / UPDATES * 1000


async def _echo() -> float:
    """Return ms of CPU for one echo."""
    telegram = Rehearsal(log_calls=False)
    people = add_people(telegram, WARM_UP + UPDATES)
    address = await telegram.start()
    async with child(
        "-m", "bench.echo", environment={"BENCH_TELEGRAM": address, "BENCH_TOKEN": TOKEN}
    ) as bot:
        await _rest(telegram)
        await _write(telegram, people[:WARM_UP])
        before = bot.cpu
        await _write(telegram, people[WARM_UP:])
        used = bot.cpu - before
    await telegram.stop()
    return used / UPDATES * 1000


async def _press(
    telegram: Rehearsal, sends: dict[int, str], people: list[int], panels: dict[int, int]
) -> None:
    """Let people send their questions, and wait until every receipt, card and toast is out."""
    methods = ("sendMessage", "editMessageText", "answerCallbackQuery")
    expected = {method: telegram.calls.accepted[method] + len(people) for method in methods}
    for person in people:
        telegram.world.press(person, person, panels[person], sends[person], forge=True)
    await telegram.wait_for(
        lambda: all(telegram.calls.accepted[method] >= count for method, count in expected.items()),
        within=120,
    )


async def _write(telegram: Rehearsal, people: list[int]) -> None:
    """Let people write, and wait until every echo is out."""
    expected = telegram.calls.accepted["sendMessage"] + len(people)
    for person in people:
        telegram.world.send_text(person, person, TEXT)
    await telegram.wait_for(lambda: telegram.calls.accepted["sendMessage"] >= expected, within=120)


async def _rest(telegram: Rehearsal) -> None:
    """Wait until the bot has started and polls with nothing else to do."""
    await telegram.wait_for(lambda: telegram.world.updates.is_polled, within=30)


def _panel(telegram: Rehearsal, person: int) -> int:
    message = telegram.world.add_message(telegram.world.chat(person), telegram.world.bot)
    message.text = "Your question"
    return telegram.world.show(message)
