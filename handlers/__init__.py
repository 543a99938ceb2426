"""What is said: conversations, buttons, cards, and words in each language."""

from typing import Any

from telegram.ext import Application, ChatMemberHandler, TypeHandler, filters

from handlers import arrivals, failures
from handlers.callbacks import broadcasts as broadcast_buttons
from handlers.callbacks import desk as desk_buttons
from handlers.callbacks import private as private_buttons
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
        pressed(private_buttons.Send, asking.send),
        pressed(private_buttons.ListOpen, asking.list_open),
        pressed(private_buttons.Ask, asking.ask),
        pressed(private_buttons.AskTo, asking.address),
        pressed(private_buttons.Cancel, asking.cancel),
        pressed(private_buttons.ChangeSignature, signing.change_signature),
        pressed(private_buttons.Sign, signing.sign),
        pressed(private_buttons.KeepName, signing.keep_name),
        pressed(private_buttons.KeepAffiliation, signing.keep_affiliation),
        pressed(private_buttons.ShowSeminars, seminars.list_seminars),
        pressed(private_buttons.ShowSeminar, seminars.show_seminar),
        pressed(private_buttons.ListPapers, seminars.list_papers),
        pressed(private_buttons.ShowPapers, seminars.show_papers),
        pressed(private_buttons.Follow, seminars.follow),
        pressed(private_buttons.Unfollow, seminars.unfollow),
        pressed(private_buttons.UndoFollow, seminars.undo_follow),
        pressed(private_buttons.SetLanguage, starting.set_language),
        # A moderator presses a button.
        desk_pressed(desk_buttons.Approve, deciding.approve),
        desk_pressed(desk_buttons.ChooseReason, deciding.choose_reason),
        desk_pressed(desk_buttons.Decline, deciding.decline),
        desk_pressed(desk_buttons.WriteReason, deciding.write_reason),
        desk_pressed(desk_buttons.ShowCard, deciding.show_card),
        desk_pressed(desk_buttons.SendCard, deciding.send_card),
        desk_pressed(desk_buttons.WriteAnswer, answering.write_answer),
        desk_pressed(desk_buttons.SendAnswer, answering.send_answer),
        desk_pressed(desk_buttons.BroadcastAnswer, answering.broadcast_answer),
        desk_pressed(desk_buttons.DiscardAnswer, answering.discard_answer),
        desk_pressed(desk_buttons.ListSeminars, queue.list_seminars),
        desk_pressed(desk_buttons.ShowQueue, queue.show_queue),
        desk_pressed(desk_buttons.OpenQuestions, queue.open_questions, organisers_only=True),
        desk_pressed(desk_buttons.CloseQuestions, queue.close_questions, organisers_only=True),
        desk_pressed(broadcast_buttons.ListCandidates, broadcasting.list_candidates, organisers_only=True),
        desk_pressed(broadcast_buttons.ChooseSeminar, broadcasting.choose_seminar, organisers_only=True),
        desk_pressed(broadcast_buttons.Preview, broadcasting.preview),
        desk_pressed(broadcast_buttons.StartBroadcast, broadcasting.start_broadcast, organisers_only=True),
        desk_pressed(broadcast_buttons.CancelBroadcast, broadcasting.cancel_broadcast, organisers_only=True),
        desk_pressed(desk_buttons.SetDeskLanguage, membership.set_language, organisers_only=True),
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
