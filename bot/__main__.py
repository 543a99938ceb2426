"""python -m bot is askdesk."""

from bot.cli import main

main()
