"""Becoming a speaker by an invitation, and ceasing to be one."""

from handlers.callbacks.speaker import HandInSlides, ListQuestions
from handlers.context import Context
from handlers.messages import Button, Message
from handlers.speaker import answering
from handlers.words import say
from storage import invitations, people, speaker_accounts, speaker_questions
from storage.invitations import Invitation, InvitationState
from storage.speaker_accounts import AnotherSpeakerError
from storage.subjects import Subject


async def join(context: Context, secret: str) -> None:
    """Make whoever opens an invitation's link its speaker, once.

    Of a secret that was never given out nothing is said but that it is not valid.
    """
    invitation = await invitations.find_invitation(context.tx, secret)
    if invitation is None:
        await context.reply(Message(context.say("join-invalid")))
        return
    own = await speaker_accounts.find_account(context.tx, context.writer.id)
    if own is not None and own.speaker_id == invitation.speaker_id and not own.retired:
        # Links are tapped twice.
        await context.reply(await _welcome(context, invitation))
        return
    refusal = _refusal(context, invitation)
    if refusal is not None:
        await context.reply(refusal)
        return
    try:
        await _become_speaker(context, invitation)
    except AnotherSpeakerError as error:
        name = error.account.speaker_name
        await context.reply(Message(context.say("join-another-speaker", speaker=name)))


async def take_leave(context: Context, person_id: int, key: str, speaker: str) -> None:
    """Stop what somebody does as a speaker, and tell them that they are none any more."""
    person = await people.get_person(context.tx, person_id)
    dialogue = await people.get_dialogue(context.tx, person_id)
    if dialogue is not None and dialogue.as_speaker:
        await answering.forget_answer(context, person_id)
        await people.end_dialogue(context.tx, person_id)
    await context.tell(person, Message(say(person.language, key, speaker=speaker)))


def _refusal(context: Context, invitation: Invitation) -> Message | None:
    """Say why an invitation is good no more; None if it is."""
    state = invitation.state(context.now)
    if invitation.speaker_retired:
        return Message(context.say("join-retired"))
    if state is InvitationState.OPEN:
        return None
    return Message(context.say(f"join-{state}", speaker=invitation.speaker_name))


async def _become_speaker(context: Context, invitation: Invitation) -> None:
    replaced = await speaker_accounts.put_account(
        context.tx, invitation.speaker_id, context.writer.id, context.now
    )
    await invitations.use_invitation(context.tx, invitation.id, context.now)
    if replaced is not None:
        await take_leave(context, replaced, "speaker-replaced", invitation.speaker_name)
    await context.reply(await _welcome(context, invitation))
    news = say(context.desk.language, "speaker-joined", speaker=invitation.speaker_name)
    await context.tell_desk(Message(news))
    await context.refresh(Subject.INVITATION, invitation.id)


async def _welcome(context: Context, invitation: Invitation) -> Message:
    waiting = await speaker_questions.count_for_speaker(context.tx, invitation.speaker_id)
    rows = [
        [Button(context.label("button-my-questions"), ListQuestions(0))],
        [Button(context.label("button-hand-in-slides"), HandInSlides(0))],
    ]
    return Message(context.say("speaker-welcome", speaker=invitation.speaker_name, waiting=waiting), rows)
