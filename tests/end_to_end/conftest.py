"""A stage for the true process: Telegram and its people in the test, askdesk beside it."""

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.rehearsal import Rehearsal
from tests.end_to_end.driver import Stage


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A stage with an empty folder; afterwards no process is left, and no log has said too much."""
    telegram = Rehearsal(seed=2020)
    stage = Stage(telegram, await telegram.start(), tmp_path)
    yield stage
    await stage.end()
    await telegram.stop()
    for process in stage.processes:
        sys.stdout.write(f"--- {process.pid}\n{process.output}\n")
    assert not stage.leaks()
