"""What can be done in the desk."""

from handlers.context import Context
from handlers.messages import Message
from handlers.routes import say_not_here


async def help_(context: Context, _: str) -> None:
    """List the desk's commands."""
    await context.reply(Message(context.say("desk-help")))


async def unknown_command(context: Context) -> None:
    """Help with a command that does not exist; what may be meant for other bots is ignored."""
    if context.in_desk and is_command_for_us(context):
        await context.reply(Message(context.say("command-unknown")))
    elif not context.in_desk and _addressee(context) == context.bot.username.lower():
        await say_not_here(context)


def is_command_for_us(context: Context) -> bool:
    """Tell whether a message is a command that names no other bot."""
    is_command = (context.message.text or "").startswith("/")
    return is_command and _addressee(context) in {"", context.bot.username.lower()}


def _addressee(context: Context) -> str:
    """Return the name of the bot that a command is for, in small letters; empty: it names none."""
    command = (context.message.text or "").split(maxsplit=1)[0]
    return command.partition("@")[2].lower()
