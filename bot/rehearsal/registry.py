"""Which methods there are, by Telegram's names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal import file_methods, methods, profile_methods

if TYPE_CHECKING:
    from bot.rehearsal.methods import Method

METHODS: dict[str, Method] = {
    "getMe": methods.get_me,
    "sendMessage": methods.send_message,
    "sendDocument": file_methods.file_sender("document"),
    "sendPhoto": file_methods.file_sender("photo"),
    "sendVoice": file_methods.file_sender("voice"),
    "sendChatAction": methods.send_chat_action,
    "editMessageText": methods.edit_message_text,
    "editMessageCaption": file_methods.edit_message_caption,
    "editMessageReplyMarkup": methods.edit_message_reply_markup,
    "deleteMessage": methods.delete_message,
    "answerCallbackQuery": methods.answer_callback_query,
    "getFile": file_methods.get_file,
    "getChat": methods.get_chat,
    "getChatMember": methods.get_chat_member,
    "getChatAdministrators": methods.get_chat_administrators,
    "getChatMemberCount": methods.get_chat_member_count,
    "leaveChat": methods.leave_chat,
    "pinChatMessage": methods.pin_chat_message,
    "unpinChatMessage": methods.unpin_chat_message,
    "unpinAllChatMessages": methods.unpin_all_chat_messages,
    "setMyCommands": profile_methods.set_my_commands,
    "getMyCommands": profile_methods.get_my_commands,
    "deleteMyCommands": profile_methods.delete_my_commands,
    "setMyName": profile_methods.text_setter("name"),
    "getMyName": profile_methods.text_getter("name"),
    "setMyDescription": profile_methods.text_setter("description"),
    "getMyDescription": profile_methods.text_getter("description"),
    "setMyShortDescription": profile_methods.text_setter("short_description"),
    "getMyShortDescription": profile_methods.text_getter("short_description"),
    "setChatMenuButton": profile_methods.set_chat_menu_button,
    "getChatMenuButton": profile_methods.get_chat_menu_button,
    "setWebhook": profile_methods.set_webhook,
    "deleteWebhook": profile_methods.delete_webhook,
    "getWebhookInfo": profile_methods.get_webhook_info,
}
# Waits for updates, so it stands in api.py.
GET_UPDATES = "getUpdates"
