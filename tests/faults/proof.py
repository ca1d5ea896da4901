"""The proof that nothing was lost and nothing is there twice, on a chain of a test."""

import asyncio

import asyncpg

from crossfoot_common.completeness import Verdict, compare, look
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.settings import KafkaSettings, StoreSettings
from crossfoot_common.storage import keys
from crossfoot_common.storage.s3 import S3Store
from crossfoot_local.announcing import announce, announcements
from crossfoot_warehouse.adapters.verifying import recorded
from tests.e2e.chain import Chain


def store_of(chain: Chain) -> S3Store:
    """The bucket of a chain."""
    given = {name.removeprefix("CROSSFOOT_").lower(): value for name, value in chain.environment.items()}
    return S3Store(StoreSettings.model_validate(given))


def verdict(chain: Chain) -> Verdict:
    """What `crossfoot reconcile --verify` finds."""

    async def verify() -> Verdict:
        store = store_of(chain)
        connection = await asyncpg.connect(chain.dsn)
        try:
            return compare(await look(store), await recorded(connection))
        finally:
            await connection.close()
            store.close()

    return asyncio.run(verify())


def announce_what_is_open(chain: Chain) -> list[FileReceived]:
    """What `crossfoot reconcile` does."""

    async def repair(open_: list[str]) -> list[FileReceived]:
        store = store_of(chain)
        try:
            events, lost = await announcements(store, open_)
            assert not lost
            given = {
                name.removeprefix("CROSSFOOT_").lower(): value for name, value in chain.environment.items()
            }
            await announce(KafkaSettings.model_validate(given), store, events)
            return events
        finally:
            store.close()

    return asyncio.run(repair(sorted({one.sha256 for one in verdict(chain).open if one.sha256})))


def remove(chain: Chain, *prefixes: str) -> None:
    """Remove every object under these prefixes."""

    async def removing() -> None:
        store = store_of(chain)
        for prefix in prefixes:
            for key in [item.key async for item in store.list(prefix)]:
                await store.remove(key)
        store.close()

    asyncio.run(removing())


def outcomes(chain: Chain) -> dict[str, bytes]:
    """Every outcome object, without the times of this run."""

    async def read() -> dict[str, bytes]:
        store = store_of(chain)
        found = {item.key: await store.get(item.key) async for item in store.list(keys.OUTCOMES)}
        store.close()
        return found

    return {
        key: b"\n".join(line for line in text.splitlines() if b"received_at" not in line)
        for key, text in asyncio.run(read()).items()
    }
