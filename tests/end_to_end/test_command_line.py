"""The command line, and the file that shows every setting."""

import asyncio
import re
import signal
from itertools import pairwise
from pathlib import Path

import aiohttp

from bot.settings import Settings
from tests.end_to_end.driver import PROGRAMME, ROOT, Stage

SAMPLE = ROOT / "examples" / "cybercrime-lac.yaml"
BAD = """\
series:
  title: {en: A series, es: Una serie, pt: Uma série, fr: Une série}
  organisers: [{name: An institution}]
  timezone: America/Costa_Rika
seminars:
  - id: law
    title: {en: Laws, es: Leyes}
    starts: 20 July
    speakers: [seger]
  - id: law
    title: More
"""


async def test_programme_is_checked_loaded_and_shown(stage: Stage) -> None:
    assert await stage.command("programme", "check", str(SAMPLE)) == (
        0,
        f"{SAMPLE} is a good programme. Seminars: 5, speakers: 4.\n",
    )
    assert not stage.database_file.exists()
    status, said = await stage.command("programme", "load", str(SAMPLE))
    assert status == 0
    assert "The programme is loaded." in said
    assert "New: july-2020, concept, legislation, cooperation, capacity-building" in said
    status, said = await stage.command("programme", "load", str(SAMPLE))
    assert (status, said.strip()) == (0, "The programme is loaded. Nothing has changed.")
    status, said = await stage.command("programme", "show")
    assert status == 0
    assert "july-2020: Online seminar of 20 July 2020 (Monday, 20 July 2020, closed)" in said
    assert "  verdelho: Pedro Verdelho" in said
    assert "  es  https://rm.coe.int/16802fa41c" in said


async def test_bad_programme_is_told_with_all_its_lines_and_changes_nothing(stage: Stage) -> None:
    assert (await stage.command("programme", "load", str(PROGRAMME)))[0] == 0
    before = stage.rows("SELECT * FROM seminars")
    bad = stage.folder / "bad.yaml"
    bad.write_text(BAD)
    status, said = await stage.command("programme", "load", str(bad))
    assert status == 2
    assert f"{bad}:" in said
    assert "Did you mean America/Costa_Rica?" in said
    for line, word in ((4, "timezone"), (7, "title"), (8, "starts"), (9, "speakers"), (10, "id")):
        assert re.search(rf"line {line}: \S*{word}", said), said
    assert (await stage.command("programme", "check", str(bad))) == (status, said)
    assert stage.rows("SELECT * FROM seminars") == before


async def test_file_that_is_no_programme_is_refused(stage: Stage) -> None:
    missing, large = stage.folder / "missing.yaml", stage.folder / "large.yaml"
    large.write_bytes(b"#" * 10_000_000)
    answers = await asyncio.gather(
        *(
            stage.command("programme", command, str(file))
            for command in ("check", "load")
            for file in (missing, large)
        )
    )
    assert all(status == 2 for status, _ in answers)
    for index in (0, 2):
        assert answers[index][1] == f"{missing} cannot be read: No such file or directory.\n"
        assert f"{large} is larger than" in answers[index + 1][1]


async def test_programme_is_not_touched_while_askdesk_runs(stage: Stage) -> None:
    process = await stage.run()
    for arguments in (("load", str(SAMPLE)), ("show",)):
        status, said = await stage.command("programme", *arguments)
        assert status == 2
        assert "Another Askdesk is running on the database" in said
    assert await process.stop() == 0
    assert stage.count("seminars") == 0


async def test_run_without_a_token_rehearses_on_a_page(stage: Stage) -> None:
    process = await stage.spawn("run", environment={"ASKDESK_BOT_TOKEN": ""})
    await stage.until(lambda: "Ctrl-C ends it" in process.output, within=20)
    assert "No ASKDESK_BOT_TOKEN is set, so this is a rehearsal" in process.output
    address = re.search(r"http://127\.0\.0\.1:\d+", process.output)
    assert address is not None
    async with aiohttp.ClientSession() as session, session.get(address[0]) as response:
        assert response.status == 200
        assert response.content_type == "text/html"
        assert "Askdesk" in await response.text()
    process.signal(signal.SIGINT)
    assert await process.ended() == 0
    assert not stage.database_file.exists()


async def test_help_names_every_command(stage: Stage) -> None:
    nothing, askdesk, programme = await asyncio.gather(
        stage.command(), stage.command("--help"), stage.command("programme", "--help")
    )
    assert [status for status, _ in (nothing, askdesk, programme)] == [2, 0, 0]
    for _, said in (nothing, askdesk):
        assert "A question desk for online seminars, on Telegram." in said
        assert all(re.search(rf"\b{name}\b", said) for name in ("run", "rehearse", "programme"))
    assert all(re.search(rf"\b{name}\b", programme[1]) for name in ("check", "load", "show"))


def test_example_lists_every_setting_with_its_default_and_nothing_else() -> None:
    expected = []
    for name, field in Settings.model_fields.items():
        default = "" if field.default in {None, ()} else field.default
        expected.append((f"# {field.description}", f"ASKDESK_{name.upper()}={default}"))
    lines = Path(ROOT, "settings.example.env").read_text().splitlines()
    listed = [(above, line) for above, line in pairwise(lines) if "=" in line]
    assert listed == expected
