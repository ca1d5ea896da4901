"""How far a long document is stands in the bucket while it is read, and no longer."""

import asyncio
import json

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_common.storage import keys
from crossfoot_common.storage.memory import MemoryStore
from crossfoot_parser.adapters.telling import Telling

KEY = keys.progress("a")


class Slow(MemoryStore):
    """A store that holds its answers back until it is told, and counts what it was asked to write."""

    def __init__(self) -> None:
        super().__init__()
        self.open, self.puts = asyncio.Event(), 0

    async def put(self, key: str, data: bytes, media_type: str = "application/octet-stream") -> None:
        self.puts += 1
        await self.open.wait()
        await super().put(key, data, media_type)


async def written(store: MemoryStore) -> None:
    async with asyncio.timeout(5):
        while not await store.exists(KEY):  # noqa: ASYNC110 - nobody waits for it
            await asyncio.sleep(0)


async def test_each_page_is_told_from_another_thread_and_removed_at_the_end() -> None:
    store = MemoryStore()
    async with Telling(store).of("a") as heard:
        await asyncio.to_thread(heard, 1, 8)
        await written(store)
        assert json.loads(await store.get(KEY)) == {"pages": 1, "of": 8}
    assert not await store.exists(KEY)


async def test_it_is_removed_where_the_document_has_no_reading() -> None:
    store = MemoryStore()

    async def read() -> None:
        async with Telling(store).of("a") as heard:
            heard(1, 8)
            await written(store)
            raise PermanentError("damaged")

    with pytest.raises(PermanentError):
        await read()
    assert not await store.exists(KEY)


async def test_a_slow_store_gets_one_word_at_a_time_and_none_behind_the_end() -> None:
    store = Slow()
    async with Telling(store).of("a") as heard:
        for page in (1, 2, 3):
            heard(page, 8)
            await asyncio.sleep(0)
        assert store.puts == 1
        heard(4, 8)  # heard only when the reading has ended
        store.open.set()
    await asyncio.sleep(0)
    assert store.puts == 1
    assert not await store.exists(KEY)


async def test_nothing_rests_on_it() -> None:
    store = MemoryStore()
    store.away = True
    async with Telling(store).of("a") as heard:
        heard(1, 8)
        await asyncio.sleep(0)
