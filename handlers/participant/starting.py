"""The first contact, help, the language, and what is neither a command nor a question."""

from handlers import words
from handlers.callbacks.private import SetLanguage
from handlers.context import Context
from handlers.messages import Button, Message
from handlers.participant import asking, seminars
from handlers.speaker import joining
from storage import invitations, people, programme
from storage.people import LANGUAGES


async def start(context: Context, payload: str) -> None:
    """Welcome somebody; `payload` is that of a link or QR code.

    It names a seminar, or a seminar and a speaker, or it is the secret of an invitation.
    """
    if not payload:
        await _welcome(context)
        return
    if payload.startswith(invitations.PREFIX):
        await joining.join(context, payload)
        return
    seminar_id, _, speaker_id = payload.partition("_")
    seminar = await programme.get_seminar(context.tx, seminar_id)
    if seminar is None or seminar.retired:
        await context.reply(Message(context.say("start-unknown")))
        await context.reply(await seminars.seminars_message(context, 0))
    elif speaker_id in {speaker.id for speaker in await programme.list_speakers(context.tx, seminar.id)}:
        await asking.begin_question(context, seminar, speaker_id)
    else:
        await context.reply(await seminars.seminar_message(context, seminar))


async def help_(context: Context, _: str) -> None:
    """Say what can be done here."""
    await context.reply(Message(context.say("help")))


async def offer_languages(context: Context, _: str) -> None:
    """Show the languages, each under its own name."""
    rows = [[Button(words.LANGUAGE_NAMES[language], SetLanguage(language))] for language in LANGUAGES]
    await context.reply(Message(context.say("language-choose"), rows))


async def set_language(context: Context, press: SetLanguage) -> None:
    """Speak the chosen language from now on."""
    if press.language not in LANGUAGES:
        context.toast("press-outdated")
        return
    await people.set_language(context.tx, context.writer.id, press.language, chosen=True)
    await context.show(Message(words.say(press.language, "language-chosen")))


async def outdated_press(context: Context) -> None:
    """Answer the press of a button that means nothing any more."""
    context.toast("press-outdated")


async def unknown_command(context: Context) -> None:
    """Help with a command that does not exist."""
    await context.reply(Message(context.say("command-unknown")))


async def _welcome(context: Context) -> None:
    listed = await programme.list_seminars(context.tx)
    if len(listed) == 1:
        await context.reply(await seminars.seminar_message(context, listed[0]))
        return
    await context.reply(await seminars.seminars_message(context, 0))
