"""Askdesk without the limits of single chats: what a card costs, not how many a group takes a minute."""

from bot import composing, windows
from bot.cli import main

windows.CHAT_BURST = 1_000_000
windows.GROUP_LIMIT = 1_000_000
windows.CALM = 1_000_000
composing.FEW = 1_000_000

main()
