"""One account a speaker, one speaker a person."""

import pytest

from storage.database import Transaction
from storage.invitations import LIFETIME, invite_speaker
from storage.programme import load_programme
from storage.programme_file import read_programme
from storage.speaker_accounts import (
    AnotherSpeakerError,
    Standing,
    count_speakers,
    find_account,
    find_account_of,
    list_standings,
    put_account,
    remove_account,
    set_silent,
)

WITHOUT = b"""
series: {title: Series, organisers: [{name: Institute}], timezone: Europe/Madrid}
speakers: [{id: other, name: Other}]
seminars:
  - {id: law, title: Law, speakers: [other]}
"""


@pytest.fixture
async def other(tx: Transaction) -> str:
    """Another speaker of the programme."""
    await tx.run("INSERT INTO speakers (id, position, name) VALUES ('other', 1, 'Other')")
    return "other"


async def test_person_becomes_a_speaker(tx: Transaction, ana: int) -> None:
    assert await find_account(tx, ana) is None
    assert await put_account(tx, "seger", ana, 10) is None
    account = await find_account(tx, ana)
    assert account == await find_account_of(tx, "seger")
    assert account is not None
    assert (account.speaker_name, account.silent, account.retired) == ("Alexander Seger", False, False)


async def test_later_account_takes_the_place_of_the_earlier_one(
    tx: Transaction, ana: int, bruno: int
) -> None:
    await put_account(tx, "seger", ana, 10)
    await set_silent(tx, "seger", silent=True)
    assert await put_account(tx, "seger", bruno, 20) == ana
    account = await find_account_of(tx, "seger")
    assert account is not None
    assert (account.person_id, account.silent) == (bruno, False)
    assert await find_account(tx, ana) is None


async def test_joining_again_takes_nobodys_place(tx: Transaction, ana: int) -> None:
    await put_account(tx, "seger", ana, 10)
    assert await put_account(tx, "seger", ana, 20) is None


async def test_person_is_one_speaker_only(tx: Transaction, ana: int, other: str) -> None:
    await put_account(tx, "seger", ana, 10)
    with pytest.raises(AnotherSpeakerError) as caught:
        await put_account(tx, other, ana, 20)
    assert caught.value.account.speaker_name == "Alexander Seger"
    assert await find_account_of(tx, other) is None


async def test_former_speaker_becomes_another(tx: Transaction, ana: int, other: str) -> None:
    await put_account(tx, "seger", ana, 10)
    await tx.run("UPDATE speakers SET retired = 1 WHERE id = 'seger'")
    assert await put_account(tx, other, ana, 20) is None
    assert await find_account_of(tx, "seger") is None


async def test_access_is_removed_once(tx: Transaction, ana: int) -> None:
    await put_account(tx, "seger", ana, 10)
    assert await remove_account(tx, "seger") == ana
    assert await remove_account(tx, "seger") is None


async def test_speaker_who_leaves_the_programme_keeps_the_account_without_rights(
    tx: Transaction, ana: int
) -> None:
    await put_account(tx, "seger", ana, 10)
    await load_programme(tx, read_programme(WITHOUT), 0)
    account = await find_account(tx, ana)
    assert account is not None
    assert account.retired


async def test_standings_tell_who_has_joined_and_whose_invitation_is_good(
    tx: Transaction, ana: int, other: str
) -> None:
    await put_account(tx, "seger", ana, 10)
    await invite_speaker(tx, other, "INVold", None, 0)
    assert await list_standings(tx, LIFETIME, 10, 0) == [
        Standing("seger", "Alexander Seger", 10, True, None),
        Standing("other", "Other", None, True, None),
    ]
    await invite_speaker(tx, other, "INVnew", None, LIFETIME)
    assert (await list_standings(tx, LIFETIME, 1, 1))[0].invited_until == 2 * LIFETIME
    assert await count_speakers(tx) == 2
