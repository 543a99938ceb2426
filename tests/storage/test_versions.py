"""A broadcast's text in several languages, until it is sent."""

import pytest

from storage.broadcasts import BroadcastDecidedError, Kind, cancel_broadcast, draft_broadcast, get_broadcast
from storage.database import Transaction
from storage.deliveries import start_broadcast
from storage.versions import NoSuchVersionError, ask_for_version, get_version, list_versions, write_version
from tests.storage.test_broadcasts import CONTENTS


async def draft(tx: Transaction) -> int:
    return await draft_broadcast(tx, "law", Kind.ANNOUNCEMENT, None, text="Hello", language="en")


async def written(tx: Transaction, broadcast: int) -> dict[str, str]:
    return await list_versions(tx, await get_broadcast(tx, broadcast))


async def write(tx: Transaction, broadcast: int, language: str, text: str) -> None:
    version = await get_version(tx, await ask_for_version(tx, broadcast, language))
    await write_version(tx, version, text)


async def test_version_is_missing_until_it_is_written_and_can_be_replaced(tx: Transaction) -> None:
    broadcast = await draft(tx)
    first = await ask_for_version(tx, broadcast, "pt")
    assert await written(tx, broadcast) == {}
    await write(tx, broadcast, "pt", "Oi")
    assert await ask_for_version(tx, broadcast, "pt") == first
    assert await written(tx, broadcast) == {"pt": "Oi"}
    await write(tx, broadcast, "pt", "Olá")
    assert await written(tx, broadcast) == {"pt": "Olá"}


async def test_version_in_the_language_of_the_announcement_is_its_own_text(tx: Transaction) -> None:
    broadcast = await draft(tx)
    await write(tx, broadcast, "en", "Hello all")
    assert (await get_broadcast(tx, broadcast)).text == "Hello all"
    assert await written(tx, broadcast) == {}


@pytest.mark.parametrize("decide", ["start", "cancel"])
async def test_version_for_a_started_broadcast_changes_nothing(tx: Transaction, decide: str) -> None:
    broadcast = await draft(tx)
    await write(tx, broadcast, "es", "Hola")
    if decide == "start":
        await start_broadcast(tx, broadcast, None, CONTENTS, 20)
    else:
        await cancel_broadcast(tx, broadcast, None)
    for language in ("en", "es", "fr"):
        with pytest.raises(BroadcastDecidedError):
            await write(tx, broadcast, language, "Too late")
    assert (await get_broadcast(tx, broadcast)).text == "Hello"
    assert await written(tx, broadcast) == {"es": "Hola"}


async def test_version_that_nobody_asked_for_is_unknown(tx: Transaction) -> None:
    with pytest.raises(NoSuchVersionError):
        await get_version(tx, 99)
