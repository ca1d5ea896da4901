"""The inbox takes in what is new, by listing and by notification, and understands MinIO's notifications."""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator

import pytest

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.storage import keys
from crossfoot_common.storage.memory import MemoryStore
from crossfoot_common.storage.port import KeyRefusedError, Stored
from crossfoot_watcher.adapters.inbox import LISTINGS, SELDOM, Inbox
from crossfoot_watcher.adapters.notifications import UNTOLD
from crossfoot_watcher.adapters.telling import Telling
from tests.support.samples import WHEN, document_ref
from tests.unit.watcher.adapters.test_receiving import TEXT, Watching


def inbox(watching: Watching) -> Inbox:
    service = watching.service
    return Inbox(service.store, watching.receiving, service.backoff, 0.01, 2)


async def test_the_listing_finds_everything_once() -> None:
    watching = Watching()
    for n in range(5):
        await watching.service.store.put(f"inbox/预算/{n}.txt", TEXT + str(n).encode())
    await watching.service.store.put("inbox/folder/", b"")
    await watching.service.store.put("files/elsewhere", b"x")
    source = inbox(watching)
    await source.look()
    await source.look()
    assert sorted(event.source for event in watching.announced) == [f"预算/{n}.txt" for n in range(5)]


async def test_a_notification_finds_exactly_its_object() -> None:
    watching = Watching()
    await watching.service.store.put("inbox/a", TEXT)
    await watching.service.store.put("inbox/a.txt", TEXT + b"2")
    await inbox(watching).look_at(Stored("inbox/a", 0, "", UNTOLD))
    await inbox(watching).look_at(Stored("inbox/gone", 0, "", UNTOLD))
    await inbox(watching).look_at(Stored("inbox/gone", 3, "etag", WHEN))
    assert [event.source for event in watching.announced] == ["a"]


class SlowStore(MemoryStore):
    """Listings take as long as they are told, one after the other; so does reading an object."""

    def __init__(self, *listings_s: float, reading_s: float = 0.0) -> None:
        super().__init__()
        self.listings_s, self.reading_s = list(listings_s), reading_s

    async def list(self, prefix: str) -> AsyncIterator[Stored]:
        if prefix == keys.INBOX and self.listings_s:
            await asyncio.sleep(self.listings_s.pop(0))
        async for item in super().list(prefix):
            yield item

    async def stream(self, key: str) -> AsyncIterator[bytes]:
        await asyncio.sleep(self.reading_s)
        async for piece in super().stream(key):
            yield piece


async def test_a_burst_that_takes_long_to_take_in_does_not_put_off_the_next_look() -> None:
    watching = Watching(SlowStore(reading_s=0.1))
    await watching.service.store.put("inbox/a.txt", TEXT)
    source = inbox(watching)
    await source.look()
    assert watching.announced
    assert source.pause_s < 0.1


async def test_a_bucket_that_takes_long_to_list_is_listed_seldom_but_a_hiccup_does_not_count() -> None:
    source = inbox(Watching(SlowStore(0.0, *[0.03] * LISTINGS)))
    for _ in range(LISTINGS):
        await source.look()
        assert source.pause_s < 0.1
    await source.look()
    assert source.pause_s >= 0.3


class Streamed(MemoryStore):
    """Counts what is listed and read."""

    def __init__(self) -> None:
        super().__init__()
        self.listings, self.streamed = 0, list[str]()

    async def list(self, prefix: str) -> AsyncIterator[Stored]:
        self.listings += 1
        async for item in super().list(prefix):
            yield item

    async def stream(self, key: str) -> AsyncIterator[bytes]:
        self.streamed.append(key)
        async for piece in super().stream(key):
            yield piece


async def listed(watching: Watching, key: str) -> Stored:
    (found,) = [item async for item in watching.service.store.list(key) if item.key == key]
    return found


async def test_what_was_taken_in_by_notification_is_known_to_the_listing_and_was_not_listed() -> None:
    store = Streamed()
    watching = Watching(store)
    await store.put("inbox/a.txt", TEXT)
    item = await listed(watching, "inbox/a.txt")
    source, store.listings = inbox(watching), 0
    await source.look_at(item)
    assert (store.listings, store.streamed) == (0, ["inbox/a.txt"])
    await source.look()
    await source.look_at(item)
    assert store.streamed == ["inbox/a.txt"]


async def test_while_notifications_leave_nothing_to_find_the_inbox_is_listed_ever_more_seldom() -> None:
    watching = Watching()
    source = inbox(watching)
    for _ in range(3):
        await source.look()
    assert source.pause_s < 0.02  # nobody notifies: there may always be something
    await watching.service.store.put("inbox/a.txt", TEXT)
    await source.look_at(await listed(watching, "inbox/a.txt"))
    for _ in range(9):
        await source.look()
    assert source.pause_s == pytest.approx(0.01 * 2**SELDOM)
    await watching.service.store.put("inbox/missed.txt", TEXT)  # and no notification comes
    await source.look()
    assert source.pause_s < 0.02
    await source.look()
    assert source.pause_s < 0.02


async def test_the_outcome_after_one_file_and_another_and_the_first_again_is_that_of_the_first() -> None:
    store = MemoryStore()
    telling = Telling(store, Metrics("watcher"))
    watching = Watching(store, telling)
    source = inbox(watching)
    first, second = TEXT, TEXT + b"2"
    for data in (first, second):
        await watching.service.store.put("inbox/a.txt", data)
        await source.look()
        sha256 = hashlib.sha256(data).hexdigest()
        ref = document_ref().model_copy(update={"sha256": sha256})
        await telling.learn(
            sha256, [DocumentChecked(document=ref, outcome="unreadable", reason="no_content")]
        )
    await watching.service.store.put("inbox/a.txt", first)
    await source.look()
    said = json.loads(watching.service.store.objects[keys.outcome("a.txt")][0])
    assert said["sha256"] == hashlib.sha256(first).hexdigest()
    assert len(watching.announced) == 2


class Broken(MemoryStore):
    """Lists one object that it cannot hand out."""

    async def stream(self, key: str) -> AsyncIterator[bytes]:
        if key == "inbox/bad":
            raise KeyRefusedError(key)
        async for piece in super().stream(key):
            yield piece


async def test_an_object_that_cannot_be_had_holds_up_no_other() -> None:
    watching = Watching(Broken())
    await watching.service.store.put("inbox/bad", TEXT)
    await watching.service.store.put("inbox/good", TEXT)
    source = inbox(watching)
    await source.look()
    await source.look()
    assert [event.source for event in watching.announced] == ["good"]
