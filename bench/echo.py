"""Stock python-telegram-bot: one update in, one message out. The measure for a question."""

import os

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer with the same text."""
    if update.message is not None and update.message.text is not None:
        await update.message.reply_text(update.message.text)


def main() -> None:
    """Run until stopped."""
    address = os.environ["BENCH_TELEGRAM"]
    application = Application.builder().token(os.environ["BENCH_TOKEN"]).base_url(f"{address}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


main()
