"""Windows before a rehearsal. Without Debian's Chromium these tests are skipped, unless nothing may be."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.browser.driver import CHROMIUM, Rehearsing, Visit, browsing, rehearsing, visiting

NO_SKIPS = "ASKDESK_TEST_NO_SKIPS"


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    if not CHROMIUM.exists():
        reason = f"there is no {CHROMIUM}: install the package chromium"
        if os.environ.get(NO_SKIPS):
            pytest.fail(reason)
        pytest.skip(reason)
    async with browsing() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="session")
async def rehearsal(browser: Browser, tmp_path: Path) -> AsyncIterator[Rehearsing]:  # noqa: ARG001
    async with rehearsing(tmp_path) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def wide(browser: Browser, rehearsal: Rehearsing) -> AsyncIterator[Visit]:
    """The page on a desktop's screen; afterwards the browser has complained about nothing."""
    async with visiting(browser, rehearsal.address, 1440, 900) as visit:
        yield visit
        assert visit.complaints == []


@pytest_asyncio.fixture(loop_scope="session")
async def narrow(browser: Browser, rehearsal: Rehearsing) -> AsyncIterator[Visit]:
    """The page on a phone's screen; afterwards the browser has complained about nothing."""
    async with visiting(browser, rehearsal.address, 390, 844) as visit:
        yield visit
        assert visit.complaints == []
