"""Who may not ask, known by a question alone: no mute tells of another question of the same person."""

import pytest

from storage.asking import ask_question
from storage.changes import ChangeKind, last_change, list_changes
from storage.database import Transaction
from storage.decisions import decline_question
from storage.limits import PAUSE, MutedError
from storage.mutes import (
    AlreadyMutedError,
    Mute,
    NotMutedError,
    Silence,
    count_mutes,
    find_mute,
    get_silence,
    list_mutes,
    mute_asker,
    unmute_asker,
)
from storage.people import DeskStatus, Signature, set_desk_member
from storage.questions import NoSuchQuestionError, State, get_question

NOWHERE = Silence(everywhere=False, seminars=frozenset())
EVERYWHERE = Silence(everywhere=True, seminars=frozenset())


async def ask(tx: Transaction, person: int, text: str = "Why?", *, seminar: str = "law", now: int = 0) -> int:
    return await ask_question(
        tx,
        seminar_id=seminar,
        person_id=person,
        speaker_id="seger",
        text=text,
        language="es",
        signature=Signature.ANONYMOUS,
        now=now,
    )


async def muted(tx: Transaction, number: int, by: int | None, now: int, *, everywhere: bool) -> Mute:
    """Mute the asker of a question, and return what is known of it then."""
    await mute_asker(tx, number, by, now, everywhere=everywhere)
    mute = await find_mute(tx, number)
    assert mute is not None
    return mute


@pytest.fixture
async def marc(tx: Transaction, bruno: int) -> int:
    """A moderator."""
    await set_desk_member(tx, bruno, "Marc", DeskStatus.MEMBER, anonymous=False)
    return bruno


async def test_muted_in_a_seminar_may_ask_in_others(tx: Transaction, ana: int, marc: int) -> None:
    mute = await muted(tx, await ask(tx, ana), marc, 5, everywhere=False)
    assert (mute.question_id, mute.everywhere, mute.name, mute.at) == (1, False, "Marc", 5)
    assert mute.seminar_title is not None
    assert mute.seminar_title.in_language("en") == "Law"
    with pytest.raises(MutedError) as refusal:
        await ask(tx, ana, "And?", now=PAUSE)
    assert not refusal.value.everywhere
    assert await ask(tx, ana, seminar="talks", now=PAUSE)
    assert await get_silence(tx, ana) == Silence(everywhere=False, seminars=frozenset({"law"}))


async def test_muted_everywhere_may_ask_nowhere(tx: Transaction, ana: int, marc: int) -> None:
    mute = await muted(tx, await ask(tx, ana), marc, 5, everywhere=True)
    assert mute.everywhere
    for seminar in ("law", "talks"):
        with pytest.raises(MutedError) as refusal:
            await ask(tx, ana, "And?", seminar=seminar, now=PAUSE)
        assert refusal.value.everywhere
    assert await get_silence(tx, ana) == EVERYWHERE


async def test_mute_of_one_person_is_nobody_elses(tx: Transaction, ana: int, marc: int) -> None:
    await mute_asker(tx, await ask(tx, ana), marc, 5, everywhere=True)
    assert await ask(tx, marc)
    assert await get_silence(tx, marc) == NOWHERE


async def test_what_a_muted_person_has_asked_stays_as_it_is(tx: Transaction, ana: int, marc: int) -> None:
    number = await ask(tx, ana)
    before = await get_question(tx, number)
    await mute_asker(tx, number, marc, 5, everywhere=True)
    assert await get_question(tx, number) == before
    assert (await last_change(tx, number)).to_state is State.PENDING
    await decline_question(tx, number, marc, "unclear", 6)


async def test_second_mute_of_a_question_is_told_who_was_first(tx: Transaction, ana: int, marc: int) -> None:
    number = await ask(tx, ana)
    first = await muted(tx, number, marc, 5, everywhere=True)
    for everywhere in (True, False):
        with pytest.raises(AlreadyMutedError) as late:
            await mute_asker(tx, number, None, 6, everywhere=everywhere)
        assert late.value.mute == first == await find_mute(tx, number)


