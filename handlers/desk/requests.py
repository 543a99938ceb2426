"""Requests: messages that ask a moderator for a text, which a reply to them brings."""

from handlers.context import Context
from handlers.messages import Message
from handlers.words import Argument, Html, escaped
from storage.people import Person
from storage.subjects import Subject

TEXT_SHOWN = 3000
"""Characters of the present text that a request shows, to be copied."""


async def ask_for_reply(
    context: Context,
    key: str,
    subject: Subject,
    about: int,
    **arguments: Argument,
) -> None:
    """Ask the moderator who pressed for a text; Telegram opens the field for them alone.

    `subject` and `about` say what the reply will be about. The text of an anonymous administrator has the key
    with -unnamed.
    """
    person = context.person
    if person is None or person.anonymous_administrator:
        text = context.say(f"{key}-unnamed", **arguments)
        await context.reply(Message(text), subject=subject, about=about)
        return
    text = context.say(key, who=_mention(person), **arguments)
    request = Message(text, placeholder=context.label("placeholder-reply"))
    await context.reply(request, subject=subject, about=about)


def _mention(person: Person) -> Html:
    """Return a link to a member of the desk, which makes Telegram notify them."""
    name = escaped(person.telegram_name or "?")
    return Html(f'<a href="tg://user?id={person.telegram_id}">{name}</a>')
