"""A seminar from its first question to its last report, at Telegram's own limits."""

import asyncio
from pathlib import Path

from bot.rehearsal.model import Message
from tests.end_to_end.driver import Stage, words

SAMPLE = Path(__file__).parents[2] / "examples" / "cybercrime-lac.yaml"
SLIDES = "https://rm.coe.int/cyber-eu-coe-webinar-latam-caribbean-en-20-july-2020-pedro/16809f0022"


async def test_asked_decided_answered_and_sent_to_everyone(stage: Stage) -> None:
    stage.telegram.limits.enabled = True
    assert (await stage.command("programme", "load", str(SAMPLE)))[0] == 0
    lucia, joao = stage.add_person("Lucía Lucero", "es"), stage.add_person("João Joanes", "pt-br")
    gone = stage.add_person("Gaston Gone", "fr")
    process = await stage.run()
    desk, ana, marc = stage.desk, stage.ana, stage.marc

    # Questions are opened, and asked in two languages.
    stage.write(ana, "/open july-2020", desk)
    await stage.sees(desk, "is now open for questions")
    await asyncio.gather(
        follow(stage, gone),
        ask(stage, lucia, "es", "¿Qué es el <ciberespacio>?", "Alexander Seger"),
        ask(stage, joao, "pt", "O que é {prova} eletrônica?", words("pt", "all-speakers")),
    )
    first = await card_of(stage, "¿Qué es el <ciberespacio>?")
    second = await card_of(stage, "O que é {prova} eletrônica?")
    assert "To: Alexander Seger\nFrom: Lucía Lucero, Ministerio" in first.text
    assert "To: All speakers\nFrom: João Joanes, Ministerio" in second.text
    one, two = number_of(first), number_of(second)
    assert {one, two} == {"1", "2"}

    # One is approved, one declined: each asker is told in their language.
    await stage.pressed(marc, f"ok:{one}", desk)
    await stage.sees(lucia, first_line("es", "news-approved", number=one, text=""))
    await stage.pressed(ana, f"why:{two}", desk)
    await stage.pressed(ana, words("en", "reason-off-topic"), desk)
    news = await stage.sees(joao, first_line("pt", "news-declined", number=two, text="", reason=""))
    assert words("pt", "reason-off-topic") in news.text
    await stage.until(lambda: "Approved by Marcelin Marc" in first.text)
    await stage.until(lambda: "Declined by Anneke Ana" in second.text)

    # The answer goes to its asker once, and to every other follower who can be reached.
    stage.telegram.world.block(gone)
    await stage.reply(marc, "It is not defined in the Convention.", first)
    await stage.pressed(marc, "Broadcast to fewer than 5 followers", desk, within=20)
    await stage.pressed(marc, "Send to fewer than 5 followers", desk, within=20)
    await stage.sees(lucia, first_line("es", "news-answered", number=one, text="", answer=""))
    answer = await stage.sees(joao, "It is not defined in the Convention.")
    assert "Seminário online de 20 de julho de 2020" in answer.text
    await stage.sees(desk, f"The answer to question {one} – sent by Marcelin Marc\nDelivered to all")
    await stage.until(lambda: "Answered by Marcelin Marc" in first.text, within=20)
    assert len(stage.seen(lucia, "It is not defined in the Convention.")) == 1

    # Slides go to everyone; one blocked the bot without our knowing, and the report tells of it.
    stage.telegram.world.unblock(gone)
    stage.write(ana, f"/slides Verdelho {SLIDES} en", desk)
    preview = await stage.sees(desk, "Here are the slides of Pedro Verdelho", within=20)
    stage.telegram.world.person(gone).blocked = True
    await stage.pressed(ana, "Send to fewer than 5 followers", desk)
    await stage.until(lambda: "Not delivered to all" in preview.text)
    for reader, title in ((lucia, "Seminario en línea del 20"), (joao, "Seminário online de 20")):
        slides = stage.telegram.world.messages(reader)[-1]
        assert title in slides.text
        assert slides.buttons is not None
        assert slides.buttons[0][0]["url"] == SLIDES

    assert stage.telegram.refused_429 == 0
    assert await process.stop() == 0
    assert stage.rows("SELECT reachable FROM people WHERE telegram_id = ?", gone) == [{"reachable": 0}]
    assert stage.unsent() == stage.count("dead_letters") == 0


