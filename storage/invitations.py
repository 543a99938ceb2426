"""Invitations of speakers: links that work once, for seven days, and can be revoked.

Of their secrets only a digest is kept.
"""

import hashlib
import re
import secrets
from dataclasses import dataclass
from enum import StrEnum

from storage.database import Row, Transaction

PREFIX = "INV"
"""Begins every secret: ids of seminars have no capitals, so that no link of theirs is taken for one."""
LIFETIME = 7 * 24 * 3_600_000
"""Milliseconds for which an invitation is good."""
SECRET_BYTES = 16
SECRETS = re.compile(rf"{PREFIX}[\w-]{{22}}", re.ASCII)
"""What a secret looks like wherever it stands: so many characters hold its bytes."""


class InvitationState(StrEnum):
    """What has become of an invitation."""

    OPEN = "open"
    USED = "used"
    REVOKED = "revoked"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who is invited, and until when, in ms."""

    id: int
    speaker_id: str
    speaker_name: str
    speaker_retired: bool
    expires_at: int
    used_at: int | None
    revoked_at: int | None

    def state(self, now: int) -> InvitationState:
        """Tell what has become of it; `now` in ms."""
        if self.used_at is not None:
            return InvitationState.USED
        if self.revoked_at is not None:
            return InvitationState.REVOKED
        return InvitationState.OPEN if now < self.expires_at else InvitationState.EXPIRED


class NoSuchInvitationError(Exception):
    """There is no such invitation."""


class InvitationClosedError(Exception):
    """The invitation is not open any more. Attribute: `invitation` as it is."""

    def __init__(self, invitation: Invitation) -> None:
        super().__init__(invitation.id)
        self.invitation = invitation


SELECT = (
    "SELECT invitations.*, speakers.name AS speaker_name, speakers.retired AS speaker_retired"
    " FROM invitations JOIN speakers ON speakers.id = invitations.speaker_id"
)


def new_secret() -> str:
    """Return a secret of 128 random bits, fit for the link that starts a bot."""
    return PREFIX + secrets.token_urlsafe(SECRET_BYTES)


async def invite_speaker(
    tx: Transaction, speaker_id: str, secret: str, by: int | None, now: int
) -> tuple[Invitation, list[int]]:
    """Invite a speaker of the programme; return also the ids of open invitations that this one revokes."""
    revoked = await tx.all(
        "UPDATE invitations SET revoked_at = :now WHERE speaker_id = :speaker_id"
        " AND used_at IS NULL AND revoked_at IS NULL AND expires_at > :now RETURNING id",
        speaker_id=speaker_id,
        now=now,
    )
    row = await tx.one(
        "INSERT INTO invitations (speaker_id, secret, created_by, created_at, expires_at)"
        " VALUES (:speaker_id, :secret, :by, :now, :expires_at) RETURNING id",
        speaker_id=speaker_id,
        secret=_digest(secret),
        by=by,
        now=now,
        expires_at=now + LIFETIME,
    )
    return await get_invitation(tx, row["id"]), [one["id"] for one in revoked]


async def get_invitation(tx: Transaction, invitation_id: int) -> Invitation:
    """Return an invitation; raises NoSuchInvitationError."""
    row = await tx.first(f"{SELECT} WHERE invitations.id = :id", id=invitation_id)
    if row is None:
        raise NoSuchInvitationError(invitation_id)
    return _invitation(row)


async def find_invitation(tx: Transaction, secret: str) -> Invitation | None:
    """Return the invitation with this secret, or None."""
    row = await tx.first(f"{SELECT} WHERE secret = :secret", secret=_digest(secret))
    return _invitation(row) if row else None


async def use_invitation(tx: Transaction, invitation_id: int, now: int) -> None:
    """Use an open invitation up; raises NoSuchInvitationError, InvitationClosedError."""
    row = await tx.first(
        "UPDATE invitations SET used_at = :now WHERE id = :id"
        " AND used_at IS NULL AND revoked_at IS NULL AND expires_at > :now RETURNING id",
        id=invitation_id,
        now=now,
    )
    if row is None:
        raise InvitationClosedError(await get_invitation(tx, invitation_id))


async def revoke_invitation(tx: Transaction, invitation_id: int, now: int) -> None:
    """Make an open invitation worthless; raises NoSuchInvitationError, InvitationClosedError."""
    row = await tx.first(
        "UPDATE invitations SET revoked_at = :now WHERE id = :id"
        " AND used_at IS NULL AND revoked_at IS NULL AND expires_at > :now RETURNING id",
        id=invitation_id,
        now=now,
    )
    if row is None:
        raise InvitationClosedError(await get_invitation(tx, invitation_id))


def redacted(text: str) -> str:
    """Return the text without the secrets in it."""
    return SECRETS.sub("***", text)


def _digest(secret: str) -> str:
    """Return what is kept of a secret: 128 random bits need no salt and no slow hash."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def _invitation(row: Row) -> Invitation:
    return Invitation(
        id=row["id"],
        speaker_id=row["speaker_id"],
        speaker_name=row["speaker_name"],
        speaker_retired=bool(row["speaker_retired"]),
        expires_at=row["expires_at"],
        used_at=row["used_at"],
        revoked_at=row["revoked_at"],
    )
