"""Who belongs to the desk, where its group and the bot are, and what is left alone."""

from typing import Any

import pytest

from handlers.callbacks.broadcasts import CancelBroadcast, KeepSlides
from handlers.callbacks.desk import (
    Approve,
    BroadcastAnswer,
    Decline,
    DiscardAnswer,
    SendAnswer,
    WriteAnswer,
)
from handlers.callbacks.speaker import Answer, HandInFor
from handlers.context import ANONYMOUS_ADMINISTRATOR
from handlers.words import label, say
from handlers.work import Job, JobDone
from storage import desk, outbox, subjects
from storage.outbox import Lane
from storage.subjects import Subject
from tests.handlers.conftest import (
    ASKER,
    DESK,
    ELSEWHERE,
    FOLLOWER,
    MODERATOR,
    ORGANISER,
    SECOND,
    SPANISH,
    STRANGER,
    Hall,
    change_of_member,
    member,
)
from tests.handlers.speaking import ENGLISH, approved, joined, on_card, replying

GUARD = 999
"""A bot that guards the group."""
CHANNEL_BOT = 136817688
"""The user id under which people write as a channel."""
CHANNEL = {"id": -1099, "type": "channel", "title": "News"}


# Who belongs to the desk ---------------------------------------------------------------------------------


@pytest.mark.parametrize("told_by", ["chat_member", "message"])
async def test_who_left_the_desk_can_do_nothing(hall: Hall, told_by: str) -> None:
    number = await hall.asked()
    if told_by == "chat_member":
        await hall.take(chat_member=change_of_member(hall, SECOND, "member", "left"))
    else:
        await hall.take(message={**hall.message(SECOND, DESK), "left_chat_member": hall.user(SECOND)})
    for button in (Approve(number), Decline(number, "unclear", "pending"), WriteAnswer(number)):
        await hall.press(SECOND, button, chat=DESK)
        await hall.answer(await hall.only(DESK), member(hall.user(SECOND), "left"))
        assert [toast.text for toast in hall.toasts] == [label("en", "desk-members-only")]
    assert await hall.value("SELECT state FROM questions") == "pending"
    assert await hall.said() == []


async def test_who_was_an_administrator_and_is_a_member_may_do_less(hall: Hall) -> None:
    await hall.take(chat_member=change_of_member(hall, ORGANISER, "administrator", "member"))
    await hall.write(ORGANISER, "/close law", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "desk-organisers-only")


async def test_list_of_administrators_makes_and_unmakes_organisers(hall: Hall) -> None:
    done = JobDone(Job.ADMINISTRATORS, DESK, "", result=[member(hall.user(MODERATOR), "administrator")])
    await hall.done(done)
    await hall.write(MODERATOR, "/close law", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "closed", seminar="Legislation")
    await hall.write(ORGANISER, "/open law", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "desk-organisers-only")


async def test_list_of_administrators_that_telegram_does_not_give_changes_nothing(hall: Hall) -> None:
    await hall.done(JobDone(Job.ADMINISTRATORS, DESK, "", error="Bad Request: chat not found"))
    await hall.write(ORGANISER, "/close law", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "closed", seminar="Legislation")


async def test_new_name_of_a_member_who_writes_is_shown(hall: Hall) -> None:
    number = await hall.asked()
    hall.users[MODERATOR] = {"first_name": "<b>Zoé</b>\u202e"}
    await hall.write(MODERATOR, f"/approve {number}", chat=DESK)
    await hall.said()
    assert "Approved by <b>Zoé</b> at " in (await hall.card(number)).plain


async def test_who_leaves_while_writing_an_answer_keeps_nobody_from_it(hall: Hall) -> None:
    first, second = await hall.asked(), await hall.asked(SPANISH, "¿Y esto?")
    for number in (first, second):
        await hall.press(MODERATOR, WriteAnswer(number), chat=DESK)
    await hall.said()
    await hall.take(message={**hall.message(MODERATOR, DESK), "left_chat_member": hall.user(MODERATOR)})
    shown = await hall.said(DESK)
    assert [(one.subject, one.subject_id) for one in shown] == [(Subject.CARD, first), (Subject.CARD, second)]
    assert "Person 904" not in shown[0].plain
    toast = await hall.press(SECOND, WriteAnswer(first), chat=DESK)
    assert not toast.alert


