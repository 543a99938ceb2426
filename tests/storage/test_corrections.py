"""Corrections edit the copies that people have, whatever became of them on the way."""

import pytest

from storage.answers import (
    AnswerDecidedError,
    AnswerState,
    approve_answer,
    discard_answer,
    draft_answer,
    get_answer,
    latest_answer,
    mark_broadcast,
)
from storage.broadcasts import BroadcastState, Kind, draft_broadcast, get_broadcast, pause_broadcast
from storage.corrections import (
    StillRunningError,
    correct_late_copy,
    count_parts,
    count_readers,
    draft_correction,
    find_corrected,
    is_corrected,
    list_letters,
    replace_answer,
    start_correction,
)
from storage.database import Transaction
from storage.decisions import reopen_question
from storage.deliveries import (
    VOICE,
    Content,
    Contents,
    Delivery,
    Outcome,
    Progress,
    end_deliveries,
    finish_broadcasts,
    next_deliveries,
    start_broadcast,
    stop_broadcast,
)
from storage.merging import merge_question
from storage.outbox import Lane, put
from storage.people import add_person, follow, get_person
from storage.questions import State
from storage.subjects import Subject, forget_message, remember_message
from tests.storage.test_broadcasts import PAYLOADS, reached, started
from tests.storage.test_questions import ask

EDIT = "editMessageText"


def texts(*written: str, voice: bool = False, marks: int = 0) -> Contents:
    """Return the same contents for every language."""
    contents = [Content("sendMessage", text) for text in written]
    contents += [Content(EDIT, "gone")] * marks
    contents += [Content("sendVoice", "voice")] * voice
    return dict.fromkeys(PAYLOADS, contents)


async def drafted(tx: Transaction, root: int) -> int:
    return await draft_broadcast(tx, "law", Kind.ANNOUNCEMENT, None, text="x", language="en", corrects=root)


async def correct(tx: Transaction, root: int, contents: Contents) -> int:
    correction = await drafted(tx, root)
    await start_correction(tx, await get_broadcast(tx, correction), None, contents, 90)
    return correction


async def deliver(tx: Transaction, *outcomes: Outcome) -> list[Delivery]:
    """Let what waits end so, with the ids of the deliveries as those of new messages."""
    deliveries = await next_deliveries(tx, 0, 50)
    ended = zip(deliveries, outcomes or [Outcome.DELIVERED] * len(deliveries), strict=True)
    await end_deliveries(
        tx,
        {
            one.id: (outcome, 100 + one.id if outcome is Outcome.DELIVERED and not one.edits else None)
            for one, outcome in ended
        },
    )
    await finish_broadcasts(tx, 80)
    return deliveries


def summary(deliveries: list[Delivery]) -> list[tuple[int, str, int | None]]:
    return [(one.person_id, one.payload, one.edits) for one in deliveries]


async def test_correction_edits_every_copy_that_was_delivered(tx: Transaction, ana: int, bruno: int) -> None:
    carla = (await add_person(tx, 803, "fr", 0)).id
    root = await started(tx, [ana, bruno, carla], texts("old"))
    first, second, _ = await deliver(tx, Outcome.DELIVERED, Outcome.DELIVERED, Outcome.BLOCKED)
    assert await count_readers(tx, root) == 2
    correction = await correct(tx, root, texts("new"))
    assert summary(await deliver(tx)) == [(ana, "new", 100 + first.id), (bruno, "new", 100 + second.id)]
    assert await reached(tx, correction) == Progress(delivered=2)


async def test_copy_stays_in_the_language_in_which_it_was_sent(tx: Transaction, ana: int) -> None:
    root = await started(tx, [ana], {code: [Content("sendMessage", code)] for code in PAYLOADS})
    await deliver(tx)
    await tx.run("UPDATE people SET language = 'fr' WHERE id = :id", id=ana)
    await correct(tx, root, {code: [Content("sendMessage", f"new {code}")] for code in PAYLOADS})
    assert [one.payload for one in await deliver(tx)] == ["new es"]


async def test_longer_correction_adds_a_message_and_a_shorter_one_marks_what_is_left(
    tx: Transaction, ana: int
) -> None:
    root = await started(tx, [ana], texts("one"))
    (first,) = await deliver(tx)
    assert await count_parts(tx, root) == {"es": 1}
    await correct(tx, root, texts("one", "two"))
    edited, added = await deliver(tx)
    assert (edited.edits, added.edits) == (100 + first.id, None)
    assert await count_parts(tx, root) == {"es": 2}
    await correct(tx, root, texts("all", marks=1))
    assert summary(await deliver(tx)) == [(ana, "all", 100 + first.id), (ana, "gone", 100 + added.id)]


