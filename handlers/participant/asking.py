"""A question on its way: to whom, its text, how it will be seen, and sent."""

from dataclasses import replace

from handlers import choosing
from handlers.callbacks.private import Ask, AskTo, Cancel, ListOpen, Send, ShowSeminars
from handlers.cleaning import QUESTION_LIMIT, clean_text, has_words, length
from handlers.context import Context
from handlers.messages import Button, Message
from handlers.participant import previewing, refusals, seminars, signing
from handlers.speaker import answering
from storage import asking, mutes, people, programme
from storage.asking import QuestionsClosedError, SpeakerGoneError
from storage.limits import RefusedQuestionError
from storage.people import Dialogue, Step
from storage.programme import Seminar


async def ask(context: Context, press: Ask) -> None:
    """Begin a question: ask for the addressee if there are several, then for the text."""
    seminar = await seminars.find_seminar(context, press.seminar)
    if seminar is None:
        return
    if not seminar.takes_questions:
        context.toast("questions-closed", alert=True)
        await context.show(await seminars.seminar_message(context, seminar))
        return
    speakers = await programme.list_speakers(context.tx, seminar.id)
    if len(speakers) < 2:
        await begin_question(context, seminar, speakers[0].id if speakers else None)
        return
    if await refusals.refuse_muted(context, seminar.id):
        return
    rows = [[Button(speaker.name, AskTo(seminar.id, speaker.id))] for speaker in speakers]
    everyone = [Button(context.label("all-speakers"), AskTo(seminar.id, None))]
    cancel = [Button(context.label("button-cancel"), Cancel())]
    await context.show(Message(context.say("ask-to-whom"), [*rows, everyone, cancel]))


async def address(context: Context, press: AskTo) -> None:
    """Take the addressee and ask for the text, or show the preview of a text that is there already."""
    seminar = await seminars.find_seminar(context, press.seminar)
    if seminar is None:
        return
    speakers = {speaker.id for speaker in await programme.list_speakers(context.tx, seminar.id)}
    if press.speaker is not None and press.speaker not in speakers:
        await _choose_again(context, seminar.id)
        return
    await begin_question(context, seminar, press.speaker)


async def begin_question(context: Context, seminar: Seminar, speaker_id: str | None) -> None:
    """Ask for the question's text; one that is written and not sent yet is kept, for this addressee now."""
    if not seminar.takes_questions:
        await context.show(await seminars.seminar_message(context, seminar))
        return
    if await refusals.refuse_muted(context, seminar.id):
        return
    before = await people.get_dialogue(context.tx, context.writer.id)
    if before is None or before.step is Step.CLARIFY or before.as_speaker:
        await answering.forget_answer(context, context.writer.id)
        before = Dialogue(Step.QUESTION)
    dialogue = replace(before, seminar_id=seminar.id, speaker_id=speaker_id)
    if dialogue.draft and dialogue.step is not Step.QUESTION:
        await continue_question(context, dialogue)
        return
    # A draft that is too long stays as well: it can still be edited.
    await people.put_dialogue(context.tx, context.writer.id, dialogue)
    cancel = [Button(context.label("button-cancel"), Cancel())]
    addressee = await previewing.addressee(context, speaker_id)
    text = context.say("ask-write", addressee=addressee, limit=QUESTION_LIMIT)
    await context.show(Message(text, [cancel]))


async def take_question(context: Context, dialogue: Dialogue, written: str) -> None:
    """Take what was written as the question's text, and go on from there."""
    text = clean_text(written)
    if not has_words(text):
        await context.reply(Message(context.say("question-empty")))
        return
    dialogue = replace(dialogue, draft=text, message_id=context.message.message_id)
    if length(text) <= QUESTION_LIMIT:
        await continue_question(context, dialogue)
        return
    too_long = replace(dialogue, step=Step.QUESTION, signature=None)
    await people.put_dialogue(context.tx, context.writer.id, too_long)
    cancel = [Button(context.label("button-cancel"), Cancel())]
    note = context.say("question-too-long", length=length(text), limit=QUESTION_LIMIT)
    await context.reply(Message(note, [cancel]))


async def offer(context: Context, written: str) -> None:
    """Offer to ask a text that came outside any dialogue, rather than lose it."""
    text = clean_text(written)
    if not has_words(text):
        await context.reply(Message(context.say("help")))
        return
    if length(text) > QUESTION_LIMIT:
        note = context.say("question-too-long-outside", length=length(text), limit=QUESTION_LIMIT)
        await context.reply(Message(note))
        return
    choice = await _open_seminars(context, "offer")
    offered = Dialogue(Step.OFFER, draft=text, message_id=context.message.message_id)
    await people.put_dialogue(context.tx, context.writer.id, offered)
    await context.reply(choice)


