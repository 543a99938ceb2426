"""The desk changes a question's text and addressee; what was there before stays in its history."""

import pytest

from storage.asking import SpeakerGoneError, ask_question
from storage.changes import AlreadyChangedError, ChangeKind, last_change, list_changes
from storage.database import Transaction
from storage.decisions import approve_question, decline_question
from storage.editing import (
    TextChangedError,
    change_addressee,
    edit_text,
    find_text_change,
    get_changed_question,
)
from storage.people import DeskStatus, Signature, set_desk_member
from storage.questions import NoSuchQuestionError, State, get_question


@pytest.fixture
async def number(tx: Transaction, ana: int) -> int:
    """A pending question of Ana's, to Seger."""
    return await ask_question(
        tx,
        seminar_id="law",
        person_id=ana,
        speaker_id="seger",
        text="Why?",
        language="es",
        signature=Signature.ANONYMOUS,
        now=10,
    )


@pytest.fixture
async def verdelho(tx: Transaction) -> str:
    """Another speaker of the seminar, and one who speaks elsewhere."""
    await tx.run("INSERT INTO speakers (id, name, position) VALUES ('verdelho', 'Pedro Verdelho', 1)")
    await tx.run("INSERT INTO speakers (id, name, position) VALUES ('pawlak', 'Patryk Pawlak', 2)")
    await tx.run(
        "INSERT INTO seminar_speakers (seminar_id, speaker_id, position) VALUES ('law', 'verdelho', 1)"
    )
    return "verdelho"


async def test_edited_text_takes_the_place_of_the_one_that_the_history_keeps(
    tx: Transaction, number: int, bruno: int
) -> None:
    await tx.run("UPDATE questions SET compared = 1")
    edited = await edit_text(tx, await find_text_change(tx, number), "Why not?", bruno, 20)
    assert (edited.text, edited.state) == ("Why not?", State.PENDING)
    change = (await list_changes(tx, number))[-1]
    assert (change.kind, change.before, change.person_id, change.at) == (ChangeKind.TEXT, "Why?", bruno, 20)
    assert (change.from_state, change.to_state) == (State.PENDING, State.PENDING)
    assert (await tx.one("SELECT compared FROM questions"))["compared"] == 0


async def test_text_can_be_edited_again(tx: Transaction, number: int, ana: int) -> None:
    await edit_text(tx, await find_text_change(tx, number), "Second", ana, 20)
    await edit_text(tx, await find_text_change(tx, number), "Third", ana, 30)
    assert (await get_question(tx, number)).text == "Third"
    assert [change.before for change in await list_changes(tx, number)] == [None, "Why?", "Second"]


async def test_edit_of_a_text_that_another_has_edited_changes_nothing_and_tells_who(
    tx: Transaction, number: int, ana: int, bruno: int
) -> None:
    await set_desk_member(tx, bruno, "Bruno", DeskStatus.MEMBER, anonymous=False)
    change_id = await find_text_change(tx, number)
    await edit_text(tx, change_id, "Bruno's", bruno, 20)
    with pytest.raises(TextChangedError) as late:
        await edit_text(tx, change_id, "Ana's", ana, 30)
    assert (late.value.question.text, late.value.change.name, late.value.change.at) == (
        "Bruno's",
        "Bruno",
        20,
    )
    assert (await get_question(tx, number)).text == "Bruno's"


async def test_decided_question_cannot_be_edited(tx: Transaction, number: int, ana: int) -> None:
    change_id = await find_text_change(tx, number)
    await approve_question(tx, number, ana, 20)
    with pytest.raises(AlreadyChangedError) as late:
        await edit_text(tx, change_id, "Too late", ana, 30)
    assert late.value.change.to_state is State.APPROVED
    assert (await get_question(tx, number)).text == "Why?"


async def test_version_of_no_question_is_unknown(tx: Transaction) -> None:
    for attempt in (find_text_change(tx, 99), get_changed_question(tx, 99), edit_text(tx, 99, "x", None, 0)):
        with pytest.raises(NoSuchQuestionError):
            await attempt


@pytest.mark.parametrize("approve_first", [False, True])
async def test_addressee_changes_and_the_history_knows_both(
    tx: Transaction, number: int, verdelho: str, bruno: int, *, approve_first: bool
) -> None:
    if approve_first:
        await approve_question(tx, number, bruno, 15)
    question = await change_addressee(tx, number, verdelho, bruno, 20, speaker="seger")
    assert question.speaker_name == "Pedro Verdelho"
    change = (await list_changes(tx, number))[-1]
    assert (change.kind, change.before, change.note) == (ChangeKind.ADDRESSEE, "seger", "verdelho")
    assert change.name == "Alexander Seger"
    assert (await last_change(tx, number)).kind is ChangeKind.STATE


async def test_question_can_be_addressed_to_all_speakers(tx: Transaction, number: int, ana: int) -> None:
    assert (await change_addressee(tx, number, None, ana, 20)).speaker_id is None


async def test_addressee_that_it_has_already_is_no_change(tx: Transaction, number: int, ana: int) -> None:
    await change_addressee(tx, number, "seger", ana, 20)
    assert len(await list_changes(tx, number)) == 1


@pytest.mark.parametrize("speaker", ["pawlak", "nobody"])
async def test_question_goes_to_nobody_who_does_not_speak_in_its_seminar(
    tx: Transaction, number: int, verdelho: str, speaker: str, ana: int
) -> None:
    assert verdelho
    with pytest.raises(SpeakerGoneError):
        await change_addressee(tx, number, speaker, ana, 20)
    assert (await get_question(tx, number)).speaker_id == "seger"


async def test_declined_question_keeps_its_addressee(tx: Transaction, number: int, ana: int) -> None:
    await decline_question(tx, number, ana, "unclear", 20)
    with pytest.raises(AlreadyChangedError):
        await change_addressee(tx, number, None, ana, 30)