async def test_mark_goes_only_where_there_is_a_message_to_mark(tx: Transaction, ana: int, bruno: int) -> None:
    root = await started(tx, [ana, bruno], texts("one", "two"))
    ana_1, ana_2, bruno_1, _ = await deliver(tx, *[Outcome.DELIVERED] * 3, Outcome.FAILED)
    await correct(tx, root, texts("all", marks=1))
    assert summary(await deliver(tx)) == [
        (ana, "all", 100 + ana_1.id),
        (ana, "gone", 100 + ana_2.id),
        (bruno, "all", 100 + bruno_1.id),
    ]


async def test_voice_message_stays_as_it_is_however_many_texts_there_are(tx: Transaction, ana: int) -> None:
    root = await started(tx, [ana], texts("one", voice=True))
    assert [one.method for one in await deliver(tx)] == ["sendMessage", "sendVoice"]
    assert await count_parts(tx, root) == {"es": 1}
    await correct(tx, root, texts("one", "two", voice=True))
    assert [(one.method, one.edits is None) for one in await deliver(tx)] == [
        ("sendMessage", False),
        ("sendMessage", True),
    ]
    parts = await tx.all("SELECT DISTINCT part FROM deliveries ORDER BY part")
    assert [row["part"] for row in parts] == [0, 1, VOICE]


async def test_correction_of_a_correction_edits_the_same_messages(
    tx: Transaction, ana: int, bruno: int
) -> None:
    root = await started(tx, [ana, bruno], texts("old"))
    first, second = await deliver(tx)
    once = await correct(tx, root, texts("new"))
    await deliver(tx, Outcome.DELIVERED, Outcome.FAILED)
    again = await correct(tx, root, texts("newest"))
    assert summary(await deliver(tx)) == [
        (ana, "newest", 100 + first.id),
        (bruno, "newest", 100 + second.id),
    ]
    corrected = [await is_corrected(tx, await get_broadcast(tx, one)) for one in (root, once, again)]
    assert corrected == [True, True, False]


async def test_copies_that_are_gone_or_blocked_are_counted_apart(
    tx: Transaction, ana: int, bruno: int
) -> None:
    root = await started(tx, [ana, bruno], texts("old"))
    await deliver(tx)
    correction = await correct(tx, root, texts("new"))
    await deliver(tx, Outcome.GONE, Outcome.BLOCKED)
    assert await reached(tx, correction) == Progress(gone=1, blocked=1)


async def test_correcting_while_the_original_still_runs_is_refused(
    tx: Transaction, ana: int, bruno: int
) -> None:
    root = await started(tx, [ana, bruno], texts("old"))
    first, _ = await next_deliveries(tx, 0, 10)
    await end_deliveries(tx, {first.id: (Outcome.DELIVERED, 7)})
    with pytest.raises(StillRunningError) as error:
        await correct(tx, root, texts("new"))
    assert error.value.broadcast.id == root
    assert await reached(tx, root) == Progress(delivered=1, waiting=1)


async def test_who_waits_for_a_paused_original_gets_the_corrected_text_alone(
    tx: Transaction, ana: int, bruno: int
) -> None:
    root = await started(tx, [ana, bruno], texts("old"))
    first, _ = await next_deliveries(tx, 0, 10)
    await end_deliveries(tx, {first.id: (Outcome.DELIVERED, 7)})
    await pause_broadcast(tx, root, None)
    assert await count_readers(tx, root) == 2
    await correct(tx, root, texts("new"))
    assert summary(await deliver(tx)) == [(ana, "new", 7), (bruno, "new", None)]
    assert (await get_broadcast(tx, root)).state is BroadcastState.STOPPED
    assert await reached(tx, root) == Progress(delivered=1, unsent=1)


async def test_who_was_left_out_by_a_stop_gets_no_correction(tx: Transaction, ana: int, bruno: int) -> None:
    root = await started(tx, [ana, bruno], texts("old"))
    first, _ = await next_deliveries(tx, 0, 10)
    await end_deliveries(tx, {first.id: (Outcome.DELIVERED, 7)})
    await stop_broadcast(tx, root, None)
    await correct(tx, root, texts("new"))
    assert summary(await deliver(tx)) == [(ana, "new", 7)]


