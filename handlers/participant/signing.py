"""How a participant's questions are signed: name and affiliation, the name alone, or anonymous."""

from dataclasses import replace

from handlers import wording
from handlers.callbacks.private import Cancel, ChangeSignature, KeepAffiliation, KeepName, Sign
from handlers.cleaning import AFFILIATION_LIMIT, NAME_LIMIT, clean_line, has_words
from handlers.context import Context
from handlers.messages import Button, Message, cut
from handlers.participant import previewing
from storage import people
from storage.people import Dialogue, Signature, Step


async def change_signature(context: Context, _: ChangeSignature) -> None:
    """Offer the ways to sign once more."""
    if dialogue := await _current(context, {Step.PREVIEW, Step.SIGNATURE, Step.NAME, Step.AFFILIATION}):
        await offer_signatures(context, dialogue)


async def offer_signatures(context: Context, dialogue: Dialogue) -> None:
    """Ask how the question is to be signed."""
    waiting = replace(dialogue, step=Step.SIGNATURE, signature=None)
    await people.put_dialogue(context.tx, context.writer.id, waiting)
    rows = [[Button(context.label(f"button-sign-{signature}"), Sign(signature))] for signature in Signature]
    rows.append([Button(context.label("button-cancel"), Cancel())])
    await context.show(Message(context.say("signature-choose"), rows))


async def sign(context: Context, press: Sign) -> None:
    """Take the way to sign and ask for what it needs."""
    dialogue = await _current(context, {Step.SIGNATURE})
    if dialogue is None or press.signature not in set(Signature):
        return
    if press.signature == Signature.ANONYMOUS:
        await _finish(context, dialogue, Signature.ANONYMOUS, None, None)
        return
    await _ask_for(context, dialogue, Step.NAME, Signature(press.signature))


async def keep_name(context: Context, _: KeepName) -> None:
    """Take the name that the button showed."""
    if dialogue := await _current(context, {Step.NAME}):
        await _take_name(context, dialogue, _suggested_name(context))


async def keep_affiliation(context: Context, _: KeepAffiliation) -> None:
    """Take the affiliation that was used before."""
    dialogue = await _current(context, {Step.AFFILIATION})
    if dialogue and context.writer.affiliation:
        await _finish(context, dialogue, Signature.FULL, context.writer.name, context.writer.affiliation)


async def take_line(context: Context, dialogue: Dialogue, written: str) -> None:
    """Take the name or the affiliation that somebody wrote."""
    line = clean_line(written)
    limit = NAME_LIMIT if dialogue.step is Step.NAME else AFFILIATION_LIMIT
    if not await wording.fits(context, "signature", line, limit):
        return
    if dialogue.step is Step.NAME:
        await _take_name(context, dialogue, line)
    else:
        await _finish(context, dialogue, Signature.FULL, context.writer.name, line)


async def _take_name(context: Context, dialogue: Dialogue, name: str) -> None:
    if dialogue.signature is Signature.NAME:
        await _finish(context, dialogue, Signature.NAME, name, context.writer.affiliation)
        return
    await people.set_name(context.tx, context.writer.id, name)
    await _ask_for(context, dialogue, Step.AFFILIATION, Signature.FULL)


async def _ask_for(context: Context, dialogue: Dialogue, step: Step, signature: Signature) -> None:
    waiting = replace(dialogue, step=step, signature=signature)
    await people.put_dialogue(context.tx, context.writer.id, waiting)
    known = _suggested_name(context) if step is Step.NAME else context.writer.affiliation or ""
    press = KeepName() if step is Step.NAME else KeepAffiliation()
    keep = [Button(context.label("button-keep", value=cut(known, 48)), press)] if has_words(known) else []
    change = [Button(context.label("button-other-signature"), ChangeSignature())]
    await context.show(Message(context.say(f"signature-write-{step}"), [keep, change]))


async def _finish(
    context: Context,
    dialogue: Dialogue,
    signature: Signature,
    name: str | None,
    affiliation: str | None,
) -> None:
    kept_name = name if name is not None else context.writer.name
    kept_affiliation = affiliation if affiliation is not None else context.writer.affiliation
    await people.set_signature(context.tx, context.writer.id, signature, kept_name, kept_affiliation)
    await previewing.show_preview(context, dialogue)


async def _current(context: Context, steps: set[Step]) -> Dialogue | None:
    """Return the dialogue if the pressed button still belongs to it; say so if not."""
    dialogue = await people.get_dialogue(context.tx, context.writer.id)
    if dialogue is None or dialogue.step not in steps or dialogue.draft is None:
        context.toast("press-outdated")
        return None
    return dialogue


def _suggested_name(context: Context) -> str:
    """Return the name used before, or the one that Telegram shows."""
    user = context.event.effective_user if context.event else None
    telegram_name = clean_line(user.full_name) if user else ""
    return context.writer.name or telegram_name[:NAME_LIMIT]
