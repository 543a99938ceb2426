"""A speaker's invitation in the desk, once its link is good no more."""

from handlers.messages import Message
from handlers.words import say
from storage import invitations
from storage.database import Transaction


async def invitation_message(tx: Transaction, language: str, invitation_id: int) -> Message | None:
    """Say that an invitation was used or revoked, in place of the link; None while it is neither.

    Only the message itself holds the link: it cannot be made anew.
    """
    invitation = await invitations.get_invitation(tx, invitation_id)
    if invitation.used_at is not None:
        return Message(say(language, "invitation-used", speaker=invitation.speaker_name))
    if invitation.revoked_at is not None:
        return Message(say(language, "invitation-revoked", speaker=invitation.speaker_name))
    return None
