"""What is said: conversations, buttons, cards, and words in each language."""

from typing import Any

from telegram.ext import Application, ChatMemberHandler, TypeHandler, filters

from handlers import arrivals, failures
from handlers.callbacks import agenda as agenda_buttons
from handlers.callbacks import board as board_buttons
from handlers.callbacks import broadcasts as broadcast_buttons
from handlers.callbacks import desk as desk_buttons
from handlers.callbacks import inviting as inviting_buttons
from handlers.callbacks import merging as merging_buttons
from handlers.callbacks import muting as muting_buttons
from handlers.callbacks import private as private_buttons
from handlers.callbacks import refusals as refusal_buttons
from handlers.callbacks import schedule as schedule_buttons
from handlers.callbacks import speaker as speaker_buttons
from handlers.callbacks import statistics as statistics_buttons
from handlers.context import Context
from handlers.desk import (
    admission,
    answering,
    batching,
    board,
    broadcasting,
    chairing,
    claiming,
    clarifying,
    correcting,
    deciding,
    editing,
    fetching,
    files,
    helping,
    history,
    inviting,
    membership,
    merging,
    muting,
    planning,
    privacy,
    queue,
    replacing,
    replying,
    scheduling,
    sending,
    statistics,
    versions,
)
from handlers.participant import asking, hearing, papers, receiving, seminars, signing, starting
from handlers.participant import clarifying as participant_clarifying
from handlers.routes import (
    EDITABLE_MEDIA,
    GROUP,
    GROUP_EDIT,
    PRIVATE,
    PRIVATE_EDIT,
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
from handlers.speaker import answering as speaker_answering
from handlers.speaker import handing_over, listing, slides, taking_back
from handlers.work import Job

__all__ = ["Context", "register"]


def routes() -> list[Route]:
    """Every handler, in the order in which they are tried: the first that fits takes the update."""
    return [
        # A participant presses a button.
        pressed(private_buttons.Send, asking.send),
        pressed(private_buttons.ListOpen, asking.list_open),
        pressed(private_buttons.Ask, asking.ask),
        pressed(private_buttons.AskTo, asking.address),
        pressed(private_buttons.Cancel, asking.cancel),
        pressed(private_buttons.Clarify, participant_clarifying.begin_reply),
        pressed(private_buttons.ChangeSignature, signing.change_signature),
        pressed(private_buttons.Sign, signing.sign),
        pressed(private_buttons.KeepName, signing.keep_name),
        pressed(private_buttons.KeepAffiliation, signing.keep_affiliation),
        pressed(private_buttons.ShowSeminars, seminars.list_seminars),
        pressed(private_buttons.ShowSeminar, seminars.show_seminar),
        pressed(private_buttons.ListPapers, papers.list_papers),
        pressed(private_buttons.ShowPapers, papers.show_papers),
        pressed(private_buttons.Follow, seminars.follow),
        pressed(private_buttons.Unfollow, seminars.unfollow),
        pressed(private_buttons.UndoFollow, seminars.undo_follow),
        pressed(private_buttons.Remind, seminars.remind),
        pressed(private_buttons.SetLanguage, starting.set_language),
        pressed(private_buttons.SendSlides, papers.send_slides),
        pressed(refusal_buttons.HearVoice, hearing.hear_voice),
        # A speaker presses a button.
        pressed(speaker_buttons.ListQuestions, listing.list_questions),
        pressed(speaker_buttons.OpenQuestion, listing.open_question),
        pressed(speaker_buttons.ShowQuestion, listing.show_question),
        pressed(speaker_buttons.SetSilent, listing.set_silent),
        pressed(speaker_buttons.Answer, speaker_answering.begin_answer),
        pressed(speaker_buttons.StopAnswering, speaker_answering.stop_answering),
        pressed(speaker_buttons.AnsweredLive, handing_over.note_answered_live),
        pressed(speaker_buttons.ChooseColleague, handing_over.choose_colleague),
        pressed(speaker_buttons.HandOver, handing_over.hand_over),
        pressed(speaker_buttons.PutOff, handing_over.put_off),
        pressed(speaker_buttons.NotLive, taking_back.take_back_live),
        pressed(speaker_buttons.PutBack, taking_back.put_back),
        pressed(speaker_buttons.TakeBack, taking_back.take_back),
        pressed(speaker_buttons.HandInSlides, slides.hand_in),
        pressed(speaker_buttons.HandInFor, slides.hand_in_for),
        pressed(speaker_buttons.StopSlides, slides.stop),
        # A moderator presses a button.
        desk_pressed(desk_buttons.Approve, deciding.approve),
        desk_pressed(desk_buttons.ChooseReason, deciding.choose_reason),
        desk_pressed(desk_buttons.Decline, deciding.decline),
        desk_pressed(desk_buttons.WriteReason, deciding.write_reason),
        desk_pressed(desk_buttons.AnsweredLive, deciding.mark_answered_live),
        desk_pressed(desk_buttons.Reopen, deciding.reopen),
        desk_pressed(desk_buttons.Undo, batching.undo),
        desk_pressed(desk_buttons.ShowCard, deciding.show_card),
        desk_pressed(desk_buttons.ShowMore, deciding.show_more),
        desk_pressed(desk_buttons.SendCard, deciding.send_card),
        desk_pressed(desk_buttons.EditText, editing.edit_text),
        desk_pressed(desk_buttons.ChooseAddressee, editing.choose_addressee),
        desk_pressed(desk_buttons.Readdress, editing.readdress),
        desk_pressed(desk_buttons.AskToClarify, clarifying.ask_to_clarify),
        desk_pressed(desk_buttons.ShowHistory, history.show_history),
        desk_pressed(desk_buttons.WriteAnswer, answering.write_answer),
        desk_pressed(desk_buttons.SendAnswer, answering.send_answer),
        desk_pressed(desk_buttons.BroadcastAnswer, answering.broadcast_answer),
        desk_pressed(desk_buttons.ShowDraft, answering.show_draft),
        desk_pressed(desk_buttons.AddToAnswer, answering.add_to_answer),
        desk_pressed(desk_buttons.CorrectAnswer, correcting.correct_answer),
        desk_pressed(desk_buttons.SendCorrection, replacing.send_correction),
        desk_pressed(desk_buttons.DiscardAnswer, answering.discard_answer),
        desk_pressed(desk_buttons.ListSeminars, queue.list_seminars),
        desk_pressed(board_buttons.BringBoard, board.bring_board),
        desk_pressed(board_buttons.TurnBoard, board.turn_board),
        desk_pressed(board_buttons.SortBoard, board.sort_board),
        desk_pressed(board_buttons.ApproveDigest, board.approve_digest),
        desk_pressed(merging_buttons.ChooseMerge, merging.choose_merge),
        desk_pressed(merging_buttons.Merge, merging.merge),
        desk_pressed(agenda_buttons.BringAgenda, chairing.bring_agenda),
        desk_pressed(agenda_buttons.NextQuestion, chairing.next_question),
        desk_pressed(agenda_buttons.NextAfterLive, chairing.next_after_live),
        desk_pressed(agenda_buttons.NextInstead, chairing.next_instead),
        desk_pressed(desk_buttons.OpenQuestions, queue.open_questions, organisers_only=True),
        desk_pressed(desk_buttons.CloseQuestions, queue.close_questions, organisers_only=True),
        desk_pressed(muting_buttons.ChooseMute, muting.choose_mute),
        desk_pressed(muting_buttons.MuteInSeminar, muting.mute_in_seminar),
        desk_pressed(muting_buttons.MuteEverywhere, muting.mute_everywhere),
        desk_pressed(muting_buttons.Unmute, muting.unmute),
        desk_pressed(muting_buttons.UnmuteListed, muting.unmute_listed),
        desk_pressed(muting_buttons.ListMutes, muting.list_mutes),
        desk_pressed(broadcast_buttons.ListCandidates, broadcasting.list_candidates, organisers_only=True),
        desk_pressed(broadcast_buttons.ChooseSeminar, broadcasting.choose_seminar, organisers_only=True),
        desk_pressed(broadcast_buttons.Preview, broadcasting.preview),
        desk_pressed(broadcast_buttons.ChooseLanguage, versions.choose_language),
        desk_pressed(broadcast_buttons.SetLanguage, versions.set_language),
        desk_pressed(broadcast_buttons.WriteVersion, versions.write_version),
        desk_pressed(broadcast_buttons.AddToVersion, versions.add_to_version),
        desk_pressed(broadcast_buttons.StartBroadcast, sending.start_broadcast),
        desk_pressed(broadcast_buttons.KeepSlides, sending.keep_slides, organisers_only=True),
        desk_pressed(broadcast_buttons.CancelBroadcast, sending.cancel_broadcast),
        desk_pressed(broadcast_buttons.Pause, sending.pause),
        desk_pressed(broadcast_buttons.Resume, sending.resume),
        desk_pressed(broadcast_buttons.Stop, sending.stop),
        desk_pressed(broadcast_buttons.StopForGood, sending.stop_for_good),
        desk_pressed(broadcast_buttons.SendAgain, sending.send_again),
        desk_pressed(broadcast_buttons.Correct, correcting.correct),
        desk_pressed(schedule_buttons.SendLater, scheduling.send_later, organisers_only=True),
        desk_pressed(schedule_buttons.SendAt, scheduling.send_at, organisers_only=True),
        desk_pressed(schedule_buttons.ShowBroadcast, scheduling.show_broadcast),
        desk_pressed(schedule_buttons.FetchBroadcast, planning.fetch_broadcast),
        desk_pressed(schedule_buttons.ShowPlan, planning.show_plan),
        desk_pressed(statistics_buttons.ListForStatistics, statistics.list_seminars),
        desk_pressed(statistics_buttons.ShowStatistics, statistics.show_statistics),
        desk_pressed(refusal_buttons.SendVoice, fetching.send_voice),
        desk_pressed(refusal_buttons.SendSlidesFile, fetching.send_slides),
        desk_pressed(inviting_buttons.ListSpeakers, inviting.list_speakers),
        desk_pressed(inviting_buttons.ListToInvite, inviting.list_to_invite, organisers_only=True),
        desk_pressed(inviting_buttons.Invite, inviting.invite, organisers_only=True),
        desk_pressed(inviting_buttons.Revoke, inviting.revoke, organisers_only=True),
        desk_pressed(inviting_buttons.AskToRemove, inviting.ask_to_remove, organisers_only=True),
        desk_pressed(inviting_buttons.RemoveAccess, inviting.remove_access, organisers_only=True),
        desk_pressed(desk_buttons.SetDeskLanguage, membership.set_language, organisers_only=True),
        any_press(starting.outdated_press),
        # A participant writes.
        command("start", starting.start),
        command("ask", asking.command_ask),
        command("seminars", seminars.command_seminars),
        command("slides", papers.command_slides),
        command("questions", listing.command_questions),
        command("language", starting.offer_languages),
        command("cancel", asking.command_cancel),
        command("help", starting.help_),
        message(PRIVATE & filters.COMMAND, starting.unknown_command),
        message(filters.ChatType.PRIVATE & filters.TEXT & ~filters.COMMAND, receiving.take_text),
        message(PRIVATE & ~filters.StatusUpdate.ALL, receiving.take_media),
        message(PRIVATE_EDIT & EDITABLE_MEDIA, receiving.take_edited_media),
        # A moderator or an organiser writes.
        group_command("claim", claiming.claim),
        desk_command("queue", queue.command_queue),
        desk_command("approve", batching.command_approve),
        desk_command("decline", batching.command_decline),
        desk_command("answer", answering.command_answer),
        desk_command("broadcast", answering.command_broadcast),
        desk_command("history", history.command_history),
        desk_command("merge", merging.command_merge),
        desk_command("agenda", chairing.command_agenda),
        desk_command("muted", muting.command_muted),
        desk_command("slides", broadcasting.command_slides, organisers_only=True),
        desk_command("announce", broadcasting.command_announce, organisers_only=True),
        desk_command("scheduled", planning.command_scheduled),
        desk_command("open", queue.command_open, organisers_only=True),
        desk_command("close", queue.command_close, organisers_only=True),
        desk_command("stats", statistics.command_stats),
        desk_command("invite", inviting.command_invite, organisers_only=True),
        desk_command("speakers", inviting.command_speakers),
        desk_command("language", membership.offer_languages, organisers_only=True),
        desk_command("help", helping.help_),
        desk_command("start", helping.help_),
        message(GROUP & filters.COMMAND, helping.unknown_command),
        message(GROUP & files.YAML, files.take_file),
        message(GROUP & filters.REPLY, replying.take_reply),
        message(GROUP_EDIT & (filters.REPLY | filters.COMMAND), replying.refuse_edit),
        # The groups themselves change.
        message(GROUP & filters.StatusUpdate.MIGRATE, membership.follow_migration),
        message(GROUP & filters.StatusUpdate.LEFT_CHAT_MEMBER, membership.note_leaving),
        member_change(ChatMemberHandler.MY_CHAT_MEMBER, membership.note_own_status),
        member_change(ChatMemberHandler.CHAT_MEMBER, membership.note_change),
        # Telegram has answered what we asked.
        jobs_done(
            {
                Job.CANDIDATE: claiming.check_candidate,
                Job.CLAIM: claiming.finish_claim,
                Job.ADMINISTRATORS: membership.finish_administrators,
                Job.PRIVACY: privacy.finish_check,
                Job.ADMISSION: admission.finish,
                Job.MIGRATION: membership.finish_migration,
                Job.PROGRAMME: files.load_programme,
                Job.PIN: board.note_pin,
            }
        ),
    ]


def register(application: Application[Any, Context, Any, Any, Any, Any]) -> None:
    """Give the application its handlers."""
    application.add_handler(TypeHandler(object, arrivals.recognise), group=-1)
    application.add_handlers(routes())
    application.add_error_handler(failures.note_failure)
