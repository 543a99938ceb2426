"""Has pictures made, in a process of their own, so that the bot goes on meanwhile."""

import asyncio
import sys
from importlib import resources
from pathlib import Path

PROGRAM = Path(str(resources.files("handlers"))) / "statistics" / "png.py"
LONGEST = 30.0
"""Seconds after which a picture is given up."""


class NoPictureError(Exception):
    """The picture could not be made; what the program said is in the message."""


async def make_png(svg: str) -> bytes:
    """Return an SVG as PNG; raises NoPictureError."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(PROGRAM),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(LONGEST):
            png, said = await process.communicate(svg.encode())
    except TimeoutError as error:
        raise NoPictureError("it took too long") from error
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        raise NoPictureError(said.decode(errors="replace").strip().rpartition("\n")[2])
    return png
