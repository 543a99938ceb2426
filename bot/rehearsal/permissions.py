"""What the members of a group may send, and how Telegram refuses the rest.

The permissions are those of Bot API 9.2, type ChatPermissions. The words are TDLib's, from
can_send_message_content, as the Bot API server passes them on. Administrators are not bound by them, and
edits are not checked: Telegram looks at the rights of who edits text only when it was sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.rehearsal.model import Chat, Json, Member

SENDING = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
)
PERMISSIONS = (*SENDING, "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics")

_TEXT = ("can_send_messages", "text messages")
_NEEDED: dict[str, tuple[str, str]] = {
    "photo": ("can_send_photos", "photos"),
    "document": ("can_send_documents", "documents"),
    "voice": ("can_send_voice_notes", "voice notes"),
    "video_note": ("can_send_video_notes", "video notes"),
    "sticker": ("can_send_other_messages", "stickers"),
    "poll": ("can_send_polls", "polls"),
    "contact": ("can_send_messages", "contacts"),
    "location": ("can_send_messages", "locations"),
}


def forbidden_words(chat: Chat, member: Member, kind: str | None) -> str | None:
    """What a member may not send there, in Telegram's words; None if they may.

    kind: the field of a message that holds what is sent; None for a text.
    """
    permission, words = _NEEDED[kind] if kind else _TEXT
    if chat.is_private or member.is_administrator:
        return None
    is_lost = member.status == "restricted" and permission in member.lacks
    return words if is_lost or permission in chat.forbidden else None


def permissions_json(forbidden: frozenset[str]) -> Json:
    """All permissions, as ChatPermissions and ChatMemberRestricted have them."""
    return {permission: permission not in forbidden for permission in PERMISSIONS}
