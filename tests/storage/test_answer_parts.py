"""The messages of an answer are found again, each for itself."""

import pytest

from storage.answer_parts import add_part, change_part, find_part, list_parts, reword_draft
from storage.answers import AnswerDecidedError, Voice, approve_answer, draft_answer, get_answer
from storage.database import Transaction
from tests.storage.test_questions import ask


@pytest.fixture
async def draft(tx: Transaction, ana: int, bruno: int) -> int:
    """A draft that Bruno has written as a speaker, in two messages."""
    answer_id = await draft_answer(tx, await ask(tx, ana), "One. Two.", bruno, 10, speaker_id="seger")
    await add_part(tx, answer_id, 7, "One.", 10)
    await add_part(tx, answer_id, 8, "Two.", 11)
    return answer_id


async def test_parts_stay_in_order_and_can_change(tx: Transaction, draft: int, bruno: int) -> None:
    part = await find_part(tx, bruno, 8)
    assert part is not None
    assert (part.answer_id, part.part, part.written_at) == (draft, 1, 11)
    await change_part(tx, part, "Three.")
    assert [one.text for one in await list_parts(tx, draft)] == ["One.", "Three."]


async def test_message_of_somebody_else_is_no_part(tx: Transaction, draft: int, ana: int, bruno: int) -> None:
    assert draft
    assert await find_part(tx, ana, 8) is None
    assert await find_part(tx, bruno, 9) is None


async def test_draft_gets_other_words_until_it_is_decided(tx: Transaction, draft: int) -> None:
    await reword_draft(tx, draft, "Other words.")
    assert (await get_answer(tx, draft)).text == "Other words."
    await approve_answer(tx, draft, None, 20, revision=2)
    with pytest.raises(AnswerDecidedError):
        await reword_draft(tx, draft, "Too late.")
    assert (await get_answer(tx, draft)).text == "Other words."


async def test_answer_keeps_its_speaker_voice_and_language(tx: Transaction, ana: int) -> None:
    number = await ask(tx, ana)
    voice = Voice("voice-1", 42)
    answer_id = await draft_answer(tx, number, "", ana, 10, speaker_id="seger", voice=voice, language="es")
    answer = await get_answer(tx, answer_id)
    assert (answer.voice, answer.language, answer.speaker_name) == (voice, "es", "Alexander Seger")
