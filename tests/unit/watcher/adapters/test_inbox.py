"""The inbox takes in what is new, by listing and by notification, and understands MinIO's notifications."""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.storage import keys
from crossfoot_common.storage.memory import MemoryStore
from crossfoot_common.storage.port import KeyRefusedError, Stored
from crossfoot_watcher.adapters.inbox import LISTINGS, Inbox, uploaded_keys
from crossfoot_watcher.adapters.telling import Telling
from tests.support.samples import document_ref
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
    await inbox(watching).look_at("inbox/a")
    await inbox(watching).look_at("inbox/gone")
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


def notification(key: str, event: str = "s3:ObjectCreated:Put") -> bytes:
    return json.dumps({"Records": [{"eventName": event, "s3": {"object": {"key": key}}}]}).encode()


def test_keys_arrive_url_encoded() -> None:
    assert list(uploaded_keys(notification("inbox%2F2024%2F%E9%A2%84%E7%AE%97+1.pdf"))) == [
        "inbox/2024/预算 1.pdf"
    ]


def test_other_places_and_other_events_do_not_matter() -> None:
    assert list(uploaded_keys(notification("files%2Fabc"))) == []
    assert list(uploaded_keys(notification("inbox%2Fa", "s3:ObjectRemoved:Delete"))) == []
    assert list(uploaded_keys(b'{"Records": null}')) == []


@pytest.mark.parametrize("payload", [b"", b"{", b"[]", b"{}", b'{"Records": [1]}', b'{"Records": [{}]}'])
def test_what_is_no_notification_is_a_permanent_error(payload: bytes) -> None:
    with pytest.raises(PermanentError, match="invalid_message"):
        list(uploaded_keys(payload))


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
