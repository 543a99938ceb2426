"""Joining questions that are alike: what cards show, what moderators do, and what askers hear."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from handlers.callbacks.broadcasts import StartBroadcast
from handlers.callbacks.desk import (
    AnsweredLive,
    Approve,
    BroadcastAnswer,
    Decline,
    EditText,
    Reopen,
    SendAnswer,
    ShowCard,
    ShowMore,
)
from handlers.callbacks.merging import ChooseMerge, Merge
from handlers.words import label, say
from storage.batches import TOLD_AFTER
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, FOLLOWER, FRENCH, MODERATOR, SECOND, SPANISH, Hall

CYBERSPACE = "How does the Convention define what cyberspace is?"
REWORDED = "What is cyberspace, and how does the convention define it?"
OTHER = "Who pays for the translation of requests between two countries?"


async def state_of(hall: Hall, number: int) -> str:
    return str(await hall.value("SELECT state FROM questions WHERE id = :number", number=number))


async def two_alike(hall: Hall) -> tuple[int, int]:
    """Let two people ask much the same."""
    return await hall.asked(ASKER, CYBERSPACE), await hall.asked(SPANISH, REWORDED)


async def merge(hall: Hall, number: int, into: int) -> None:
    await hall.write(MODERATOR, f"/merge {number} {into}", chat=DESK)


async def answer(hall: Hall, number: int, text: str) -> None:
    """Answer a question the whole way."""
    await hall.write(MODERATOR, f"/answer {number} {text}", chat=DESK)
    draft = next(one for one in await hall.said(DESK) if one.subject == Subject.DRAFT)
    await hall.press(MODERATOR, draft.button(SendAnswer), chat=DESK)


async def test_command_that_joins_questions_for_different_speakers_says_who_answers_now(hall: Hall) -> None:
    first, second = await two_alike(hall)
    other = await hall.ask(FRENCH, OTHER, speaker="verdelho")
    await hall.said()
    await merge(hall, second, first)
    report = next(one for one in await hall.said(DESK) if one.subject is None)
    assert report.text == say("en", "toast-merged", number=f"{second}", other=f"{first}")
    await merge(hall, other, first)
    report = next(one for one in await hall.said(DESK) if one.subject is None)
    assert report.text == "\n".join(
        [
            say("en", "toast-merged", number=f"{other}", other=f"{first}"),
            say("en", "merged-addressees", addressee="Alexander Seger"),
        ]
    )


async def test_card_lists_likely_duplicates_with_their_states_and_offers_to_merge(hall: Hall) -> None:
    first, second = await two_alike(hall)
    third = await hall.asked(FRENCH, CYBERSPACE)
    await hall.press(MODERATOR, Approve(second), chat=DESK)
    card = await hall.card(third)
    likely = card.plain.split("Likely the same:\n")[1].splitlines()
    assert likely == [f"{first} · waiting · {CYBERSPACE}", f"{second} · approved · {REWORDED}"]
    assert card.button(Merge) == Merge(third, first).pack()
    assert card.labels[-1] == f"Join with {first} ({first} stays)"


async def test_card_of_a_question_like_no_other_says_nothing_of_it(hall: Hall) -> None:
    await hall.asked(ASKER, CYBERSPACE)
    card = await hall.card(await hall.asked(SPANISH, OTHER))
    assert "Likely" not in card.plain
    assert not card.offers(Merge)


async def test_card_shows_at_most_three_likely_duplicates(hall: Hall) -> None:
    for user in range(830, 880, 10):
        number = await hall.asked(user, CYBERSPACE)
    assert len((await hall.card(number)).plain.split("Likely the same:\n")[1].splitlines()) == 3


async def test_declined_duplicate_is_shown_but_nothing_can_be_merged_with_it(hall: Hall) -> None:
    first, second = await two_alike(hall)
    await hall.press(MODERATOR, Decline(first, "unclear", "pending"), chat=DESK)
    card = await hall.card(second)
    assert f"{first} · declined · {CYBERSPACE}" in card.plain
    assert not card.offers(Merge)


async def test_earlier_question_stays_whichever_card_the_button_is_on(hall: Hall) -> None:
    first, second = await two_alike(hall)
    for number in (first, second):
        assert (await hall.card(number)).button(Merge) == Merge(second, first).pack()


async def test_approved_question_stays_rather_than_an_earlier_one_that_waits(hall: Hall) -> None:
    first, second = await two_alike(hall)
    await hall.press(MODERATOR, Approve(second), chat=DESK)
    for number in (first, second):
        assert (await hall.card(number)).button(Merge) == Merge(first, second).pack()


async def test_button_says_that_the_question_of_its_card_stays(hall: Hall) -> None:
    first, second = await two_alike(hall)
    assert (await hall.card(first)).labels[-1] == f"Join with {second} (this one stays)"


async def test_alike_questions_for_different_speakers_are_merged_only_after_a_warning(hall: Hall) -> None:
    first = await hall.asked(ASKER, CYBERSPACE)
    second = await hall.ask(SPANISH, REWORDED, speaker="verdelho")
    await hall.said()
    card = await hall.card(second)
    assert f"{first} · waiting · to Alexander Seger · {CYBERSPACE}" in card.plain
    assert not card.offers(Merge)
    await hall.press(MODERATOR, card.data(f"Join with {first} …"), chat=DESK, on=60)
    choice = await hall.only(DESK)
    assert say("en", "merge-addressees") in choice.text
    await hall.press(MODERATOR, choice.button(Merge), chat=DESK, on=60)
    assert await state_of(hall, second) == "merged"


async def test_choice_among_questions_for_the_same_speaker_warns_of_nothing(hall: Hall) -> None:
    _, second = await two_alike(hall)
    await hall.press(MODERATOR, ChooseMerge(second), chat=DESK, on=60)
    assert say("en", "merge-addressees") not in (await hall.only(DESK)).text


async def test_edited_question_is_compared_anew(hall: Hall) -> None:
    first = await hall.asked(ASKER, OTHER)
    second = await hall.asked(SPANISH, CYBERSPACE)
    await hall.press(MODERATOR, EditText(first), chat=DESK)
    request = next(one for one in await hall.said(DESK) if one.subject == Subject.EDIT)
    await hall.reply(MODERATOR, await hall.sent(Subject.EDIT, request.subject_id or 0), REWORDED)
    assert (await hall.card(second)).offers(Merge)


async def test_merging_tells_the_moderator_and_the_asker_and_shows_it_on_both_cards(hall: Hall) -> None:
    first, second = await two_alike(hall)
    toast = await hall.press(MODERATOR, Merge(second, first), chat=DESK)
    assert (toast.text, toast.alert) == (f"Question {second} is joined with {first}.", False)
    said = await hall.said()
    (news,) = [one for one in said if one.chat_id == SPANISH]
    assert news.plain.startswith(f"Su pregunta {second} se unió a otra parecida.\n")
    assert REWORDED in news.plain
    assert CYBERSPACE not in news.plain
    assert [one for one in said if one.chat_id == ASKER] == []
    cards = {one.subject_id: one for one in said if one.subject == Subject.CARD}
    assert f"Joined with question {first} by Person 904 at " in cards[second].plain
    assert cards[second].offers(Reopen)
    assert not cards[second].offers(Merge)
    assert f"Asked 2 times: also as {second}" in cards[first].plain
    assert "Likely the same" not in cards[first].plain


async def test_answer_reaches_all_who_asked_each_with_their_own_question(hall: Hall) -> None:
    first, second = await two_alike(hall)
    third = await hall.asked(FRENCH, CYBERSPACE)
    await merge(hall, second, first)
    await merge(hall, third, first)
    await hall.said()
    await answer(hall, first, "It is not defined.")
    said = await hall.said()
    for user, number, text in ((ASKER, first, CYBERSPACE), (SPANISH, second, REWORDED)):
        (news,) = [one for one in said if one.chat_id == user]
        assert f"{number}" in news.plain.splitlines()[0]
        assert text in news.plain
        assert news.plain.endswith("It is not defined.")
    assert len([one for one in said if one.chat_id == FRENCH]) == 1


async def test_asker_of_both_questions_gets_the_answer_once(hall: Hall) -> None:
    first = await hall.asked(ASKER, CYBERSPACE)
    second = await hall.asked(ASKER, REWORDED)
    await merge(hall, second, first)
    await hall.said()
    await answer(hall, first, "It is not defined.")
    assert len(await hall.said(ASKER)) == 1


@pytest.mark.parametrize("second_asker", [ASKER, SPANISH])
async def test_number_of_followers_does_not_tell_whether_one_person_asked_both(
    hall: Hall, second_asker: int
) -> None:
    first, second = await hall.asked(ASKER, CYBERSPACE), await hall.asked(second_asker, OTHER)
    for user in {SPANISH, FRENCH, FOLLOWER, 830, 840} - {second_asker}:
        await hall.press(user, "fol:law")
    await hall.write(MODERATOR, f"/answer {first} Yes.", chat=DESK)
    await hall.said()
    before = await hall.shown(Subject.DRAFT, 1)
    await merge(hall, second, first)
    merged = await hall.shown(Subject.DRAFT, 1)
    assert before.labels == ["Send to the asker", "Broadcast to 6 followers …", "Discard"]
    assert merged.labels == ["Send to all who asked (× 2)", "Broadcast to 6 followers …", "Discard"]
    await hall.press(MODERATOR, merged.button(BroadcastAnswer), chat=DESK, on=88)
    preview = await hall.shown(Subject.BROADCAST, 1)
    assert "Send to 6 followers" in preview.labels
    await hall.press(MODERATOR, preview.button(StartBroadcast), chat=DESK, on=88)
    assert "Delivered: 0 of 6" in (await hall.shown(Subject.BROADCAST, 1)).plain


async def test_asker_of_a_question_merged_with_an_answered_one_gets_the_answer_at_once(hall: Hall) -> None:
    first, second = await two_alike(hall)
    third = await hall.asked(FRENCH, CYBERSPACE)
    await merge(hall, third, second)
    await answer(hall, first, "It is not defined.")
    await hall.said()
    await merge(hall, second, first)
    said = await hall.said()
    joined, answered = [one for one in said if one.chat_id == SPANISH]
    assert "ya tiene respuesta" in joined.plain
    assert CYBERSPACE in joined.plain
    assert answered.plain.endswith("It is not defined.")
    (followed,) = [one for one in said if one.chat_id == FRENCH]
    assert followed.plain.endswith("It is not defined.")
    assert [one for one in said if one.chat_id == ASKER] == []


async def test_asker_who_has_the_answer_already_is_told_of_the_merging_alone(hall: Hall) -> None:
    first = await hall.asked(ASKER, CYBERSPACE)
    second = await hall.asked(ASKER, REWORDED)
    await answer(hall, first, "It is not defined.")
    await hall.said()
    await merge(hall, second, first)
    (news,) = await hall.said(ASKER)
    assert "which has been answered" in news.plain


async def test_asker_of_a_question_merged_with_an_approved_one_is_told_so(hall: Hall) -> None:
    first, second = await two_alike(hall)
    third = await hall.asked(FOLLOWER, CYBERSPACE)
    await merge(hall, third, second)
    await hall.press(MODERATOR, Approve(first), chat=DESK)
    await hall.said()
    await merge(hall, second, first)
    said = await hall.said()
    (news,) = [one for one in said if one.chat_id == SPANISH]
    assert "que está aprobada" in news.plain
    assert CYBERSPACE in news.plain
    assert REWORDED in news.plain
    (followed,) = [one for one in said if one.chat_id == FOLLOWER]
    assert followed.plain.startswith(f"Your question {third} was approved.")


async def test_askers_of_a_question_merged_with_one_of_a_batch_hear_of_that_when_it_stands(
    hall: Hall,
) -> None:
    first, second = await two_alike(hall)
    third = await hall.asked(FOLLOWER, CYBERSPACE)
    await merge(hall, third, second)
    await hall.said()
    with time_machine.travel(datetime.now(UTC), tick=False) as clock:
        await hall.write(MODERATOR, f"/approve {first} 99", chat=DESK)
        await merge(hall, second, first)
        at_once = {one.chat_id: one.text for one in await hall.said(due=True) if one.chat_id != DESK}
        clock.shift(timedelta(milliseconds=TOLD_AFTER))
        later = {one.chat_id: one.text for one in await hall.said(due=True) if one.chat_id != DESK}
    assert at_once == {SPANISH: say("es", "news-merged-pending", number=f"{second}", text=REWORDED)}
    assert later == {
        ASKER: say("en", "news-approved", number=f"{first}", text=CYBERSPACE),
        SPANISH: say("es", "news-approved", number=f"{second}", text=REWORDED),
        FOLLOWER: say("en", "news-approved", number=f"{third}", text=CYBERSPACE),
    }


async def test_asker_of_a_question_merged_with_one_answered_live_is_told_so(hall: Hall) -> None:
    first, second = await two_alike(hall)
    await hall.press(MODERATOR, AnsweredLive(first), chat=DESK)
    await merge(hall, second, first)
    (news,) = await hall.said(SPANISH)
    assert "se respondió en el seminario" in news.plain


async def test_reopened_question_comes_out_of_the_merge(hall: Hall) -> None:
    first, second = await two_alike(hall)
    await merge(hall, second, first)
    await hall.said()
    await hall.press(MODERATOR, Reopen(second, "merged"), chat=DESK)
    assert await state_of(hall, second) == "pending"
    assert "Asked" not in (await hall.card(first)).plain.replace("Asked at", "")
    assert (await hall.card(second)).offers(Approve)


async def test_more_leads_to_the_questions_that_are_alike_and_back(hall: Hall) -> None:
    first, second = await two_alike(hall)
    await hall.press(MODERATOR, ShowMore(second), chat=DESK)
    more = (await hall.said(DESK))[-1]
    await hall.press(MODERATOR, more.button(ChooseMerge), chat=DESK, on=60)
    choice = await hall.only(DESK)
    assert choice.edits == 60
    assert f"/merge {second} 7" in choice.plain
    assert f"{first} · waiting · {CYBERSPACE}" in choice.plain
    assert choice.presses == [Merge(second, first).pack(), ShowCard(second).pack()]


async def test_where_nothing_is_alike_the_command_is_shown(hall: Hall) -> None:
    number = await hall.asked(ASKER, OTHER)
    await hall.press(MODERATOR, ChooseMerge(number), chat=DESK)
    choice = await hall.only(DESK)
    assert say("en", "merge-none", number=f"{number}") in choice.text
    assert choice.presses == [ShowCard(number).pack()]


async def test_two_moderators_who_merge_at_once_merge_once_and_the_second_is_told(hall: Hall) -> None:
    first, second = await two_alike(hall)
    hall.toasts.clear()
    presses = [hall.pressed(user, Merge(second, first), chat=DESK) for user in (MODERATOR, SECOND)]
    await hall.askdesk.intake.take([hall.update(callback_query=press) for press in presses])
    done, late = hall.toasts
    assert done.text == f"Question {second} is joined with {first}."
    assert late.alert
    assert late.text.startswith(f"Question {second}: Joined with question {first} by Person 904 at ")
    assert len(await hall.said(SPANISH)) == 1


@pytest.mark.parametrize("command", ["/merge {} {}", "/merge #{} #{}", "/merge {}, {}", "/merge  {}\n{}."])
async def test_merge_command_takes_two_numbers(hall: Hall, command: str) -> None:
    first, second = await two_alike(hall)
    await hall.write(MODERATOR, command.format(second, first), chat=DESK)
    reply = next(one for one in await hall.said(DESK) if one.subject is None)
    assert reply.plain == f"Question {second} is joined with {first}."
    assert await hall.value("SELECT merged_into FROM questions WHERE id = :id", id=second) == first


async def test_merge_command_takes_several_and_says_of_each_what_came_of_it(hall: Hall) -> None:
    first, second = await two_alike(hall)
    third, fourth = await hall.asked(FRENCH, CYBERSPACE), await hall.asked(FOLLOWER, REWORDED)
    await hall.press(MODERATOR, Decline(third, "unclear", "pending"), chat=DESK)
    await hall.said()
    await hall.write(MODERATOR, f"/merge {second}-{fourth} 999 {first} {first}", chat=DESK)
    lines = next(one for one in await hall.said(DESK) if one.subject is None).plain.splitlines()
    assert lines[0] == f"Joined with question {first}: {second}, {fourth}"
    assert lines[1].startswith(f"{third}: Question {third}: Declined by Person 904")
    assert lines[2] == f"999: {label('en', 'question-unknown', number='999')}"
    assert lines[3] == f"{first}: {label('en', 'toast-merge-itself')}"


@pytest.mark.parametrize("written", ["", "1", "x", "1 x", "x 1", "1 and", "-1 1", "1 2 reason 3"])
async def test_merge_with_nonsense_shows_how_it_is_written(hall: Hall, written: str) -> None:
    await two_alike(hall)
    await hall.write(MODERATOR, f"/merge {written}", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "usage-merge")


@pytest.mark.parametrize("written", ["1-999999999 2", "2-1 1", " ".join(["1"] * 1500)])
async def test_merge_of_too_many_or_of_a_backwards_range_is_refused(hall: Hall, written: str) -> None:
    first, second = await two_alike(hall)
    await hall.write(MODERATOR, f"/merge {written}", chat=DESK)
    assert len(await hall.said()) == 1
    assert [await state_of(hall, number) for number in (first, second)] == ["pending", "pending"]


@pytest.mark.parametrize("words", ["{0} 999", "999 {0}"])
async def test_merging_with_no_question_says_so(hall: Hall, words: str) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/merge {words.format(number)}", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "question-unknown", number="999")


async def assert_refused(hall: Hall, question: int, into: int, key: str, **numbers: str) -> None:
    """The button and the command say the same, and nothing is joined or told."""
    before = await state_of(hall, question)
    toast = await hall.press(MODERATOR, Merge(question, into), chat=DESK)
    assert (toast.text, toast.alert) == (label("en", key, **numbers), True)
    assert {one.subject for one in await hall.said()} == {Subject.CARD}
    await merge(hall, question, into)
    assert (await hall.only(DESK)).text == say("en", key, **numbers)
    assert await state_of(hall, question) == before


async def test_question_is_not_merged_with_itself(hall: Hall) -> None:
    number = await hall.asked()
    await assert_refused(hall, number, number, "toast-merge-itself")


async def test_question_is_not_merged_with_a_declined_one(hall: Hall) -> None:
    first, second = await two_alike(hall)
    await hall.press(MODERATOR, Decline(first, "unclear", "pending"), chat=DESK)
    await hall.said()
    await assert_refused(hall, second, first, "toast-merge-declined", other=f"{first}")


async def test_questions_are_not_merged_in_a_circle(hall: Hall) -> None:
    first, second = await two_alike(hall)
    await merge(hall, second, first)
    await hall.said()
    numbers = {"number": f"{first}", "other": f"{second}"}
    await assert_refused(hall, first, second, "toast-merge-circle", **numbers)


async def test_question_is_not_merged_with_one_of_another_seminar(hall: Hall) -> None:
    first, second = await two_alike(hall)
    await hall.run("UPDATE questions SET seminar_id = 'talks' WHERE id = :id", id=first)
    await assert_refused(hall, second, first, "toast-merge-other-seminar", other=f"{first}")


async def test_merging_with_a_merged_question_means_the_one_that_stands_for_it(hall: Hall) -> None:
    first, second = await two_alike(hall)
    third = await hall.asked(FRENCH, CYBERSPACE)
    await merge(hall, second, first)
    toast = await hall.press(MODERATOR, Merge(third, second), chat=DESK)
    assert toast.text == f"Question {third} is joined with {first}, as {second} already is."
    assert f"Asked 3 times: also as {second}, {third}" in (await hall.card(first)).plain


@pytest.mark.parametrize("button", [Merge(999, 1), Merge(1, 999), ChooseMerge(999)])
async def test_button_of_no_question_says_so(hall: Hall, button: Merge) -> None:
    await hall.asked()
    toast = await hall.press(MODERATOR, button, chat=DESK)
    assert toast.text == label("en", "question-unknown", number="999")
    assert await hall.said() == []


async def test_card_with_everything_on_it_fits_a_message(hall: Hall) -> None:
    text = "¿" + "Qué dice el Convenio sobre esto? " * 30
    numbers = [await hall.asked(user, text[: 990 - at]) for at, user in enumerate(range(830, 900, 10))]
    for number in numbers[1:3]:
        await merge(hall, number, numbers[0])
    card = await hall.card(numbers[0])
    assert "Likely the same" in card.plain
    assert len(card.plain.encode("utf-16-le")) // 2 <= 4096


async def test_anonymous_administrator_who_merges_is_named_nowhere(hall: Hall) -> None:
    first, second = await two_alike(hall)
    await hall.command_anonymously(f"/merge {second} {first}")
    assert f"Joined with question {first} by an administrator at " in (await hall.card(second)).plain


async def test_who_followed_hears_of_an_approval_that_a_merge_overtook(hall: Hall) -> None:
    first, second, other = (
        await hall.asked(ASKER, CYBERSPACE),
        await hall.asked(SPANISH, REWORDED),
        await hall.asked(FRENCH, OTHER),
    )
    await merge(hall, second, first)
    await hall.press(MODERATOR, Approve(other), chat=DESK)
    await hall.said()
    fourth = await hall.asked(FOLLOWER, "What of the courts?")
    await hall.write(MODERATOR, f"/approve {first} {fourth}", chat=DESK)
    await merge(hall, first, other)
    with time_machine.travel(datetime.now(UTC) + timedelta(milliseconds=TOLD_AFTER + 100)):
        (news,) = await hall.said(SPANISH)
    assert news.text == say("es", "news-approved", number=f"{second}", text=REWORDED)


async def test_who_followed_hears_nothing_where_nothing_is_decided(hall: Hall) -> None:
    first, second = await two_alike(hall)
    third = await hall.asked(FRENCH, OTHER)
    await merge(hall, second, first)
    await hall.said()
    await merge(hall, first, third)
    assert await hall.said(SPANISH) == []