async def test_group_becomes_the_desk_by_the_code_in_the_log_and_loads_a_programme(stage: Stage) -> None:
    process = await stage.run_mortal(ASKDESK_DESK_CHAT="")
    (line,) = process.logged("desk_unclaimed")
    code = line.partition("/claim ")[2].strip().strip('"')
    stage.write(stage.ana, "/claim WRONGCODE", stage.desk)
    await stage.sees(stage.desk, "This code is wrong")
    stage.write(stage.marc, f"/claim {code}", stage.desk)
    await stage.sees(stage.desk, words("fr", "claim-not-administrator"))
    stage.write(stage.ana, f"/claim {code.lower()}", stage.desk)
    greeting = await stage.sees(stage.desk, "This group is now the desk")
    stage.telegram.world.send_file(
        stage.desk, stage.ana, "programme.yaml", SAMPLE.read_bytes(), reply_to=greeting.message_id
    )
    await stage.sees(stage.desk, "The programme is loaded")
    assert await process.stop() == 0
    assert stage.count("seminars") == 5


async def test_asker_who_had_blocked_the_bot_is_told_what_they_have_missed(stage: Stage) -> None:
    approved, answered = await stage.prepare(2)
    process = await stage.run()
    await stage.ask(approved, "What is cyberspace?")
    await stage.sees(stage.desk, "What is cyberspace?")
    await stage.ask(answered, "Which convention is that?")
    card = await stage.sees(stage.desk, "Which convention is that?")
    world = stage.telegram.world
    world.block(approved)
    # Of this one the bot is not told, neither now nor later: a refused message tells, and the next /start.
    world.person(answered).blocked = True
    stage.write(stage.marc, "/approve 1", stage.desk)
    await stage.reply(stage.marc, "That of Budapest.", card)
    await stage.pressed(stage.marc, "tell:", stage.desk)
    await stage.until_written(lambda: stage.rows("SELECT sum(missed) AS n FROM questions") == [{"n": 2}], 20)
    for one in (approved, answered):
        world.unblock(one)
    world.start(answered)
    await stage.sees(approved, "Your question 1 was approved.", within=20)
    await stage.sees(answered, "That of Budapest.", within=20)
    for one in (approved, answered):
        assert len(stage.seen(one, words("en", "news-missed"))) == 1
    await stage.everything_sent(within=20)
    assert await process.stop() == 0
    assert stage.rows("SELECT sum(missed) AS n FROM questions") == [{"n": 0}]
    assert stage.unsent() == stage.count("dead_letters") == 0


async def ask(stage: Stage, user: int, language: str, text: str, addressee: str) -> None:
    """Ask a first question the whole way, with a name and an affiliation."""
    stage.telegram.world.start(user)
    await stage.pressed(user, "sem:july-2020")
    await stage.pressed(user, "ask:july-2020")
    await stage.pressed(user, addressee)
    await stage.sees(user, addressee)
    stage.write(user, text)
    await stage.pressed(user, "sig:full")
    await stage.pressed(user, "name")
    await stage.sees(user, words(language, "signature-write-affiliation"))
    stage.write(user, "Ministerio")
    await stage.pressed(user, "send:")
    await stage.sees(user, words(language, "receipt-following"))


async def follow(stage: Stage, user: int) -> None:
    stage.telegram.world.start(user, "july-2020")
    await stage.pressed(user, "fol:july-2020")


async def card_of(stage: Stage, text: str) -> Message:
    """Wait for the card of a question: the board shows its text as well."""

    def card() -> Message | None:
        cards = stage.seen(stage.desk, "Asked at")
        return next((message for message in cards if text in message.text), None)

    found: Message = await stage.until(card)
    return found


def number_of(card: Message) -> str:
    return card.text.split()[1]


def first_line(language: str, key: str, **arguments: str) -> str:
    return words(language, key, **arguments).splitlines()[0]