async def test_speaker_who_leaves_the_desk_goes_on_writing_as_a_speaker(hall: Hall) -> None:
    await joined(hall)
    number = await hall.asked()
    await approved(hall, number)
    await hall.take(chat_member=change_of_member(hall, ENGLISH, "left", "member"))
    await hall.press(ENGLISH, Answer(number))
    await hall.said()
    await hall.take(chat_member=change_of_member(hall, ENGLISH, "member", "left"))
    assert await hall.said() == []
    toast = await hall.press(SECOND, WriteAnswer(number), chat=DESK)
    assert "Alexander Seger" in toast.text


async def test_member_whom_a_bot_removes_can_do_nothing(hall: Hall) -> None:
    hall.users[GUARD] = {"is_bot": True}
    await hall.take(message={**hall.message(GUARD, DESK), "left_chat_member": hall.user(SECOND)})
    await hall.press(SECOND, Approve(await hall.asked()), chat=DESK)
    assert await hall.value("SELECT state FROM questions") == "pending"


async def test_bots_that_join_the_desk_are_no_members(hall: Hall) -> None:
    hall.users[STRANGER] = {"is_bot": True}
    await hall.take(chat_member=change_of_member(hall, STRANGER, "left", "member"))
    assert await hall.rows("SELECT * FROM people WHERE telegram_id = :id", id=STRANGER) == []


# Anonymous administrators and channels -------------------------------------------------------------------


async def test_anonymous_administrator_may_do_everything_and_is_named_nowhere(hall: Hall) -> None:
    number = await hall.asked()
    await hall.command_anonymously(f"/approve {number}")
    await hall.said()
    assert "Approved by an administrator at " in (await hall.card(number)).plain
    await hall.command_anonymously("/close law")
    assert (await hall.only(DESK)).text == say("en", "closed", seminar="Legislation")
    await hall.command_anonymously(f"/answer {number} Yes.")
    assert "Yes." in (await hall.last(DESK)).plain
    rows = await hall.rows("SELECT * FROM people WHERE telegram_id = :id", id=ANONYMOUS_ADMINISTRATOR)
    assert rows == []


async def test_anonymous_administrator_who_presses_is_not_named(hall: Hall) -> None:
    change = change_of_member(hall, ORGANISER, "administrator", "administrator", anonymous=True)
    await hall.take(chat_member=change)
    number = await hall.asked(text="Who?")
    await hall.press(ORGANISER, WriteAnswer(number), chat=DESK)
    said = await hall.said(DESK)
    request = next(one for one in said if one.subject == Subject.ANSWER)
    assert request.text == say("en", "answer-write-unnamed", number=f"{number}")
    assert f"{ORGANISER}" not in str([one.fields for one in said])
    await hall.press(ORGANISER, Approve(number), chat=DESK)
    await hall.said()
    assert "Approved by an administrator at " in (await hall.card(number)).plain
    toast = await hall.press(SECOND, Approve(number), chat=DESK)
    assert "Person 900" not in toast.text


@pytest.mark.parametrize("after", ["administrator", "member", "left"])
async def test_anonymous_administrator_stays_hidden_when_they_are_one_no_more(hall: Hall, after: str) -> None:
    hidden = change_of_member(hall, ORGANISER, "administrator", "administrator", anonymous=True)
    await hall.take(chat_member=hidden)
    number = await hall.asked()
    await hall.press(ORGANISER, Approve(number), chat=DESK)
    await hall.write(MODERATOR, f"/answer {number} Yes.", chat=DESK)
    await hall.press(ORGANISER, SendAnswer(1, 1), chat=DESK)
    await hall.write(ORGANISER, "/announce law Hello", chat=DESK)
    await hall.press(ORGANISER, CancelBroadcast(1), chat=DESK)
    await hall.take(chat_member=change_of_member(hall, ORGANISER, "administrator", after))
    for subject in (Subject.CARD, Subject.DRAFT, Subject.BROADCAST):
        shown = (await hall.shown(subject, 1)).plain
        assert " by an administrator" in shown
        assert f"Person {ORGANISER}" not in shown


