"""What can be done in the desk."""

from handlers.context import Context
from handlers.messages import Message
from handlers.routes import leave_alone


async def help_(context: Context, _: str) -> None:
    """List the desk's commands."""
    await context.reply(Message(context.say("desk-help")))


async def unknown_command(context: Context) -> None:
    """Help with a command that does not exist; what may be meant for other bots is ignored."""
    command = (context.message.text or "").split(maxsplit=1)[0]
    _, _, addressee = command.partition("@")
    ours = addressee.lower() == context.bot.username.lower()
    if context.in_desk and (ours or not addressee):
        await context.reply(Message(context.say("command-unknown")))
    elif not context.in_desk and ours:
        await leave_alone(context)