async def continue_question(context: Context, dialogue: Dialogue) -> None:
    """Go on with a question that has its text: to the signature if it is the first, else to the preview."""
    if context.writer.signature is None:
        await signing.offer_signatures(context, dialogue)
    else:
        await previewing.show_preview(context, dialogue)


async def send(context: Context, press: Send) -> None:
    """Hand the question to the desk, exactly as its preview showed it."""
    dialogue = await people.get_dialogue(context.tx, context.writer.id)
    if dialogue is None or dialogue.step is not Step.PREVIEW:
        context.toast("preview-outdated", alert=True)
        return
    if press.draft != previewing.fingerprint(dialogue, context.writer):
        context.toast("preview-outdated", alert=True)
        return
    seminar_id, signature = dialogue.seminar_id or "", context.writer.signature
    if signature is None:
        await signing.offer_signatures(context, dialogue)
        return
    try:
        number = await asking.ask_question(
            context.tx,
            seminar_id=seminar_id,
            person_id=context.writer.id,
            speaker_id=dialogue.speaker_id,
            text=dialogue.draft or "",
            language=context.writer.language,
            signature=signature,
            now=context.now,
        )
    except QuestionsClosedError:
        context.toast("questions-closed-draft-kept", alert=True)
        return
    except SpeakerGoneError:
        await _choose_again(context, seminar_id)
        return
    except RefusedQuestionError as refusal:
        refusals.explain(context, refusal)
        return
    await people.end_dialogue(context.tx, context.writer.id)
    began = await people.follow(context.tx, context.writer.id, seminar_id)
    await context.show(seminars.receipt_message(context, number, seminar_id, began=began or None))
    await context.bot_data.likeness.compare(context.tx, [number])
    await context.send_card(number)


async def cancel(context: Context, _: Cancel) -> None:
    """Forget what was being written. A button of a question that was sent leads back to the seminars."""
    if await _stop(context):
        await context.show(await _cancelled(context))
    else:
        await context.show(await seminars.seminars_message(context, 0))


async def command_cancel(context: Context, _: str) -> None:
    """Forget what was being written, by command."""
    if await _stop(context):
        await context.reply(await _cancelled(context))
    else:
        await context.reply(Message(context.say("cancel-nothing")))


async def command_ask(context: Context, words: str) -> None:
    """Begin a question: choose among the seminars that take questions; words after it are the question."""
    if words:
        await offer(context, words)
    else:
        await context.reply(await _open_seminars(context, "ask-choose-seminar"))


async def list_open(context: Context, press: ListOpen) -> None:
    """Show another page of the seminars that take questions."""
    dialogue = await people.get_dialogue(context.tx, context.writer.id)
    key = "offer" if dialogue and dialogue.step is Step.OFFER else "ask-choose-seminar"
    await context.show(await _open_seminars(context, key, press.page))


async def _choose_again(context: Context, seminar_id: str) -> None:
    """Say that the addressee speaks there no more, and ask for another; the draft is kept."""
    context.toast("speaker-gone", alert=True)
    await ask(context, Ask(seminar_id))


async def _open_seminars(context: Context, key: str, page: int = 0) -> Message:
    listed = await programme.list_seminars(context.tx)
    taking = [seminar for seminar in listed if seminar.takes_questions]
    silence = await mutes.get_silence(context.tx, context.writer.id)
    takers = [seminar for seminar in taking if not silence.covers(seminar.id)]
    if not takers:
        see = [Button(context.label("button-seminars"), ShowSeminars(0))]
        reason = refusals.no_seminar_key(silence, any_open=bool(taking))
        return Message(context.say(reason), [see] if listed else [])
    rows = choosing.seminar_rows(context, takers, page, Ask, ListOpen)
    return Message(context.say(key), [*rows, [Button(context.label("button-no"), Cancel())]])


async def _stop(context: Context) -> bool:
    """Forget what the person was doing; False if it was nothing."""
    await answering.forget_answer(context, context.writer.id)
    return await people.end_dialogue(context.tx, context.writer.id)


async def _cancelled(context: Context) -> Message:
    rows = [[Button(context.label("button-seminars"), ShowSeminars(0))]]
    return Message(context.say("cancelled"), rows)