async def test_anonymous_administrator_can_make_and_unmake_organisers(hall: Hall) -> None:
    change = change_of_member(hall, ORGANISER, "administrator", "member")
    await hall.take(chat_member={**change, "from": hall.user(ANONYMOUS_ADMINISTRATOR)})
    await hall.write(ORGANISER, "/close law", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "desk-organisers-only")


async def test_anonymous_administrator_can_add_the_bot_again(hall: Hall) -> None:
    number = await hall.asked()
    change = bot_change(hall, "left", "member", chat=DESK)
    await hall.take(my_chat_member={**change, "from": hall.user(ANONYMOUS_ADMINISTRATOR)})
    card = await hall.only(DESK)
    assert (card.subject, card.subject_id) == (Subject.CARD, number)


@pytest.mark.parametrize(
    ("user", "shown"),
    [
        ({"first_name": "\u200b\u2060"}, "?"),
        ({"first_name": "\u200b", "username": "zoe_desk"}, "zoe_desk"),
        ({"first_name": "🦊"}, "🦊"),
    ],
)
async def test_member_without_a_name_to_see_is_no_anonymous_administrator(
    hall: Hall, user: dict[str, Any], shown: str
) -> None:
    hall.users[MODERATOR] = user
    number = await hall.asked()
    await hall.write(MODERATOR, f"/approve {number}", chat=DESK)
    assert f"Approved by {shown} at " in (await hall.card(number)).plain


async def test_anonymous_administrator_of_another_group_may_do_nothing_in_the_desk(hall: Hall) -> None:
    number = await hall.asked()
    sender = {"id": ELSEWHERE, "type": "supergroup", "title": "Elsewhere"}
    await hall.write(ANONYMOUS_ADMINISTRATOR, f"/approve {number}", chat=DESK, sender_chat=sender)
    await hall.write(ANONYMOUS_ADMINISTRATOR, f"/approve {number}", chat=DESK)
    assert await hall.said() == []


@pytest.mark.parametrize("user", [CHANNEL_BOT, MODERATOR])
async def test_who_writes_as_a_channel_is_asked_to_write_as_themselves(hall: Hall, user: int) -> None:
    hall.users[CHANNEL_BOT] = {"is_bot": True}
    number = await hall.asked()
    card = await hall.sent(Subject.CARD, number)
    await hall.write(user, f"/approve {number}", chat=DESK, sender_chat=CHANNEL)
    await hall.reply(user, card, "A long and careful answer.", sender_chat=CHANNEL)
    assert [one.text for one in await hall.said()] == [say("en", "desk-as-channel")] * 2
    assert await hall.value("SELECT state FROM questions") == "pending"
    assert await hall.rows("SELECT * FROM answers") == []


async def test_what_channels_say_to_others_is_left_alone(hall: Hall) -> None:
    await hall.write(CHANNEL_BOT, "Hello everybody", chat=DESK, sender_chat=CHANNEL)
    await hall.write(CHANNEL_BOT, "/ban@other_bot", chat=DESK, sender_chat=CHANNEL)
    await hall.write(777000, "/queue", chat=DESK, sender_chat=CHANNEL, is_automatic_forward=True)
    assert await hall.said() == []


async def test_telegrams_service_user_is_left_alone(hall: Hall) -> None:
    await hall.write(777000, "/help", chat=DESK)
    assert await hall.said() == []


# Other bots ----------------------------------------------------------------------------------------------


async def test_other_bots_decide_nothing_and_are_not_answered(hall: Hall) -> None:
    hall.users[GUARD] = {"is_bot": True}
    number = await hall.asked()
    card = await hall.sent(Subject.CARD, number)
    await hall.write(GUARD, f"/approve@askdesk_bot {number}", chat=DESK)
    await hall.write(GUARD, "/nonsense@askdesk_bot", chat=DESK)
    await hall.reply(GUARD, card, "Translation: what is cyberspace?")
    assert await hall.said() == []
    assert await hall.value("SELECT state FROM questions") == "pending"


