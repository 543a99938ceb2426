"""Pictures are made in a process of their own."""

import pytest

from bot.pictures import NoPictureError, make_png

SIGNATURE = b"\x89PNG\r\n\x1a\n"


async def test_svg_becomes_a_png() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15">Año</text></svg>'
    assert (await make_png(svg)).startswith(SIGNATURE)


async def test_what_is_no_svg_is_an_error_that_says_so() -> None:
    with pytest.raises(NoPictureError, match=r"\w"):
        await make_png("no picture")
