"""The store in memory and the real one behave alike: one suite for both, so that fakes can be trusted."""

import asyncio

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_common.storage.memory import MemoryStore
from crossfoot_common.storage.port import Fetched, Store


class StoreContract:
    """Subclasses give the store."""

    @pytest.fixture
    async def store(self) -> Store:
        raise NotImplementedError

    async def test_what_is_put_comes_back(self, store: Store) -> None:
        await store.put("inbox/预算 (1).txt", b"abc", "text/plain")
        assert await store.get("inbox/预算 (1).txt") == b"abc"
        assert await store.exists("inbox/预算 (1).txt")

    async def test_an_empty_object_is_an_object(self, store: Store) -> None:
        await store.put("empty", b"")
        assert await store.get("empty") == b""

    async def test_a_second_put_replaces(self, store: Store) -> None:
        await store.put("twice", b"one")
        await store.put("twice", b"two!")
        assert await store.get("twice") == b"two!"

    async def test_a_write_on_condition_happens_only_while_the_condition_holds(self, store: Store) -> None:
        key = "conditional/x"
        await store.remove(key)
        assert await store.fetch(key) is None
        first = await store.replace(key, b"one", None)
        assert first is not None
        assert await store.replace(key, b"two", None) is None
        second = await store.replace(key, b"two", first)
        assert second is not None
        assert await store.replace(key, b"three", first) is None
        assert await store.fetch(key) == Fetched(b"two", second)
        await store.remove(key)
        assert await store.replace(key, b"three", second) is None
        assert not await store.exists(key)

    async def test_of_many_writers_on_one_condition_one_wins(self, store: Store) -> None:
        await store.remove("conditional/race")
        etag = None
        for _ in range(3):
            written = await asyncio.gather(
                *(store.replace("conditional/race", f"{n}{etag}".encode(), etag) for n in range(8))
            )
            (etag,) = [one for one in written if one is not None]
        found = await store.fetch("conditional/race")
        assert found is not None
        assert found.etag == etag

    async def test_a_missing_object_is_a_permanent_error_with_its_reason(self, store: Store) -> None:
        with pytest.raises(PermanentError, match="object_missing"):
            await store.get("nowhere")
        with pytest.raises(PermanentError, match="object_missing"):
            _ = [piece async for piece in store.stream("nowhere")]
        assert not await store.exists("nowhere")

    async def test_a_large_object_streams_in_pieces(self, store: Store) -> None:
        data = bytes(range(256)) * 10_000
        await store.put("large", data)
        assert b"".join([piece async for piece in store.stream("large")]) == data

    async def test_a_listing_is_recursive_ordered_and_by_prefix(self, store: Store) -> None:
        for key in ("list/b", "list/a/deep", "list/c", "listless"):
            await store.put(key, key.encode())
        found = [item async for item in store.list("list/")]
        assert [item.key for item in found] == ["list/a/deep", "list/b", "list/c"]
        assert [item.size for item in found] == [11, 6, 6]
        assert [item async for item in store.list("none/")] == []

    async def test_the_etag_changes_with_the_content(self, store: Store) -> None:
        await store.put("etag/x", b"one")
        (first,) = [item async for item in store.list("etag/")]
        await store.put("etag/x", b"one")
        (same,) = [item async for item in store.list("etag/")]
        await store.put("etag/x", b"two")
        (other,) = [item async for item in store.list("etag/")]
        assert first.etag == same.etag != other.etag

    async def test_removing_is_final_and_can_be_repeated(self, store: Store) -> None:
        await store.put("gone", b"x")
        await store.remove("gone")
        await store.remove("gone")
        assert not await store.exists("gone")

    async def test_preparing_twice_is_no_error(self, store: Store) -> None:
        await store.prepare()
        await store.prepare()


class TestMemoryStore(StoreContract):
    @pytest.fixture
    async def store(self) -> Store:
        return MemoryStore()