@pytest.mark.parametrize("chat", [None, ELSEWHERE])
async def test_other_bots_are_not_answered_elsewhere(hall: Hall, chat: int | None) -> None:
    hall.users[GUARD] = {"is_bot": True}
    await hall.write(GUARD, "/help@askdesk_bot", chat=chat)
    assert await hall.said() == []
    assert await hall.rows("SELECT * FROM people WHERE telegram_id = :id", id=GUARD) == []


# Other groups --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "command", ["/start", "/help", "/queue", "/approve 1", "/announce Hello", "/ask@askdesk_bot"]
)
async def test_command_in_another_group_is_answered_in_one_sentence(hall: Hall, command: str) -> None:
    number = await hall.asked()
    await hall.write(ORGANISER, command, chat=ELSEWHERE)
    assert (await hall.only(ELSEWHERE)).text == say("en", "group-not-mine", bot="askdesk_bot")
    assert await hall.value("SELECT state FROM questions WHERE id = :id", id=number) == "pending"


@pytest.mark.parametrize("text", ["Hello everybody", "/nonsense", "/ask@other_bot", "/approve@other_bot 1"])
async def test_everything_else_in_another_group_is_left_alone(hall: Hall, text: str) -> None:
    await hall.write(STRANGER, text, chat=ELSEWHERE)
    await hall.take(message={**hall.message(STRANGER, ELSEWHERE), "left_chat_member": hall.user(MODERATOR)})
    assert await hall.said() == []
    assert await hall.rows("SELECT * FROM people WHERE telegram_id = :id", id=STRANGER) == []


@pytest.mark.parametrize("data", ["ok:1", "cls:law", "sem:law", "garbage"])
async def test_press_in_another_group_has_no_effect(hall: Hall, data: str) -> None:
    await hall.asked()
    await hall.press(ORGANISER, data, chat=ELSEWHERE)
    assert await hall.said() == []
    assert await hall.value("SELECT state FROM questions") == "pending"
    assert await hall.value("SELECT open FROM seminars WHERE id = 'law'") == 1


async def test_people_leaving_another_group_stay_in_the_desk(hall: Hall) -> None:
    await hall.take(chat_member=change_of_member(hall, MODERATOR, "member", "left", chat=ELSEWHERE))
    number = await hall.asked()
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    assert await hall.value("SELECT state FROM questions") == "approved"


# Where the bot itself is ---------------------------------------------------------------------------------


def bot_change(hall: Hall, before: str, after: str, *, chat: int) -> dict[str, Any]:
    change = change_of_member(hall, ORGANISER, before, after, chat=chat)
    for side in ("old_chat_member", "new_chat_member"):
        change[side]["user"] = {"id": 1, "is_bot": True, "first_name": "Askdesk"}
    return change


async def drafted_by_speaker(hall: Hall) -> int:
    """Let a speaker draft an answer whose preview gets lost; return its id."""
    await joined(hall)
    number = await hall.asked()
    await hall.sent(Subject.CARD, number)
    await approved(hall, number)
    card = await on_card(hall, ENGLISH, number)
    await hall.write(ENGLISH, "Of a kind.", **replying(hall, ENGLISH, card))
    await hall.said()
    return int(await hall.value("SELECT id FROM answers"))


async def announced(hall: Hall) -> int:
    """Draft an announcement whose preview gets lost; return its id."""
    await hall.write(ORGANISER, "/announce law Hello", chat=DESK)
    await hall.said()
    return int(await hall.value("SELECT id FROM broadcasts"))