async def arrive(tx: Transaction, late: Delivery) -> bool:
    """Let a copy arrive that was under way, as message 7."""
    await end_deliveries(tx, {late.id: (Outcome.DELIVERED, 7)})
    is_addressed = await correct_late_copy(tx, late.id)
    await finish_broadcasts(tx, 80)
    return is_addressed


async def test_copy_that_arrives_after_its_paused_broadcast_was_corrected_is_edited(
    tx: Transaction, ana: int, bruno: int
) -> None:
    root = await started(tx, [ana, bruno], texts("old"))
    late, _ = await next_deliveries(tx, 0, 10)
    await pause_broadcast(tx, root, None)
    correction = await correct(tx, root, texts("new"))
    assert await arrive(tx, late)
    assert summary(await deliver(tx)) == [(ana, "new", 7), (bruno, "new", None)]
    assert await reached(tx, correction) == Progress(delivered=2)


async def test_copy_that_arrives_after_its_stopped_broadcast_was_corrected_opens_the_correction_again(
    tx: Transaction, ana: int, bruno: int
) -> None:
    root = await started(tx, [ana, bruno], texts("old"))
    first, late = await next_deliveries(tx, 0, 10)
    await end_deliveries(tx, {first.id: (Outcome.DELIVERED, 6)})
    await stop_broadcast(tx, root, None)
    correction = await correct(tx, root, texts("new", "more"))
    await deliver(tx)
    assert (await get_broadcast(tx, correction)).state is BroadcastState.DONE
    assert await arrive(tx, late)
    assert (await get_broadcast(tx, correction)).state is BroadcastState.RUNNING
    assert summary(await deliver(tx)) == [(bruno, "new", 7), (bruno, "more", None)]
    assert await reached(tx, correction) == Progress(delivered=2)
    assert (await get_broadcast(tx, correction)).state is BroadcastState.DONE


async def test_voice_message_that_arrives_after_the_correction_began_comes_once(
    tx: Transaction, ana: int
) -> None:
    root = await started(tx, [ana], texts("old", voice=True))
    text, late = await next_deliveries(tx, 0, 10)
    await end_deliveries(tx, {text.id: (Outcome.DELIVERED, 6)})
    await pause_broadcast(tx, root, None)
    await correct(tx, root, texts("new", voice=True))
    await arrive(tx, late)
    assert summary(await deliver(tx)) == [(ana, "new", 6)]


async def test_stopped_correction_edits_no_copy_that_arrives_late(tx: Transaction, ana: int) -> None:
    root = await started(tx, [ana], texts("old"))
    (late,) = await next_deliveries(tx, 0, 10)
    await pause_broadcast(tx, root, None)
    correction = await correct(tx, root, texts("new"))
    await stop_broadcast(tx, correction, None)
    assert not await arrive(tx, late)
    assert await next_deliveries(tx, 0, 10) == []


@pytest.mark.parametrize("sent_to_all", [False, True])
async def test_corrected_answer_takes_the_place_and_the_state_of_the_former(
    tx: Transaction, ana: int, sent_to_all: bool
) -> None:
    number = await ask(tx, ana)
    before = await draft_answer(tx, number, "Old", ana, 10)
    await approve_answer(tx, before, ana, 20, revision=1)
    if sent_to_all:
        await mark_broadcast(tx, before, ana, 30)
    draft = await draft_correction(tx, await get_answer(tx, before), "New", ana, 40)
    latest = await latest_answer(tx, number)
    assert latest is not None
    assert latest.text == "Old"
    await replace_answer(tx, draft, ana, 50, revision=1)
    latest = await latest_answer(tx, number)
    assert latest is not None
    assert (latest.id, latest.text, latest.corrects) == (draft, "New", before)
    assert latest.state is (AnswerState.BROADCAST if sent_to_all else AnswerState.APPROVED)
    assert (await get_answer(tx, before)).text == "Old"


