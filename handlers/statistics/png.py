"""An SVG as PNG, the form that Telegram takes. Also a program: SVG in, PNG out.

resvg takes about 100 ms, in which no other thread of its process runs; so the bot starts this as a process of
its own. It imports nothing of Askdesk: that would take longer than to draw.
"""

import sys
from pathlib import Path

import resvg_py

PIXELS = 960
"""Width of the PNG. It is up to 1260 high; Telegram shrinks what is above 1280, so more would be lost."""
FONT = Path(__file__).parent / "font"
"""Noto Sans: the Latin, Greek and Cyrillic letters, and the licence."""


def png(svg: str) -> bytes:
    """Return an SVG as PNG; raises ValueError if it is not one."""
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        width=PIXELS,
        font_files=[str(file) for file in sorted(FONT.glob("*.ttf"))],
        font_family="Noto Sans",
        skip_system_fonts=True,
    )


if __name__ == "__main__":
    sys.stdout.buffer.write(png(sys.stdin.buffer.read().decode()))
