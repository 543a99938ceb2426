"""What a bot may send, edit, delete and answer, and each refusal in Telegram's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.rehearsal import Limits, Rehearsal

if TYPE_CHECKING:
    from .stage import Caller, HandClock, Stage


def keyboard(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [[button] for button in buttons]}


APPROVE = keyboard({"text": "Approve", "callback_data": "approve:1"})


async def test_a_message_comes_back_as_telegram_writes_it(api: Caller, stage: Stage) -> None:
    sent = await api.ok(
        "sendMessage",
        chat_id=stage.ana,
        text="<b>Hi</b> Ana",
        parse_mode="HTML",
        reply_markup=APPROVE,
        reply_parameters={"message_id": 1},
    )
    date = sent.pop("date")
    ana = {"id": stage.ana, "first_name": "Ana", "username": "ana_r"}
    bot = {"id": 1000001, "is_bot": True, "first_name": "Askdesk", "username": "askdesk_bot"}
    replied = sent.pop("reply_to_message")
    assert sent == {
        "message_id": 2,
        "from": bot,
        "chat": {**ana, "type": "private"},
        "text": "Hi Ana",
        "entities": [{"type": "bold", "offset": 0, "length": 2}],
        "reply_markup": APPROVE,
    }
    assert (replied["message_id"], replied["text"]) == (1, "/start")
    assert abs(date - replied["date"]) <= 5


async def test_entities_can_be_given_instead_of_markup(api: Caller, stage: Stage) -> None:
    given = [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "text_link", "offset": 3, "length": 3, "url": "https://x.org"},
        {"type": "text_link", "offset": 3, "length": 3, "url": "javascript:alert(1)"},
        {"type": "mention", "offset": 0, "length": 2},
    ]
    sent = await api.ok("sendMessage", chat_id=stage.ana, text="Hi Ana", entities=given)
    assert sent["entities"] == [given[0], {**given[1], "url": "https://x.org/"}]
    for bad in ([{"type": "bold"}], {"type": "bold"}, [1]):
        refusal = await api.refusal("sendMessage", chat_id=stage.ana, text="x", entities=bad)
        assert refusal.startswith("Bad Request: can't parse entities:")


@pytest.mark.parametrize("chat", [4711, "@nobody", "abc", True, None, 10**30])
async def test_a_chat_that_is_not_there_is_not_found(api: Caller, stage: Stage, chat: Any) -> None:
    del stage
    refusal = await api.refusal("sendMessage", chat_id=chat, text="x")
    expected = "chat_id is empty" if chat is None else "chat not found"
    assert refusal == f"Bad Request: {expected}"


async def test_a_person_who_never_wrote_cannot_be_written_to(api: Caller, stage: Stage) -> None:
    refusal = await api.refusal("sendMessage", chat_id=stage.ben, text="x")
    assert refusal == "Forbidden: bot can't initiate conversation with a user"


async def test_who_blocked_the_bot_cannot_be_written_to_until_they_unblock(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    rehearsal.world.block(stage.ana)
    refusal = await api.refusal("sendMessage", chat_id=stage.ana, text="x")
    assert refusal == "Forbidden: bot was blocked by the user"
    rehearsal.world.unblock(stage.ana)
    await api.ok("sendMessage", chat_id=stage.ana, text="x")
    changes = [one["my_chat_member"]["new_chat_member"]["status"] for one in await api.updates()]
    assert changes == ["kicked", "member"]


async def test_who_has_no_account_any_more_is_deactivated(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    rehearsal.world.deactivate(stage.ana)
    refusal = await api.refusal("sendMessage", chat_id=stage.ana, text="x")
    assert refusal == "Forbidden: user is deactivated"


@pytest.mark.parametrize("supergroup", [True, False])
async def test_a_group_that_the_bot_is_not_in(
    rehearsal: Rehearsal, api: Caller, stage: Stage, *, supergroup: bool
) -> None:
    world = rehearsal.world
    name = "supergroup" if supergroup else "group"
    group = world.add_group("Desk", [stage.ben], supergroup=supergroup)
    refusal = await api.refusal("sendMessage", chat_id=group, text="x")
    assert refusal == f"Forbidden: bot is not a member of the {name} chat"
    world.set_member(group, world.bot.id, "kicked")
    refusal = await api.refusal("sendMessage", chat_id=group, text="x")
    assert refusal == f"Forbidden: bot was kicked from the {name} chat"


async def test_a_group_that_became_a_supergroup_says_its_new_id(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    world = rehearsal.world
    old = world.add_group("Desk", [stage.ben, world.bot.id], supergroup=False)
    new = world.migrate_group(old)
    refusal = await api.refusal("sendMessage", chat_id=old, text="x")
    assert refusal == "Bad Request: group chat was upgraded to a supergroup chat"
    assert api.last["parameters"] == {"migrate_to_chat_id": new}
    told = [one["message"] for one in await api.updates() if "message" in one][-2:]
    assert (told[0]["chat"]["id"], told[0]["migrate_to_chat_id"]) == (old, new)
    assert (told[1]["chat"]["id"], told[1]["migrate_from_chat_id"]) == (new, old)
    await api.ok("sendMessage", chat_id=new, text="x")


async def test_a_reply_to_nothing_is_refused_unless_the_bot_does_not_mind(api: Caller, stage: Stage) -> None:
    reply: dict[str, Any] = {"message_id": 99}
    refusal = await api.refusal("sendMessage", chat_id=stage.ana, text="x", reply_parameters=reply)
    assert refusal == "Bad Request: message to be replied not found"
    reply["allow_sending_without_reply"] = True
    sent = await api.ok("sendMessage", chat_id=stage.ana, text="x", reply_parameters=reply)
    assert "reply_to_message" not in sent


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (keyboard({"text": "x", "callback_data": "é" * 33}), "BUTTON_DATA_INVALID"),
        (keyboard({"text": "x", "callback_data": ""}), "BUTTON_DATA_INVALID"),
        (
            keyboard({"text": "x"}),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            keyboard({"callback_data": "x"}),
            "can't parse inline keyboard button: Can't find field \"text\"",
        ),
        (
            keyboard({"text": " ", "callback_data": "x"}),
            "inline keyboard button text must be non-empty",
        ),
        (
            keyboard({"text": "x", "url": "ftp://x.org"}),
            "inline keyboard button URL 'ftp://x.org' is invalid: Unsupported URL protocol",
        ),
        (
            keyboard({"text": "x", "url": "http://localhost/"}),
            "inline keyboard button URL 'http://localhost/' is invalid: Wrong HTTP URL",
        ),
        (keyboard(*[{"text": "x", "callback_data": "x"}] * 101), "reply markup is too long"),
        ([], "object expected as reply markup"),
        ("{", "can't parse reply keyboard markup JSON object"),
        (
            {"force_reply": True, "input_field_placeholder": "x" * 65},
            "input field placeholder must be 1-64 characters long",
        ),
    ],
)
async def test_bad_markup_is_refused(api: Caller, stage: Stage, markup: Any, reason: str) -> None:
    refusal = await api.refusal("sendMessage", chat_id=stage.ana, text="x", reply_markup=markup)
    assert refusal == f"Bad Request: {reason}"


async def test_a_button_needs_exactly_one_action(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    both = keyboard({"text": "x", "callback_data": "x", "url": "https://x.org"})
    refused = await api.refusal("sendMessage", chat_id=stage.ana, text="x", reply_markup=both)
    assert refused.startswith("Bad Request: ")
    assert stage.ana not in {call.parameters["chat_id"] for call in rehearsal.calls.of("sendMessage")}


async def test_64_bytes_of_data_and_a_link_without_a_path_are_taken(api: Caller, stage: Stage) -> None:
    markup = keyboard({"text": "x", "callback_data": "é" * 32}, {"text": "x", "url": "https://Example.org"})
    sent = await api.ok("sendMessage", chat_id=stage.ana, text="x", reply_markup=markup)
    assert sent["reply_markup"]["inline_keyboard"][1][0]["url"] == "https://example.org/"


async def test_force_reply_shows_on_the_page_and_cannot_be_edited(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    markup = {"force_reply": True, "selective": True, "input_field_placeholder": "Reason"}
    sent = await api.ok("sendMessage", chat_id=stage.ana, text="Why?", reply_markup=markup)
    shown = rehearsal.world.messages(stage.ana)[-1]
    assert shown.force_reply == {"placeholder": "Reason", "selective": True}
    refusal = await api.refusal("editMessageText", chat_id=stage.ana, message_id=sent["message_id"], text="x")
    assert refusal == "Bad Request: message can't be edited"


async def test_an_edit_changes_text_and_takes_absent_buttons_away(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    sent = await api.ok("sendMessage", chat_id=stage.ana, text="x", reply_markup=APPROVE)
    place = {"chat_id": stage.ana, "message_id": sent["message_id"]}
    edited = await api.ok("editMessageText", **place, text="y")
    assert (edited["text"], "reply_markup" in edited, "edit_date" in edited) == ("y", False, True)
    assert rehearsal.world.messages(stage.ana)[-1].text == "y"
    edited = await api.ok("editMessageReplyMarkup", **place, reply_markup=APPROVE)
    assert edited["reply_markup"] == APPROVE


async def test_an_edit_that_changes_nothing_is_refused(api: Caller, stage: Stage) -> None:
    sent = await api.ok("sendMessage", chat_id=stage.ana, text="x", reply_markup=APPROVE)
    place = {"chat_id": stage.ana, "message_id": sent["message_id"]}
    reason = (
        "Bad Request: message is not modified: specified new message content and reply markup "
        "are exactly the same as a current content and reply markup of the message"
    )
    same = {**place, "text": " x ", "reply_markup": APPROVE}
    assert await api.refusal("editMessageText", **same) == reason
    assert await api.refusal("editMessageReplyMarkup", **place, reply_markup=APPROVE) == reason
    await api.ok("editMessageText", **{**same, "text": "<i>x</i>", "parse_mode": "HTML"})


async def test_only_the_bots_own_messages_can_be_edited(api: Caller, stage: Stage) -> None:
    place = {"chat_id": stage.ana, "text": "x"}
    refusal = await api.refusal("editMessageText", **place, message_id=99)
    assert refusal == "Bad Request: message to edit not found"
    refusal = await api.refusal("editMessageText", **place, message_id=1)
    assert refusal == "Bad Request: message can't be edited"
    refusal = await api.refusal("editMessageText", **place)
    assert refusal == "Bad Request: message identifier is not specified"


async def test_a_deleted_message_is_gone(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    sent = await api.ok("sendMessage", chat_id=stage.ana, text="x")
    place = {"chat_id": stage.ana, "message_id": sent["message_id"]}
    await api.ok("deleteMessage", **place)
    assert len(rehearsal.world.messages(stage.ana)) == 1
    assert await api.refusal("deleteMessage", **place) == ("Bad Request: message to delete not found")


async def test_the_messages_of_others_and_old_ones_stay_in_a_group(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int, clock: HandClock
) -> None:
    theirs = rehearsal.world.send_text(desk, stage.ben, "theirs")
    own = (await api.ok("sendMessage", chat_id=desk, text="own"))["message_id"]
    clock.now += 49 * 60 * 60
    for message in (theirs, own):
        refusal = await api.refusal("deleteMessage", chat_id=desk, message_id=message)
        assert refusal == "Bad Request: message can't be deleted"
    rehearsal.world.set_member(desk, rehearsal.world.bot.id, "administrator")
    await api.ok("deleteMessage", chat_id=desk, message_id=theirs)


async def test_a_press_is_answered_once(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    query = await press(rehearsal, api, stage)
    await api.ok("answerCallbackQuery", callback_query_id=query, text="Done", show_alert=True)
    answered = rehearsal.world.presses[query]
    assert (answered.answered, answered.answer, answered.is_alert) == (True, "Done", True)
    old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert await api.refusal("answerCallbackQuery", callback_query_id=query) == old
    assert await api.refusal("answerCallbackQuery", callback_query_id="1") == old


async def test_a_press_is_too_old_after_150_seconds(
    rehearsal: Rehearsal, api: Caller, stage: Stage, clock: HandClock
) -> None:
    query = await press(rehearsal, api, stage)
    clock.now += 151
    refusal = await api.refusal("answerCallbackQuery", callback_query_id=query)
    assert refusal.startswith("Bad Request: query is too old")


async def test_limits_answer_429_and_count_it(
    rehearsal: Rehearsal, api: Caller, stage: Stage, clock: HandClock
) -> None:
    rehearsal.limits.enabled = True
    for _ in range(8):
        await api.ok("sendMessage", chat_id=stage.ana, text="x")
    assert await api.refusal("sendMessage", chat_id=stage.ana, text="x") == (
        "Too Many Requests: retry after 8"
    )
    assert api.last["parameters"] == {"retry_after": 8}
    assert (rehearsal.refused_429, len(rehearsal.world.messages(stage.ana))) == (1, 9)
    clock.now += 8
    await api.ok("sendMessage", chat_id=stage.ana, text="x")


async def test_edits_count_deletions_and_answers_do_not(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    query = await press(rehearsal, api, stage)
    rehearsal.limits.enabled = True
    rehearsal.limits.chat_count = 3
    rehearsal.limits.forget()
    place = {"chat_id": stage.ana, "message_id": 2}
    await api.ok("editMessageText", **place, text="a")
    await api.ok("editMessageText", **place, text="b")
    await api.ok("sendMessage", chat_id=stage.ana, text="x")
    await api.ok("answerCallbackQuery", callback_query_id=query)
    await api.refusal("editMessageText", **place, text="c")
    assert api.last["error_code"] == 429
    await api.ok("deleteMessage", **place)


async def test_the_call_log_tells_what_was_sent_when(
    rehearsal: Rehearsal, api: Caller, stage: Stage, clock: HandClock
) -> None:
    await api.updates()
    await api.ok("sendMessage", chat_id=stage.ana, text="one")
    clock.now += 5
    await api.refusal("sendMessage", chat_id=stage.ana, text="")
    await api.ok("sendmessage", chat_id=stage.ana, text="two")
    log = rehearsal.calls
    assert [(one.at, one.message_id, one.parameters["text"]) for one in log.of("sendMessage")] == [
        (1000.0, 2, "one"),
        (1005.0, 3, "two"),
    ]
    assert (log.accepted["sendMessage"], log.refused["sendMessage", 400]) == (2, 1)
    assert (log.accepted["getUpdates"], len(log.calls)) == (1, 2)


async def test_given_limits_hold_from_the_start() -> None:
    assert Rehearsal(limits=Limits(enabled=True)).switches()["limits"] is True


async def press(rehearsal: Rehearsal, api: Caller, stage: Stage) -> str:
    sent = await api.ok("sendMessage", chat_id=stage.ana, text="x", reply_markup=APPROVE)
    return rehearsal.world.press(stage.ana, stage.ana, sent["message_id"], "approve:1")