async def test_two_corrections_of_one_answer_do_not_both_count(tx: Transaction, ana: int) -> None:
    before = await draft_answer(tx, await ask(tx, ana), "Old", ana, 10)
    await approve_answer(tx, before, ana, 20, revision=1)
    answer = await get_answer(tx, before)
    first, second, discarded = [await draft_correction(tx, answer, text, ana, 30) for text in "abc"]
    await discard_answer(tx, discarded, ana, 35)
    await replace_answer(tx, first, ana, 40, revision=1)
    for late in (first, second, discarded):
        with pytest.raises(AnswerDecidedError):
            await replace_answer(tx, late, ana, 50, revision=1)
    states = [(await get_answer(tx, one)).state for one in (before, first, second, discarded)]
    assert states == ["corrected", "approved", "drafted", "discarded"]


async def test_correction_counts_who_asked_and_sends_them_nothing(
    tx: Transaction, ana: int, bruno: int
) -> None:
    answer = await draft_answer(tx, await ask(tx, ana), "Old", None, 10)
    for person in (ana, bruno):
        await follow(tx, person, "law")
    root = await draft_broadcast(tx, "law", Kind.ANSWER, None, answer_id=answer)
    await start_broadcast(tx, root, None, texts("old"), 20)
    await deliver(tx)
    assert await count_readers(tx, root) == 2
    correction = await correct(tx, root, texts("new"))
    assert [one.person_id for one in await deliver(tx)] == [bruno]
    assert await reached(tx, correction) == Progress(delivered=2)
    assert await count_readers(tx, root) == 2


async def test_correction_reaches_those_to_whom_the_original_failed(
    tx: Transaction, ana: int, bruno: int
) -> None:
    root = await started(tx, [ana, bruno], texts("old"))
    first, _ = await deliver(tx, Outcome.DELIVERED, Outcome.FAILED)
    assert await count_readers(tx, root) == 2
    await correct(tx, root, texts("new"))
    assert summary(await deliver(tx)) == [(ana, "new", 100 + first.id), (bruno, "new", None)]


async def test_corrections_count_in_the_order_of_their_start(tx: Transaction, ana: int, bruno: int) -> None:
    root = await started(tx, [ana, bruno], texts("old"))
    first, late = await next_deliveries(tx, 0, 10)
    await end_deliveries(tx, {first.id: (Outcome.DELIVERED, 6)})
    await stop_broadcast(tx, root, None)
    drafts = [await drafted(tx, root) for _ in range(2)]
    for at, draft, text in ((90, drafts[1], "first"), (95, drafts[0], "final")):
        await start_correction(tx, await get_broadcast(tx, draft), None, texts(text), at)
        await deliver(tx)
    assert [await is_corrected(tx, await get_broadcast(tx, one)) for one in drafts] == [False, True]
    assert await find_corrected(tx, await get_broadcast(tx, await drafted(tx, root))) == drafts[0]
    await arrive(tx, late)
    assert summary(await deliver(tx)) == [(bruno, "final", 7)]


async def test_answer_went_to_whoever_asked_what_was_merged_and_has_been_taken_out_since(
    tx: Transaction, ana: int, bruno: int
) -> None:
    first, second = await ask(tx, ana), await ask(tx, bruno)
    await merge_question(tx, second, first, None, 5)
    answer = await get_answer(tx, await draft_answer(tx, first, "Old", None, 10))
    await reopen_question(tx, second, State.MERGED, None, 20)
    assert [one.id for one in await list_letters(tx, answer)] == [first]
    person = await get_person(tx, bruno)
    await remember_message(tx, person.telegram_id or 0, 7, Subject.ANSWER_COPY, answer.id)
    assert [one.id for one in await list_letters(tx, answer)] == [first, second]
    await forget_message(tx, person.telegram_id or 0, 7)
    await put(
        tx,
        Lane.NEWS,
        "sendMessage",
        "{}",
        person_id=bruno,
        subject=Subject.ANSWER_COPY,
        subject_id=answer.id,
    )
    assert [one.id for one in await list_letters(tx, answer)] == [first, second]


async def test_copy_of_a_correction_that_arrives_late_is_edited_by_one_that_began_after_it(
    tx: Transaction, ana: int
) -> None:
    root = await started(tx, [ana], texts("old"))
    await pause_broadcast(tx, root, None)
    final, first = await drafted(tx, root), await drafted(tx, root)
    await start_correction(tx, await get_broadcast(tx, first), None, texts("first"), 90)
    (late,) = await next_deliveries(tx, 0, 10)
    await pause_broadcast(tx, first, None)
    await start_correction(tx, await get_broadcast(tx, final), None, texts("final"), 95)
    assert await arrive(tx, late)
    assert summary(await deliver(tx)) == [(ana, "final", 7)]
