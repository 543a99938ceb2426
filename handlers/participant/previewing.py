"""A question before it is sent: what the desk will see."""

from dataclasses import replace
from zlib import crc32

from handlers import words
from handlers.callbacks.private import Cancel, ChangeSignature, Send
from handlers.context import Context
from handlers.messages import Button, Message
from handlers.phrases import seminar_title, signature_line
from storage import people, programme
from storage.people import Dialogue, Person, Step


async def show_preview(context: Context, dialogue: Dialogue) -> None:
    """Show the question as the desk will see it."""
    dialogue = replace(dialogue, step=Step.PREVIEW, signature=None)
    await people.put_dialogue(context.tx, context.writer.id, dialogue)
    person = await people.get_person(context.tx, context.writer.id)
    seminar = await programme.get_seminar(context.tx, dialogue.seminar_id)
    text = context.say(
        "preview",
        seminar=seminar_title(context.language, seminar),
        addressee=await addressee(context, dialogue.speaker_id),
        signature=signature_line(context.language, person),
        text=dialogue.draft or "",
    )
    rows = [
        [Button(context.label("button-send"), Send(fingerprint(dialogue, person)))],
        [Button(context.label("button-change-signature"), ChangeSignature())],
        [Button(context.label("button-cancel"), Cancel())],
    ]
    await context.show(Message(text, rows))


async def addressee(context: Context, speaker_id: str | None) -> str:
    """Name whom a question is for."""
    speaker = await programme.get_speaker(context.tx, speaker_id) if speaker_id else None
    return speaker.name if speaker else words.label(context.language, "all-speakers")


def fingerprint(dialogue: Dialogue, person: Person) -> int:
    """Tell one preview from another, so that an older one's button sends no other text and no other name."""
    signature = f"{person.signature} {person.name} {person.affiliation}"
    return crc32(f"{dialogue.seminar_id} {dialogue.speaker_id} {signature} {dialogue.draft}".encode())
