"""The desk edits a question before it is decided, and changes whom it is for."""

import pytest

from handlers.callbacks.desk import Approve, ChooseAddressee, Decline, EditText, Readdress, ShowMore
from handlers.words import label, say
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, MODERATOR, SECOND, SPANISH, Hall, Said


async def request(hall: Hall, number: int, user: int = MODERATOR) -> Said:
    """Press [Edit the text]; return the request for a new one."""
    await hall.press(user, EditText(number), chat=DESK)
    return (await hall.said(DESK))[-1]


async def asked_for_text(hall: Hall, number: int) -> int:
    """Press [Edit the text], and let the request be out; return its message id."""
    return await hall.sent(Subject.EDIT, (await request(hall, number)).subject_id or 0)


async def text_of(hall: Hall, number: int) -> str:
    return str(await hall.value("SELECT text FROM questions WHERE id = :number", number=number))


def changed_line(card: Said) -> str:
    """Return what the card says below the line that tells its state."""
    return card.plain.split("Asked at ")[1].split("\n")[1]


async def test_request_for_a_new_text_shows_the_present_one_to_copy(hall: Hall) -> None:
    number = await hall.asked(text="What is <cyberspace>?")
    asked = await request(hall, number)
    assert "<code>What is &lt;cyberspace&gt;?</code>" in asked.text
    assert f'<a href="tg://user?id={MODERATOR}">Person 904</a>' in asked.text
    assert asked.fields["reply_markup"]["force_reply"] is True
    assert asked.subject == Subject.EDIT


async def test_edited_question_is_shown_and_its_asker_is_told_how_it_reads(hall: Hall) -> None:
    number = await hall.asked(SPANISH, "¿Ke es?")
    to = await asked_for_text(hall, number)
    await hall.reply(MODERATOR, to, "¿Qué  es\u202e?")
    said = await hall.said()
    assert say("en", "edited", number=f"{number}") in [one.text for one in said]
    (news,) = [one for one in said if one.chat_id == SPANISH]
    assert f"su pregunta {number}. Ahora dice:\n¿Qué es?" in news.plain
    assert "¿Qué es?" in (await hall.card(number)).plain
    assert await hall.value("SELECT before FROM question_changes WHERE what = 'text'") == "¿Ke es?"


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("👎", say("en", "edit-empty")),
        ("x" * 1001, say("en", "edit-too-long", length=1001, limit=1000)),
        ("What is cyberspace?", say("en", "edit-same", number="1")),
    ],
)
async def test_text_that_cannot_be_taken_changes_nothing(hall: Hall, text: str, note: str) -> None:
    number = await hall.asked()
    to = await asked_for_text(hall, number)
    await hall.reply(MODERATOR, to, text)
    assert (await hall.only(DESK)).text == note
    assert await text_of(hall, number) == "What is cyberspace?"
    assert await hall.said(ASKER) == []


async def test_second_of_two_who_edit_is_told_who_was_first_and_loses_no_text(hall: Hall) -> None:
    number = await hall.asked()
    first, second = await asked_for_text(hall, number), await asked_for_text(hall, number)
    await hall.reply(SECOND, first, "What exactly is cyberspace?")
    await hall.said()
    await hall.reply(MODERATOR, second, "What is the cyberspace?")
    told = await hall.only(DESK)
    assert f"Question {number} was edited by Person 905 at " in told.plain
    assert "<code>What exactly is cyberspace?</code>" in told.text
    assert await text_of(hall, number) == "What exactly is cyberspace?"


async def test_question_decided_meanwhile_is_not_edited(hall: Hall) -> None:
    number = await hall.asked()
    to = await asked_for_text(hall, number)
    await hall.press(SECOND, Approve(number), chat=DESK)
    await hall.said()
    await hall.reply(MODERATOR, to, "Another text")
    assert "Approved by Person 905" in (await hall.only(DESK)).plain
    assert await text_of(hall, number) == "What is cyberspace?"
    toast = await hall.press(MODERATOR, EditText(number), chat=DESK)
    assert "Approved by Person 905" in toast.text


