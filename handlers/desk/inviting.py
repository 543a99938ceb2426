"""Inviting speakers by a link that works once, and taking their access away again."""

from handlers import choosing, words
from handlers.callbacks.inviting import AskToRemove, Invite, ListSpeakers, ListToInvite, RemoveAccess, Revoke
from handlers.cards.pages import existing_page, turning_row
from handlers.context import Context
from handlers.messages import Button, Message, cut
from handlers.speaker import joining
from handlers.words import Html
from storage import invitations, programme, speaker_accounts
from storage.invitations import InvitationClosedError, NoSuchInvitationError
from storage.programme import Speaker
from storage.speaker_accounts import Standing
from storage.subjects import Subject

NAME = 26
"""Characters of a speaker's name on a button, beside what it does."""


async def command_invite(context: Context, words: str) -> None:
    """Make a one-time link for a speaker: /invite [SPEAKER]. Without a name offer who has not joined."""
    if not words:
        await context.reply(await _choice(context, 0))
    elif speaker := await choosing.find_speaker(context, words):
        await _invite(context, speaker)


async def list_to_invite(context: Context, press: ListToInvite) -> None:
    """Show another page of the speakers who have not joined."""
    await context.show(await _choice(context, press.page))


async def invite(context: Context, press: Invite) -> None:
    """Make a one-time link for a speaker of the list."""
    if speaker := await _find_speaker(context, press.speaker):
        await _invite(context, speaker)


async def revoke(context: Context, press: Revoke) -> None:
    """Make an invitation worthless, and take its link out of the chat."""
    try:
        await invitations.revoke_invitation(context.tx, press.invitation, context.now)
    except NoSuchInvitationError:
        context.toast("press-outdated")
        return
    except InvitationClosedError as error:
        state = error.invitation.state(context.now)
        name = error.invitation.speaker_name
        context.toast(f"invitation-{state}-already", alert=True, speaker=name)
    else:
        context.toast("toast-revoked")
    await context.refresh(Subject.INVITATION, press.invitation)


async def command_speakers(context: Context, _: str) -> None:
    """List the speakers and who of them has joined."""
    await context.reply(await _speakers_message(context, 0))


async def list_speakers(context: Context, press: ListSpeakers) -> None:
    """Show another page of the speakers."""
    await context.show(await _speakers_message(context, press.page))


async def ask_to_remove(context: Context, press: AskToRemove) -> None:
    """Ask before a speaker's access is removed."""
    speaker = await _find_speaker(context, press.speaker)
    if speaker is None:
        return
    rows = [
        [Button(context.label("button-remove-surely"), RemoveAccess(speaker.id, press.page))],
        [Button(context.label("button-back"), ListSpeakers(press.page))],
    ]
    await context.show(Message(context.say("remove-access", speaker=speaker.name), rows))


async def remove_access(context: Context, press: RemoveAccess) -> None:
    """Let nobody be this speaker any more; whoever was it is told."""
    speaker = await programme.get_speaker(context.tx, press.speaker)
    person_id = await speaker_accounts.remove_account(context.tx, press.speaker)
    if speaker is None or person_id is None:
        context.toast("access-removed-already", alert=True)
    else:
        context.toast("toast-access-removed")
        await joining.take_leave(context, person_id, "speaker-access-removed", speaker.name)
    await context.show(await _speakers_message(context, press.page))


async def _invite(context: Context, speaker: Speaker) -> None:
    secret = invitations.new_secret()
    invitation, revoked = await invitations.invite_speaker(
        context.tx, speaker.id, secret, context.by, context.now
    )
    for earlier in revoked:
        await context.refresh(Subject.INVITATION, earlier)
    text = context.say(
        "invitation",
        speaker=speaker.name,
        link=f"https://t.me/{context.bot.username}?start={secret}",
        day=await _day(context, invitation.expires_at),
    )
    rows = [[Button(context.label("button-revoke"), Revoke(invitation.id))]]
    await context.reply(Message(text, rows), subject=Subject.INVITATION, about=invitation.id)


async def _choice(context: Context, page: int) -> Message:
    if not await speaker_accounts.count_speakers(context.tx):
        return Message(context.say("desk-no-programme"))
    speakers = await speaker_accounts.list_unjoined(context.tx)
    if not speakers:
        return Message(context.say("invite-all-joined"))
    page = existing_page(page, len(speakers), choosing.PAGE)
    shown = speakers[page * choosing.PAGE : (page + 1) * choosing.PAGE]
    rows = [[Button(cut(speaker.name, choosing.LABEL), Invite(speaker.id))] for speaker in shown]
    turning = turning_row(context.language, page, len(speakers), choosing.PAGE, ListToInvite)
    return Message(context.say("invite-choose"), [*rows, turning])


async def _speakers_message(context: Context, page: int) -> Message:
    count = await speaker_accounts.count_speakers(context.tx)
    if count == 0:
        return Message(context.say("desk-no-programme"))
    page = existing_page(page, count, choosing.PAGE)
    shown = await speaker_accounts.list_standings(
        context.tx, context.now, choosing.PAGE, page * choosing.PAGE
    )
    lines = [await _line(context, standing) for standing in shown]
    rows = [[_button(context, standing, page)] for standing in shown]
    turning = turning_row(context.language, page, count, choosing.PAGE, ListSpeakers)
    return Message("\n".join([context.say("speakers"), *lines]), [*rows, turning])


async def _line(context: Context, standing: Standing) -> Html:
    name = cut(standing.speaker_name, 120)
    if standing.joined_at is not None:
        return context.say("speakers-joined" if standing.reachable else "speakers-unreachable", speaker=name)
    if standing.invited_until is not None:
        day = await _day(context, standing.invited_until)
        return context.say("speakers-invited", speaker=name, day=day)
    return context.say("speakers-not-invited", speaker=name)


def _button(context: Context, standing: Standing, page: int) -> Button:
    name = cut(standing.speaker_name, NAME)
    if standing.joined_at is not None:
        remove = AskToRemove(standing.speaker_id, page)
        return Button(context.label("button-remove-access", speaker=name), remove)
    return Button(context.label("button-invite", speaker=name), Invite(standing.speaker_id))


async def _day(context: Context, at: int) -> str:
    """Write the day of a moment, in the series' time zone."""
    return words.day(context.language, at, await programme.get_timezone(context.tx))


async def _find_speaker(context: Context, speaker_id: str) -> Speaker | None:
    """Return the speaker of a button; tell the organiser if the programme has them no more."""
    speaker = await programme.get_speaker(context.tx, speaker_id)
    if speaker is None or speaker.retired:
        context.toast("speaker-retired-desk", alert=True)
        return None
    return speaker
