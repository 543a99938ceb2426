"""Which questions are a speaker's, in which order, and whose chats must show a change."""

from storage.agenda import list_up_next
from storage.answers import discard_answer, draft_answer
from storage.asking import ask_question
from storage.boards import get_board
from storage.database import Transaction
from storage.decisions import approve_question, decline_question
from storage.digests import make_digest
from storage.people import Signature
from storage.putting_off import put_back, put_off
from storage.questions import get_question
from storage.speaker_accounts import put_account, set_silent
from storage.speaker_questions import (
    count_for_speaker,
    is_for_speaker,
    is_given,
    list_for_speaker,
    list_given,
    list_to_tell,
    speaks_in,
)
from storage.subjects import Subject, remember_message

ANA = 801
"""Ana's chat."""


async def waiting(tx: Transaction, asker: int, seminar_id: str = "law", speaker_id: str | None = None) -> int:
    """Ask a question that is approved; return its number."""
    asked = await tx.one("SELECT count(*) FROM questions")
    number = await ask_question(
        tx,
        seminar_id=seminar_id,
        person_id=asker,
        speaker_id=speaker_id,
        text=f"Question {asked[0]}?",
        language="es",
        signature=Signature.ANONYMOUS,
        now=asked[0] * 100_000,
    )
    await approve_question(tx, number, None, 0)
    return number


async def listed(tx: Transaction, speaker_id: str = "seger") -> list[int]:
    return [wanted.question.id for wanted in await list_for_speaker(tx, speaker_id, 100, 0)]


async def test_speakers_have_the_approved_questions_of_all_their_seminars(tx: Transaction, ana: int) -> None:
    await tx.run("INSERT INTO speakers (id, position, name) VALUES ('other', 1, 'Other')")
    await tx.run("INSERT INTO seminar_speakers VALUES ('law', 'other', 1)")
    own = await waiting(tx, ana, speaker_id="seger")
    for_all = await waiting(tx, ana)
    elsewhere = await waiting(tx, ana, "talks")
    others = await waiting(tx, ana, speaker_id="other")
    declined = await waiting(tx, ana)
    await decline_question(tx, declined, None, "unclear", 0)
    assert await listed(tx) == [own, for_all, elsewhere]
    assert await listed(tx, "other") == [for_all, others]
    assert await count_for_speaker(tx, "seger") == 3


async def test_question_waits_for_its_speaker_again_once_the_drafted_answer_is_discarded(
    tx: Transaction, ana: int
) -> None:
    first, second = [await waiting(tx, ana) for _ in range(2)]
    draft = await draft_answer(tx, first, "In short: no.", ana, 0, speaker_id="seger")
    await draft_answer(tx, second, "In the moderators' words.", ana, 0)
    assert (await listed(tx), await count_for_speaker(tx, "seger")) == ([second], 1)
    assert [given.question.id for given in await list_given(tx, "seger", 10)] == [first]
    assert await is_given(tx, first, "seger")
    assert not await is_given(tx, second, "seger")
    await discard_answer(tx, draft, None, 0)
    assert (await listed(tx), await count_for_speaker(tx, "seger")) == ([first, second], 2)
    assert await list_given(tx, "seger", 10) == []


async def test_what_was_put_off_comes_last_the_longest_ago_first(tx: Transaction, ana: int) -> None:
    first, second, third = [await waiting(tx, ana) for _ in range(3)]
    await put_off(tx, first, None, 20, speaker_id=None)
    await put_off(tx, third, None, 10, speaker_id=None)
    assert await listed(tx) == [second, third, first]


async def test_question_is_a_speakers_only_where_they_speak(tx: Transaction, ana: int) -> None:
    question = await get_question(tx, await waiting(tx, ana))
    assert await is_for_speaker(tx, question, "seger")
    assert await speaks_in(tx, "seger", "law")
    await tx.run("DELETE FROM seminar_speakers WHERE seminar_id = 'law'")
    assert not await is_for_speaker(tx, question, "seger")
    assert await listed(tx) == []


