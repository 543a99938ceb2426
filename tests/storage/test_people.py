"""People, what they are doing, what they follow, and who belongs to the desk."""

from collections.abc import Sequence

import pytest

from storage.database import NotExactlyOneError, Transaction
from storage.people import (
    DeskStatus,
    Dialogue,
    Signature,
    Step,
    add_person,
    demote_administrators,
    end_dialogue,
    find_person,
    follow,
    get_dialogue,
    get_person,
    is_following,
    put_dialogue,
    set_desk_member,
    set_language,
    set_signature,
    unfollow,
)


async def statuses(tx: Transaction, people: Sequence[int]) -> list[DeskStatus | None]:
    return [(await get_person(tx, person)).desk_status for person in people]


async def test_new_person_has_told_nothing_yet(tx: Transaction) -> None:
    person = await add_person(tx, 801, "es", 5)
    assert await find_person(tx, 801) == person
    assert (person.name, person.affiliation, person.signature, person.telegram_name) == (None,) * 4
    assert person.reachable
    assert not person.language_chosen
    assert await find_person(tx, 999) is None
    with pytest.raises(NotExactlyOneError):
        await get_person(tx, 999)


async def test_signature_and_language_are_remembered(tx: Transaction, ana: int) -> None:
    await set_signature(tx, ana, Signature.FULL, "Ana", "Court")
    await set_language(tx, ana, "fr", chosen=True)
    person = await get_person(tx, ana)
    assert (person.signature, person.name, person.affiliation) == (Signature.FULL, "Ana", "Court")
    assert (person.language, person.language_chosen) == ("fr", True)


async def test_dialogue_is_kept_whole_and_replaced_by_the_next(tx: Transaction, ana: int) -> None:
    assert await get_dialogue(tx, ana) is None
    dialogues = [
        Dialogue(Step.NAME, "law", "seger", "Why?", 77, Signature.FULL),
        Dialogue(Step.OFFER, draft="Hello", message_id=78),
        Dialogue(Step.SLIDES, "law", "seger", language="pt"),
        Dialogue(Step.QUESTION, "talks"),
    ]
    for dialogue in dialogues:
        await put_dialogue(tx, ana, dialogue)
        assert await get_dialogue(tx, ana) == dialogue
    assert await end_dialogue(tx, ana)
    assert not await end_dialogue(tx, ana)
    assert await get_dialogue(tx, ana) is None


async def test_following_begins_and_ends_once(tx: Transaction, ana: int) -> None:
    assert [await follow(tx, ana, "law"), await follow(tx, ana, "law")] == [True, False]
    assert await is_following(tx, ana, "law")
    assert not await is_following(tx, ana, "talks")
    assert [await unfollow(tx, ana, "law"), await unfollow(tx, ana, "law")] == [True, False]


async def test_who_is_no_administrator_any_more_stays_a_member(tx: Transaction, ana: int, bruno: int) -> None:
    for person in (ana, bruno):
        await set_desk_member(tx, person, "P", DeskStatus.ADMINISTRATOR, anonymous=True)
    await demote_administrators(tx, [801])
    assert await statuses(tx, [ana, bruno]) == [DeskStatus.ADMINISTRATOR, DeskStatus.MEMBER]
    assert not (await get_person(tx, bruno)).anonymous_administrator
