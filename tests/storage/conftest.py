from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database, Transaction, open_database
from storage.people import add_person
from storage.programme import load_programme
from storage.programme_file import read_programme

PROGRAMME = b"""
series: {title: Series, organisers: [{name: Institute}], timezone: Europe/Madrid}
speakers: [{id: seger, name: Alexander Seger}]
seminars:
  - {id: law, title: Law, speakers: [seger]}
  - {id: talks, title: Talks, speakers: [seger]}
"""


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = await open_database(tmp_path / "askdesk.db")
    yield database
    await database.close()


@pytest.fixture
async def tx(database: Database) -> AsyncIterator[Transaction]:
    """A transaction in which the seminars law and talks take questions, and nobody is known yet."""
    async with database.transaction() as tx:
        await load_programme(tx, read_programme(PROGRAMME), 0)
        yield tx


@pytest.fixture
async def ana(tx: Transaction) -> int:
    """A participant."""
    return (await add_person(tx, 801, "es", 0)).id


@pytest.fixture
async def bruno(tx: Transaction) -> int:
    """Another participant."""
    return (await add_person(tx, 802, "pt", 0)).id