async def test_reply_about_a_version_that_is_no_more_is_answered(hall: Hall) -> None:
    await hall.reply(MODERATOR, await hall.sent(Subject.EDIT, 4711), "Another text")
    assert (await hall.only(DESK)).text == say("en", "press-outdated")


async def test_anonymous_administrator_is_asked_without_a_name(hall: Hall) -> None:
    number = await hall.asked()
    await hall.run("UPDATE people SET anonymous_administrator = 1 WHERE telegram_id = 904")
    asked = await request(hall, number)
    assert "Person 904" not in asked.plain
    to = await hall.sent(Subject.EDIT, asked.subject_id or 0)
    await hall.reply(MODERATOR, to, "Another text")
    assert await hall.value("SELECT person_id FROM question_changes WHERE what = 'text'") is None


async def test_card_says_who_changed_the_text_and_the_addressee_and_where_to_read_how(hall: Hall) -> None:
    number = await hall.asked()
    await hall.reply(MODERATOR, await asked_for_text(hall, number), "What is cyberspace today?")
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    assert changed_line(await hall.card(number)) == f"Text changed by Person 904 · /history {number}"
    await hall.press(SECOND, Readdress(number, None), chat=DESK)
    assert changed_line(await hall.card(number)) == (
        f"Text changed by Person 904 · Addressee changed by Person 905 · /history {number}"
    )


async def test_card_of_a_question_that_nobody_changed_says_nothing_of_a_change(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    assert "changed by" not in (await hall.card(number)).plain
    assert "/history" not in (await hall.card(number)).plain


async def test_anonymous_administrator_who_changed_the_text_is_not_named_on_the_card(hall: Hall) -> None:
    number = await hall.asked()
    await hall.run("UPDATE people SET anonymous_administrator = 1 WHERE telegram_id = 904")
    await hall.reply(MODERATOR, await asked_for_text(hall, number), "What is cyberspace today?")
    assert changed_line(await hall.card(number)).startswith("Text changed by an administrator · ")


async def test_addressee_is_chosen_among_the_others_who_speak_in_the_seminar(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, ShowMore(number), chat=DESK)
    await hall.press(MODERATOR, (await hall.only(DESK)).button(ChooseAddressee), chat=DESK, on=60)
    choice = await hall.only(DESK)
    assert (choice.edits, choice.labels) == (60, ["Pedro Verdelho – not here yet", "All speakers", "Back"])


async def test_readdressed_question_shows_its_new_addressee_and_the_asker_is_told(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    toast = await hall.press(MODERATOR, Readdress(number, "verdelho"), chat=DESK)
    assert toast.text == label("en", "toast-readdressed", number=f"{number}", addressee="Pedro Verdelho")
    (news,) = await hall.said(SPANISH)
    assert news.text == say("es", "news-readdressed", number=f"{number}", addressee="Pedro Verdelho")
    assert "To: Pedro Verdelho" in (await hall.card(number)).plain


async def test_approved_question_can_go_to_all_speakers(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    await hall.press(MODERATOR, Readdress(number, None), chat=DESK)
    assert "To: All speakers" in (await hall.card(number)).plain


async def test_second_who_chooses_the_same_addressee_tells_the_asker_nothing_more(hall: Hall) -> None:
    number = await hall.asked()
    for user in (MODERATOR, SECOND):
        await hall.press(user, Readdress(number, "verdelho"), chat=DESK)
    assert len(await hall.said(ASKER)) == 1
    assert await hall.value("SELECT count(*) FROM question_changes WHERE what = 'addressee'") == 1


async def test_speaker_who_has_left_the_seminar_gets_no_question(hall: Hall) -> None:
    number = await hall.asked()
    await hall.run("DELETE FROM seminar_speakers WHERE speaker_id = 'verdelho'")
    toast = await hall.press(MODERATOR, Readdress(number, "verdelho"), chat=DESK)
    assert (toast.text, toast.alert) == (label("en", "toast-speaker-gone"), True)
    assert await hall.said(ASKER) == []


async def test_declined_question_is_not_readdressed(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(SECOND, Decline(number, "unclear", "pending"), chat=DESK)
    for button in (ChooseAddressee(number), Readdress(number, None)):
        toast = await hall.press(MODERATOR, button, chat=DESK)
        assert "Declined by Person 905" in toast.text
