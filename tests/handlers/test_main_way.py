"""The main job, update by update: asked, decided, answered, sent to everyone."""

from tests.handlers.conftest import DESK, Hall


async def test_question_reaches_the_desk_and_its_answer_the_asker_and_followers(hall: Hall) -> None:
    await hall.press(802, "fol:law")
    number = await hall.ask(801, "¿Qué es el ciberespacio?")
    card = next(one for one in await hall.said(DESK) if one.subject == "card")
    assert "¿Qué es el ciberespacio?" in card.text
    assert "Anonymous" in card.text

    await hall.press(904, card.data("Approve"), chat=DESK)
    assert [one.chat_id for one in await hall.said() if one.chat_id == 801] == [801]

    await hall.write(905, f"/answer {number} Not defined.", chat=DESK)
    draft = await hall.last(DESK)
    await hall.press(905, draft.data("Broadcast to fewer than 5 followers"), chat=DESK)
    preview = await hall.last(DESK)
    await hall.press(905, preview.data("Send to fewer than 5 followers"), chat=DESK)
    said = await hall.said()
    assert [one.chat_id for one in said if "Not defined." in one.text and one.chat_id > 0] == [801]
    deliveries = await hall.rows("SELECT person_id, state FROM deliveries WHERE own = 0")
    assert len(deliveries) == 1