async def test_retired_speaker_speaks_nowhere(tx: Transaction) -> None:
    await tx.run("UPDATE speakers SET retired = 1")
    assert not await speaks_in(tx, "seger", "law")


async def test_question_of_a_retired_seminar_is_no_speakers_and_told_to_none(
    tx: Transaction, ana: int, bruno: int
) -> None:
    seen, unseen = [await waiting(tx, bruno) for _ in range(2)]
    await put_account(tx, "seger", ana, 0)
    await remember_message(tx, ANA, 5, Subject.SPEAKER_CARD, seen)
    await tx.run("UPDATE seminars SET retired = 1 WHERE id = 'law'")
    assert (await listed(tx), await count_for_speaker(tx, "seger")) == ([], 0)
    assert not await is_for_speaker(tx, await get_question(tx, unseen), "seger")
    assert not await speaks_in(tx, "seger", "law")
    assert await list_to_tell(tx, unseen) == []
    assert await list_to_tell(tx, seen) == [ana]


async def test_speaker_is_told_of_an_approved_question_unless_silent(
    tx: Transaction, ana: int, bruno: int
) -> None:
    number = await waiting(tx, bruno)
    assert await list_to_tell(tx, number) == []
    await put_account(tx, "seger", ana, 0)
    assert await list_to_tell(tx, number) == [ana]
    await set_silent(tx, "seger", silent=True)
    assert await list_to_tell(tx, number) == []


async def test_speaker_who_has_the_card_or_a_digest_is_told_whatever_becomes_of_it(
    tx: Transaction, ana: int, bruno: int
) -> None:
    with_card, in_digest, unseen = [await waiting(tx, bruno) for _ in range(3)]
    await put_account(tx, "seger", ana, 0)
    await set_silent(tx, "seger", silent=True)
    await remember_message(tx, ANA, 5, Subject.SPEAKER_CARD, with_card)
    digest = await make_digest(tx, ANA, [in_digest])
    await remember_message(tx, ANA, 6, Subject.DIGEST, digest)
    for number in (with_card, in_digest, unseen):
        await decline_question(tx, number, None, "unclear", 0)
    assert await list_to_tell(tx, with_card) == [ana]
    assert await list_to_tell(tx, in_digest) == [ana]
    assert await list_to_tell(tx, unseen) == []


async def test_what_is_for_all_speakers_one_of_them_puts_off_and_back_for_nobody_else(
    tx: Transaction, ana: int
) -> None:
    await tx.run("INSERT INTO speakers (id, position, name) VALUES ('other', 1, 'Other')")
    await tx.run("INSERT INTO seminar_speakers VALUES ('law', 'other', 1)")
    first, second = [await waiting(tx, ana) for _ in range(2)]
    await put_off(tx, first, None, 20, speaker_id="seger")
    assert await listed(tx) == [second, first]
    assert await listed(tx, "other") == [first, second]
    board = await get_board(tx, "law")
    assert [one.question.id for one in await list_up_next(tx, board, 5)] == [first, second]
    assert not await put_back(tx, first, None, 30, speaker_id="other")
    assert await put_back(tx, first, None, 30, speaker_id="seger")
    assert await listed(tx) == [first, second]


async def test_what_is_for_a_speaker_is_put_off_for_whoever_chairs_as_well(tx: Transaction, ana: int) -> None:
    first, second = [await waiting(tx, ana, speaker_id="seger") for _ in range(2)]
    await put_off(tx, first, None, 20, speaker_id="seger")
    board = await get_board(tx, "law")
    assert [one.question.id for one in await list_up_next(tx, board, 5)] == [second, first]
    assert await put_back(tx, first, None, 30, speaker_id="seger")
    assert [one.question.id for one in await list_up_next(tx, board, 5)] == [first, second]
