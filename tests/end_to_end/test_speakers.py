"""A speaker from the invitation to the answer that everyone gets, with the true process."""

import re

from tests.end_to_end.driver import Stage, words


async def test_speaker_joins_answers_and_is_told_and_no_log_holds_the_link(stage: Stage) -> None:
    stage.telegram.limits.enabled = True
    (asker,) = await stage.prepare(1)
    seger = stage.add_person("Sigurd Segerson", "es")
    await stage.run()
    desk, ana, marc = stage.desk, stage.ana, stage.marc

    # The link works once.
    stage.write(ana, "/invite seger", desk)
    invitation = await stage.sees(desk, "?start=INV")
    found = re.search(r"start=(\S+)", invitation.text)
    assert found is not None
    secret = found[1]
    stage.spoken.add(secret)
    stage.telegram.world.start(seger, secret)
    await stage.sees(seger, "Alexander Seger")
    await stage.sees(desk, words("en", "speaker-joined", speaker="Alexander Seger"))
    await stage.until(lambda: secret not in invitation.text)
    stage.telegram.world.start(asker, secret)
    await stage.sees(asker, words("en", "join-used", speaker="Alexander Seger"))

    # An approved question comes to the speaker, whose answer becomes a draft in the desk.
    await stage.ask(asker, "What is cyberspace, in a word?")
    await stage.pressed(marc, "ok:1", desk)
    card = await stage.sees(seger, "What is cyberspace, in a word?")
    await stage.pressed(seger, "sp-ans:1")
    await stage.sees(desk, "Writing an answer: Alexander Seger", within=20)
    stage.write(seger, "It has no agreed definition.")
    await stage.sees(desk, "Answer by Alexander Seger to question 1", within=20)
    await stage.sees(seger, "Su respuesta a la pregunta 1 está en manos de los moderadores")
    await stage.until(lambda: words("es", "speaker-draft-waits") in card.text)

    # The desk sends it; asker and speaker are told, and the speaker's card says what became of it.
    await stage.pressed(marc, "tell:", desk, within=20)
    await stage.sees(asker, "It has no agreed definition.")
    await stage.sees(seger, words("es", "speaker-answer-approved", number="1"))
    await stage.until(lambda: words("es", "speaker-question-answered") in card.text)


async def test_voice_of_a_speaker_reaches_the_asker_as_voice(stage: Stage) -> None:
    (asker,) = await stage.prepare(1)
    seger = stage.add_person("Sigurd Segerson")
    await stage.run()
    desk, ana, marc = stage.desk, stage.ana, stage.marc
    stage.write(ana, "/invite seger", desk)
    invitation = await stage.sees(desk, "?start=INV")
    stage.telegram.world.start(seger, invitation.text.split("start=")[1].split()[0])
    await stage.ask(asker, "What is cyberspace, in a word?")
    await stage.pressed(marc, "ok:1", desk)
    await stage.pressed(seger, "sp-ans:1")
    await stage.sees(seger, "Your answer to question 1")
    stage.telegram.world.send_voice(seger, seger, 7)
    await stage.sees(desk, "Voice message (0:07)", within=20)
    await stage.pressed(marc, "tell:", desk, within=20)
    await stage.sees(asker, "Alexander Seger:\nVoice message (0:07)")
    world = stage.telegram.world
    await stage.until(lambda: any(one.is_from_bot and one.file for one in world.messages(asker)))
    assert len([one for one in world.messages(asker) if one.is_from_bot and one.file]) == 1
