"""Invitations are good once, for seven days, until they are revoked; their secrets are not kept."""

import pytest

from storage.database import Transaction
from storage.invitations import (
    LIFETIME,
    PREFIX,
    InvitationClosedError,
    InvitationState,
    NoSuchInvitationError,
    find_invitation,
    get_invitation,
    invite_speaker,
    new_secret,
    revoke_invitation,
    use_invitation,
)

NOW = 1_000


async def invite(tx: Transaction, word: str = "INVone", now: int = NOW) -> int:
    invitation, _ = await invite_speaker(tx, "seger", word, None, now)
    return invitation.id


def test_secrets_have_128_bits_and_fit_a_link() -> None:
    secrets = {new_secret() for _ in range(100)}
    assert len(secrets) == 100
    for secret in secrets:
        # 22 signs of base64 hold 132 bits; Telegram takes up to 64 of these signs.
        assert len(secret) == len(PREFIX) + 22
        assert secret.replace("-", "").replace("_", "").isalnum()


async def test_invitation_is_found_by_its_secret_alone(tx: Transaction) -> None:
    id_ = await invite(tx)
    found = await find_invitation(tx, "INVone")
    assert found is not None
    assert (found.id, found.speaker_name, found.expires_at) == (id_, "Alexander Seger", NOW + LIFETIME)
    assert await find_invitation(tx, "INVtwo") is None
    row = await tx.one("SELECT secret FROM invitations")
    assert "INVone" not in row["secret"]
    assert await find_invitation(tx, row["secret"]) is None


async def test_secret_that_cannot_be_encoded_is_not_found(tx: Transaction) -> None:
    assert await find_invitation(tx, "INV\ud800") is None


async def test_invitation_is_used_once(tx: Transaction) -> None:
    id_ = await invite(tx)
    await use_invitation(tx, id_, NOW + 1)
    with pytest.raises(InvitationClosedError) as caught:
        await use_invitation(tx, id_, NOW + 2)
    assert caught.value.invitation.state(NOW + 2) is InvitationState.USED
    with pytest.raises(InvitationClosedError):
        await revoke_invitation(tx, id_, NOW + 2)


async def test_invitation_is_good_until_its_last_millisecond(tx: Transaction) -> None:
    id_ = await invite(tx)
    invitation = await get_invitation(tx, id_)
    assert invitation.state(NOW + LIFETIME - 1) is InvitationState.OPEN
    assert invitation.state(NOW + LIFETIME) is InvitationState.EXPIRED
    with pytest.raises(InvitationClosedError):
        await use_invitation(tx, id_, NOW + LIFETIME)
    await use_invitation(tx, id_, NOW + LIFETIME - 1)


async def test_revoked_invitation_is_not_used(tx: Transaction) -> None:
    id_ = await invite(tx)
    await revoke_invitation(tx, id_, NOW + 1)
    with pytest.raises(InvitationClosedError) as caught:
        await use_invitation(tx, id_, NOW + 2)
    assert caught.value.invitation.state(NOW + 2) is InvitationState.REVOKED


async def test_newer_invitation_revokes_what_is_still_good_and_nothing_else(tx: Transaction) -> None:
    used = await invite(tx, "INVused")
    await use_invitation(tx, used, NOW)
    expired = await invite(tx, "INVexpired", NOW - LIFETIME)
    waiting = await invite(tx, "INVwaiting")
    _, revoked = await invite_speaker(tx, "seger", "INVnew", None, NOW + 1)
    assert revoked == [waiting]
    states = [(await get_invitation(tx, id_)).state(NOW + 1) for id_ in (used, expired, waiting)]
    assert states == [InvitationState.USED, InvitationState.EXPIRED, InvitationState.REVOKED]


async def test_unknown_invitation_is_an_error(tx: Transaction) -> None:
    for do in (use_invitation, revoke_invitation):
        with pytest.raises(NoSuchInvitationError):
            await do(tx, 99, NOW)