async def test_mute_in_a_seminar_can_become_one_everywhere(tx: Transaction, ana: int, marc: int) -> None:
    number = await ask(tx, ana)
    await mute_asker(tx, number, None, 5, everywhere=False)
    mute = await muted(tx, number, marc, 6, everywhere=True)
    assert (mute.everywhere, mute.name, mute.at) == (True, "Marc", 6)
    assert await count_mutes(tx) == 1
    assert await get_silence(tx, ana) == EVERYWHERE


async def test_mute_through_one_question_tells_nothing_of_another(
    tx: Transaction, ana: int, marc: int
) -> None:
    first, second = await ask(tx, ana), await ask(tx, ana, "And?", now=PAUSE)
    await mute_asker(tx, first, marc, 5, everywhere=False)
    assert await find_mute(tx, second) is None
    # It can be muted as if nobody had done it, and each is lifted by itself.
    mute = await muted(tx, second, None, 6, everywhere=False)
    assert (mute.question_id, mute.name, mute.at) == (second, None, 6)
    await unmute_asker(tx, first, marc, 7)
    assert await find_mute(tx, first) is None
    assert await find_mute(tx, second) == mute
    with pytest.raises(MutedError):
        await ask(tx, ana, "May I?", now=2 * PAUSE)
    await unmute_asker(tx, second, marc, 8)
    assert await ask(tx, ana, "May I?", now=2 * PAUSE)


async def test_second_unmute_is_told_who_was_first(tx: Transaction, ana: int, marc: int) -> None:
    number = await ask(tx, ana)
    with pytest.raises(NotMutedError) as never:
        await unmute_asker(tx, number, None, 4)
    assert never.value.change is None
    await mute_asker(tx, number, None, 5, everywhere=True)
    await unmute_asker(tx, number, marc, 6)
    with pytest.raises(NotMutedError) as late:
        await unmute_asker(tx, number, None, 7)
    assert late.value.change is not None
    assert (late.value.change.name, late.value.change.at) == ("Marc", 6)


async def test_history_keeps_who_muted_and_who_unmuted(tx: Transaction, ana: int, marc: int) -> None:
    number = await ask(tx, ana)
    await mute_asker(tx, number, marc, 5, everywhere=False)
    await unmute_asker(tx, number, None, 6)
    await mute_asker(tx, number, marc, 7, everywhere=True)
    _, *changes = await list_changes(tx, number)
    assert [(change.kind, change.note, change.name, change.at) for change in changes] == [
        (ChangeKind.MUTED, "law", "Marc", 5),
        (ChangeKind.UNMUTED, None, None, 6),
        (ChangeKind.MUTED, None, "Marc", 7),
    ]
    assert {change.to_state for change in changes} == {State.PENDING}


async def test_list_has_the_newest_first_in_pages(tx: Transaction, ana: int, marc: int) -> None:
    numbers = [await ask(tx, person, f"{n}?", now=n * PAUSE) for n, person in enumerate((ana, marc, ana))]
    for at, number in enumerate(numbers):
        await mute_asker(tx, number, None, at, everywhere=False)
    assert [mute.question_id for mute in await list_mutes(tx, 2, 0)] == [3, 2]
    assert [mute.question_id for mute in await list_mutes(tx, 2, 2)] == [1]
    assert await count_mutes(tx) == 3


async def test_question_that_does_not_exist_has_no_asker_to_mute(tx: Transaction) -> None:
    with pytest.raises(NoSuchQuestionError):
        await mute_asker(tx, 99, None, 5, everywhere=True)
    with pytest.raises(NoSuchQuestionError):
        await unmute_asker(tx, 99, None, 5)
    assert await find_mute(tx, 99) is None