async def test_who_blocks_the_bot_is_unreachable_and_who_returns_is_reachable(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    reachable = "SELECT reachable FROM people WHERE telegram_id = :id"
    await hall.take(my_chat_member=bot_change(hall, "member", "kicked", chat=FOLLOWER))
    assert await hall.value(reachable, id=FOLLOWER) == 0
    await hall.take(my_chat_member=bot_change(hall, "kicked", "member", chat=FOLLOWER))
    assert await hall.value(reachable, id=FOLLOWER) == 1


async def test_who_writes_again_is_reachable(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    await hall.run("UPDATE people SET reachable = 0")
    await hall.write(FOLLOWER, "/help")
    assert await hall.value("SELECT reachable FROM people WHERE telegram_id = :id", id=FOLLOWER) == 1


async def test_group_that_adds_the_bot_is_told_how_to_become_the_desk(bare_hall: Hall) -> None:
    await bare_hall.take(my_chat_member=bot_change(bare_hall, "left", "member", chat=ELSEWHERE))
    assert (await bare_hall.only(ELSEWHERE)).text == say("en", "group-welcome", bot="askdesk_bot")


async def test_group_that_adds_the_bot_later_is_told_that_it_works_elsewhere(hall: Hall) -> None:
    await hall.take(my_chat_member=bot_change(hall, "left", "member", chat=ELSEWHERE))
    assert (await hall.only(ELSEWHERE)).text == say("en", "group-not-mine", bot="askdesk_bot")


async def test_group_that_makes_the_bot_an_administrator_is_not_greeted_again(hall: Hall) -> None:
    for chat in (DESK, ELSEWHERE):
        await hall.take(my_chat_member=bot_change(hall, "member", "administrator", chat=chat))
    assert await hall.said() == []


@pytest.mark.parametrize(
    ("before", "after"), [("kicked", "member"), ("left", "administrator"), ("restricted", "member")]
)
async def test_desk_in_which_the_bot_may_write_again_gets_the_cards_that_wait(
    hall: Hall, before: str, after: str
) -> None:
    await hall.press(MODERATOR, Approve(await hall.asked()), chat=DESK)
    await hall.asked(SPANISH, "¿Y esto?")
    await hall.press(MODERATOR, Decline(await hall.asked(SPANISH), "unclear", "pending"), chat=DESK)
    await hall.said()
    await hall.take(my_chat_member=bot_change(hall, before, after, chat=DESK))
    assert [(one.subject, one.subject_id) for one in await hall.said()] == [
        (Subject.CARD, 1),
        (Subject.CARD, 2),
    ]


async def test_cards_that_the_desk_has_are_not_sent_again(hall: Hall) -> None:
    first, second = await hall.asked(), await hall.asked(text="And this?")
    await hall.sent(Subject.CARD, first)
    await hall.take(my_chat_member=bot_change(hall, "member", "administrator", chat=DESK))
    assert [one.subject_id for one in await hall.said()] == [second]


async def test_draft_that_a_speaker_gave_while_the_bot_was_out_comes_when_it_is_back(hall: Hall) -> None:
    answer = await drafted_by_speaker(hall)
    await hall.take(my_chat_member=bot_change(hall, "left", "member", chat=DESK))
    (draft,) = await hall.said(DESK)
    assert (draft.subject, draft.subject_id, draft.lane) == (Subject.DRAFT, answer, Lane.DESK)
    assert draft.offers(SendAnswer)


async def test_voice_of_a_draft_that_the_desk_lacks_comes_with_it(hall: Hall) -> None:
    answer = await drafted_by_speaker(hall)
    await hall.run("UPDATE answers SET text = '', voice = 'voice-1', voice_seconds = 42")
    await hall.take(my_chat_member=bot_change(hall, "left", "member", chat=DESK))
    voice, draft = await hall.said(DESK)
    assert (voice.method, voice.fields["voice"]) == ("sendVoice", "voice-1")
    assert (voice.subject, voice.subject_id) == (Subject.VOICE, answer)
    assert "Alexander Seger answers question 1 (0:42)" in voice.fields["caption"]
    assert draft.subject == Subject.DRAFT


async def test_drafts_that_the_desk_has_or_has_decided_on_are_not_sent_again(hall: Hall) -> None:
    await hall.sent(Subject.DRAFT, await drafted_by_speaker(hall))
    await hall.write(MODERATOR, "/answer 1 Yes.", chat=DESK)
    await hall.said()
    await hall.press(MODERATOR, DiscardAnswer(2), chat=DESK)
    await hall.said()
    await hall.take(my_chat_member=bot_change(hall, "member", "administrator", chat=DESK))
    assert await hall.said(DESK) == []


async def test_draft_that_waits_to_be_sent_is_not_sent_twice(hall: Hall) -> None:
    number = await hall.asked()
    await hall.sent(Subject.CARD, number)
    await hall.write(MODERATOR, f"/answer {number} Yes.", chat=DESK)
    await hall.take(my_chat_member=bot_change(hall, "left", "member", chat=DESK))
    assert [one.subject for one in await hall.said(DESK)] == [Subject.DRAFT]


async def test_draft_whose_message_has_become_the_preview_of_its_broadcast_is_not_sent_as_well(
    hall: Hall,
) -> None:
    answer = await drafted_by_speaker(hall)
    preview = await hall.sent(Subject.DRAFT, answer)
    await hall.press(FOLLOWER, "fol:law")
    await hall.press(MODERATOR, BroadcastAnswer(answer, 1), chat=DESK, on=preview)
    await hall.said()
    await hall.take(my_chat_member=bot_change(hall, "member", "administrator", chat=DESK))
    assert await hall.said(DESK) == []


@pytest.mark.parametrize("state", ["drafted", "scheduled", "running", "paused"])
async def test_broadcast_that_the_desk_lacks_comes_when_the_bot_is_back(hall: Hall, state: str) -> None:
    broadcast = await announced(hall)
    await hall.run("UPDATE broadcasts SET state = :state", state=state)
    await hall.take(my_chat_member=bot_change(hall, "left", "member", chat=DESK))
    (shown,) = await hall.said(DESK)
    assert (shown.subject, shown.subject_id) == (Subject.BROADCAST, broadcast)


@pytest.mark.parametrize(("seminar", "state"), [("law", "done"), ("law", "cancelled"), (None, "drafted")])
async def test_broadcast_that_has_ended_or_has_no_seminar_yet_does_not_come(
    hall: Hall, seminar: str | None, state: str
) -> None:
    await announced(hall)
    await hall.run(
        "UPDATE broadcasts SET seminar_id = :seminar, state = :state", seminar=seminar, state=state
    )
    await hall.take(my_chat_member=bot_change(hall, "left", "member", chat=DESK))
    assert await hall.said(DESK) == []


async def test_slides_that_were_handed_in_while_the_bot_was_out_come_with_their_preview(hall: Hall) -> None:
    await joined(hall)
    await hall.press(ENGLISH, HandInFor("law", "en"))
    document = {"file_id": "slides-1", "file_unique_id": "s", "file_name": "talk.pdf"}
    await hall.take(message={**hall.message(ENGLISH), "document": document})
    await hall.said()
    await hall.take(my_chat_member=bot_change(hall, "left", "member", chat=DESK))
    slides, preview = await hall.said(DESK)
    assert (slides.method, slides.fields["document"]) == ("sendDocument", "slides-1")
    assert slides.fields["caption"] == say(
        "en", "slides-caption", speaker="Alexander Seger", seminar="Legislation"
    )
    assert preview.offers(KeepSlides)


@pytest.mark.parametrize("after", ["restricted", "left", "kicked"])
async def test_desk_in_which_the_bot_may_not_write_is_sent_nothing(hall: Hall, after: str) -> None:
    await hall.asked()
    await hall.take(my_chat_member=bot_change(hall, "member", after, chat=DESK))
    assert await hall.said() == []


async def test_channel_that_adds_the_bot_is_left_alone(hall: Hall) -> None:
    change = bot_change(hall, "left", "administrator", chat=ELSEWHERE)
    change["chat"] = {"id": ELSEWHERE, "type": "channel", "title": "News"}
    await hall.take(my_chat_member=change)
    assert await hall.said() == []


# Another desk --------------------------------------------------------------------------------------------


async def test_group_that_is_the_desk_no_more_decides_nothing_and_hears_nothing(hall: Hall) -> None:
    number = await hall.asked()
    card = await hall.sent(Subject.CARD, number)
    request = await hall.sent(Subject.DECLINE, number)
    await hall.write(MODERATOR, "/queue law", chat=DESK)
    await hall.ask(ASKER, "Secret?")
    async with hall.database.transaction() as tx:
        await desk.set_desk(tx, ELSEWHERE)
    assert await hall.said(DESK) == []

    async with hall.database.transaction() as tx:
        await subjects.remember_message(
            tx, DESK, card, Subject.CARD, number
        )  # as if a message were still on its way
        await subjects.remember_message(tx, DESK, request, Subject.DECLINE, number)
    await hall.reply(MODERATOR, card, "An answer.")
    await hall.reply(MODERATOR, request, "A reason.")
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    assert await hall.said() == []
    assert await hall.value("SELECT state FROM questions WHERE id = 1") == "pending"
    assert await hall.rows("SELECT * FROM answers") == []


async def test_member_of_the_desk_before_is_looked_up_in_the_new_one(hall: Hall) -> None:
    number = await hall.asked()
    async with hall.database.transaction() as tx:
        await desk.set_desk(tx, ELSEWHERE)
    await hall.press(ORGANISER, Approve(number), chat=ELSEWHERE)
    assert (await hall.only(ELSEWHERE)).method == "getChatMember"
    assert await hall.value("SELECT state FROM questions") == "pending"


# Migration to a supergroup -------------------------------------------------------------------------------

SUPERGROUP = -1001000000001


@pytest.mark.parametrize("told_by", ["message", "job"])
async def test_desk_that_becomes_a_supergroup_goes_on_there(hall: Hall, told_by: str) -> None:
    number = await hall.asked()
    card = await hall.sent(Subject.CARD, number)
    await hall.write(MODERATOR, "/help", chat=DESK)
    await hall.press(MODERATOR, "why:1:pending", chat=DESK, on=card)
    if told_by == "message":
        await hall.take(message={**hall.message(ORGANISER, DESK), "migrate_to_chat_id": SUPERGROUP})
    else:
        await hall.done(JobDone(Job.MIGRATION, DESK, "", result=SUPERGROUP))

    said = await hall.said()
    assert {one.chat_id for one in said} == {SUPERGROUP}
    assert [one.method for one in said] == ["sendMessage"] * 3
    assert [one.edits for one in said] == [None] * 3
    assert (said[-1].subject, said[-1].subject_id) == (Subject.CARD, number)
    assert await hall.value("SELECT chat_id FROM desk") == SUPERGROUP
    assert await hall.rows("SELECT * FROM message_subjects") == []

    await hall.press(MODERATOR, Approve(number), chat=SUPERGROUP)
    assert await hall.value("SELECT state FROM questions") == "approved"


async def test_drafts_and_broadcasts_come_anew_in_the_supergroup(hall: Hall) -> None:
    await hall.sent(Subject.DRAFT, await drafted_by_speaker(hall))
    await hall.sent(Subject.BROADCAST, await announced(hall))
    await hall.done(JobDone(Job.MIGRATION, DESK, "", result=SUPERGROUP))
    assert [(one.chat_id, one.subject) for one in await hall.said()] == [
        (SUPERGROUP, Subject.CARD),
        (SUPERGROUP, Subject.DRAFT),
        (SUPERGROUP, Subject.BROADCAST),
    ]


async def test_migration_that_is_told_twice_moves_once(hall: Hall) -> None:
    await hall.asked()
    for _ in range(2):
        await hall.done(JobDone(Job.MIGRATION, DESK, "", result=SUPERGROUP))
    assert len(await hall.said()) == 1


async def test_migration_of_another_group_moves_its_messages_alone(hall: Hall) -> None:
    await hall.asked()
    async with hall.database.transaction() as tx:
        await outbox.put(tx, Lane.REPLY, "sendMessage", '{"text":"x","parse_mode":"HTML"}', chat_id=ELSEWHERE)
    await hall.take(message={**hall.message(STRANGER, ELSEWHERE), "migrate_to_chat_id": SUPERGROUP})
    assert [one.chat_id for one in await hall.said()] == [SUPERGROUP]
    assert await hall.value("SELECT chat_id FROM desk") == DESK


async def test_message_from_the_old_group_changes_nothing(hall: Hall) -> None:
    await hall.take(message={**hall.message(ORGANISER, DESK), "migrate_from_chat_id": -17})
    assert await hall.said() == []
    assert await hall.value("SELECT chat_id FROM desk") == DESK
