"""What is said: conversations, buttons, cards, and words in each language."""

from typing import Any

from telegram.ext import Application, ChatMemberHandler, TypeHandler, filters

from handlers import arrivals, callbacks, failures
from handlers.context import Context, Job
from handlers.desk import answering, broadcasting, deciding, files, helping, membership, queue
from handlers.participant import asking, seminars, signing, starting
from handlers.routes import (
    Route,
    any_press,
    command,
    desk_command,
    desk_pressed,
    group_command,
    jobs_done,
    member_change,
    message,
    pressed,
)

__all__ = ["Context", "register"]


def routes() -> list[Route]:
    """Every handler, in the order in which they are tried: the first that fits takes the update."""
    private = filters.ChatType.PRIVATE
    group = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE
    return [
        # A participant presses a button.
        pressed(callbacks.Send, asking.send),
        pressed(callbacks.ListOpen, asking.list_open),
        pressed(callbacks.Ask, asking.ask),
        pressed(callbacks.AskTo, asking.address),
        pressed(callbacks.Cancel, asking.cancel),
        pressed(callbacks.ChangeSignature, signing.change_signature),
        pressed(callbacks.Sign, signing.sign),
        pressed(callbacks.KeepName, signing.keep_name),
        pressed(callbacks.KeepAffiliation, signing.keep_affiliation),
        pressed(callbacks.ShowSeminars, seminars.list_seminars),
        pressed(callbacks.ShowSeminar, seminars.show_seminar),
        pressed(callbacks.ListPapers, seminars.list_papers),
        pressed(callbacks.ShowPapers, seminars.show_papers),
        pressed(callbacks.Follow, seminars.follow),
        pressed(callbacks.Unfollow, seminars.unfollow),
        pressed(callbacks.UndoFollow, seminars.undo_follow),
        pressed(callbacks.SetLanguage, starting.set_language),
        # A moderator presses a button.
        desk_pressed(callbacks.Approve, deciding.approve),
        desk_pressed(callbacks.ChooseReason, deciding.choose_reason),
        desk_pressed(callbacks.Decline, deciding.decline),
        desk_pressed(callbacks.WriteReason, deciding.write_reason),
        desk_pressed(callbacks.ShowCard, deciding.show_card),
        desk_pressed(callbacks.SendCard, deciding.send_card),
        desk_pressed(callbacks.WriteAnswer, answering.write_answer),
        desk_pressed(callbacks.SendAnswer, answering.send_answer),
        desk_pressed(callbacks.BroadcastAnswer, answering.broadcast_answer),
        desk_pressed(callbacks.DiscardAnswer, answering.discard_answer),
        desk_pressed(callbacks.ListSeminars, queue.list_seminars),
        desk_pressed(callbacks.ShowQueue, queue.show_queue),
        desk_pressed(callbacks.OpenQuestions, queue.open_questions, organisers_only=True),
        desk_pressed(callbacks.CloseQuestions, queue.close_questions, organisers_only=True),
        desk_pressed(callbacks.ListCandidates, broadcasting.list_candidates, organisers_only=True),
        desk_pressed(callbacks.ChooseSeminar, broadcasting.choose_seminar, organisers_only=True),
        desk_pressed(callbacks.Preview, broadcasting.preview),
        desk_pressed(callbacks.StartBroadcast, broadcasting.start_broadcast, organisers_only=True),
        desk_pressed(callbacks.CancelBroadcast, broadcasting.cancel_broadcast, organisers_only=True),
        desk_pressed(callbacks.SetDeskLanguage, membership.set_language, organisers_only=True),
        any_press(starting.outdated_press),
        # A participant writes.
        command("start", starting.start),
        command("ask", asking.command_ask),
        command("seminars", seminars.command_seminars),
        command("slides", seminars.command_slides),
        command("language", starting.offer_languages),
        command("cancel", asking.command_cancel),
        command("help", starting.help_),
        message(private & filters.UpdateType.MESSAGE & filters.COMMAND, starting.unknown_command),
        message(private & filters.TEXT & ~filters.COMMAND, asking.take_text),
        message(private & filters.UpdateType.MESSAGE & ~filters.StatusUpdate.ALL, starting.take_other),
        # A moderator or an organiser writes.
        group_command("claim", membership.claim),
        desk_command("queue", queue.command_queue),
        desk_command("approve", deciding.command_approve),
        desk_command("decline", deciding.command_decline),
        desk_command("answer", answering.command_answer),
        desk_command("broadcast", answering.command_broadcast),
        desk_command("slides", broadcasting.command_slides, organisers_only=True),
        desk_command("announce", broadcasting.command_announce, organisers_only=True),
        desk_command("open", queue.command_open, organisers_only=True),
        desk_command("close", queue.command_close, organisers_only=True),
        desk_command("language", membership.offer_languages, organisers_only=True),
        desk_command("help", helping.help_),
        desk_command("start", helping.help_),
        message(group & filters.COMMAND, helping.unknown_command),
        message(group & files.YAML, files.take_file),
        message(group & filters.REPLY, answering.take_reply),
        # The groups themselves change.
        message(group & filters.StatusUpdate.MIGRATE, membership.follow_migration),
        message(group & filters.StatusUpdate.LEFT_CHAT_MEMBER, membership.note_leaving),
        member_change(ChatMemberHandler.MY_CHAT_MEMBER, membership.note_own_status),
        member_change(ChatMemberHandler.CHAT_MEMBER, membership.note_change),
        # Telegram has answered what we asked.
        jobs_done(
            {
                Job.CLAIM: membership.finish_claim,
                Job.ADMINISTRATORS: membership.finish_administrators,
                Job.ADMISSION: membership.finish_admission,
                Job.MIGRATION: membership.finish_migration,
                Job.PROGRAMME: files.load_programme,
            }
        ),
    ]


def register(application: Application[Any, Context, Any, Any, Any, Any]) -> None:
    """Give the application its handlers."""
    application.add_handler(TypeHandler(object, arrivals.recognise), group=-1)
    application.add_handlers(routes())
    application.add_error_handler(failures.note_failure)
