"""Each content is stored and announced once, each name recorded, and a kill in between does no harm."""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import IO

import pytest

from crossfoot_common.errors import TransientError
from crossfoot_common.events.file_received import FileReceived
from crossfoot_common.events.topics import FILES
from crossfoot_common.messaging import codec
from crossfoot_common.storage import keys
from crossfoot_common.storage.memory import MemoryStore
from crossfoot_common.storage.names import Named, names_of
from crossfoot_watcher.adapters import receiving
from crossfoot_watcher.adapters.receiving import Outcomes, Receiving
from crossfoot_watcher.core.arrivals import Arrival
from tests.support.service import MemoryService

TEXT = "青石县财政局2026年部门预算".encode()
SHA = hashlib.sha256(TEXT).hexdigest()


class Watching:
    """A Receiving on memory; `restart` forgets all that is not in the store."""

    def __init__(self, store: MemoryStore | None = None, outcomes: Outcomes | None = None) -> None:
        self.service = MemoryService([], store=store or MemoryStore())
        self.told: list[str] = []
        self.expected: dict[str, str] = {}
        self.outcomes = outcomes or self
        self.reads = 0
        self.restart()

    def restart(self) -> None:
        self.service.metrics.registry._collector_to_names.clear()
        self.service.metrics.registry._names_to_collectors.clear()
        store, publisher = self.service.store, self.service.publisher
        self.receiving = Receiving(store, publisher, self.outcomes, self.service.metrics, 1000)

    def expect(self, sha256: str, named: Named) -> None:
        self.expected[sha256] = named.name

    async def tell(self, sha256: str) -> None:
        self.told.append(sha256)

    async def put(self, name: str, data: bytes, version: str = "1") -> None:
        async def pieces() -> AsyncIterator[bytes]:
            self.reads += 1
            for at in range(0, len(data), 400):
                yield data[at : at + 400]

        await self.receiving.receive("test", Arrival(name, version, f"inbox/{name}"), pieces)

    @property
    def announced(self) -> list[FileReceived]:
        return [codec.decode(FileReceived, r.value or b"") for r in self.service.broker.of(FILES.name)]


async def test_new_bytes_are_stored_and_announced() -> None:
    watching = Watching()
    await watching.put("2026/a.txt", TEXT)
    (event,) = watching.announced
    assert (event.sha256, event.size, event.source, event.refused) == (SHA, len(TEXT), "2026/a.txt", None)
    assert event.media_type == "text/plain"
    assert watching.service.store.objects[keys.file(SHA)][0] == TEXT
    kept = watching.service.store.objects[keys.announced(SHA)][0]
    assert FileReceived.model_validate_json(kept) == event


async def test_the_same_bytes_are_announced_once_and_the_second_name_is_recorded() -> None:
    watching = Watching()
    await watching.put("a.txt", TEXT)
    await watching.put("b.txt", TEXT)
    assert len(watching.announced) == 1
    assert {named.name async for named in names_of(watching.service.store, SHA)} == {"a.txt", "b.txt"}
    assert (watching.expected, watching.told) == ({SHA: "a.txt"}, [SHA])


async def test_what_another_instance_is_taking_in_is_touched_so_that_it_hears_of_the_second_name() -> None:
    watching = Watching()
    await watching.service.store.put(keys.file(SHA), TEXT)  # and not announced yet
    await watching.put("b.txt", TEXT)
    assert (watching.expected, watching.told) == ({}, [SHA])
    assert len(watching.announced) == 1


async def test_a_file_named_by_its_own_hash_is_taken_in() -> None:
    watching = Watching()
    async with asyncio.timeout(1):
        await watching.put(SHA, TEXT)
    assert [event.source for event in watching.announced] == [SHA]


async def test_the_same_bytes_under_many_names_at_once_are_announced_once() -> None:
    watching = Watching()
    await asyncio.gather(*(watching.put(f"{n}.txt", TEXT) for n in range(5)))
    assert len(watching.announced) == 1
    assert {named.name async for named in names_of(watching.service.store, SHA)} == {
        f"{n}.txt" for n in range(5)
    }


async def test_what_is_known_is_not_read_again_even_after_a_restart() -> None:
    watching = Watching()
    await watching.put("a.txt", TEXT)
    watching.restart()
    await watching.receiving.recall()
    await watching.put("a.txt", TEXT)
    assert watching.reads == 1


async def test_another_version_under_the_same_name_is_another_file() -> None:
    watching = Watching()
    await watching.put("a.txt", TEXT, "1")
    await watching.put("a.txt", TEXT + b"!", "2")
    assert len(watching.announced) == 2


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"", "empty_file"), (b"x" * 1001, "too_large"), (bytes(range(256)) * 2, "unsupported_format")],
)
async def test_what_has_no_reading_is_announced_with_its_reason(data: bytes, reason: str) -> None:
    watching = Watching()
    await watching.put("a", data)
    (event,) = watching.announced
    assert (event.refused, event.size) == (reason, len(data))
    assert event.sha256 == hashlib.sha256(data).hexdigest()
    assert (keys.file(event.sha256) in watching.service.store.objects) == (reason != "too_large")


@pytest.mark.parametrize("writes", range(5))
async def test_killed_after_any_write_the_same_is_done_again_and_nothing_is_lost(
    writes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    watching = Watching()
    store = watching.service.store
    real, left = store.put, [writes]

    async def dying(key: str, data: bytes, media_type: str = "") -> None:
        if not left[0]:
            raise TransientError("killed")
        left[0] -= 1
        await real(key, data, media_type)

    monkeypatch.setattr(store, "put", dying)
    if writes < 4:
        with pytest.raises(TransientError):
            await watching.put("a.txt", TEXT)
    else:
        await watching.put("a.txt", TEXT)
    monkeypatch.setattr(store, "put", real)
    watching.restart()
    await watching.receiving.recall()
    await watching.put("a.txt", TEXT)
    assert watching.announced
    assert len({event.received_at for event in watching.announced}) == 1  # it is one upload
    assert len({event.id for event in watching.announced}) == 1
    assert len(watching.announced) <= 2  # at least once: the broker may have had it before the kill
    assert {named.name async for named in names_of(store, SHA)} == {"a.txt"}
    assert json.loads(store.objects[keys.announced(SHA)][0])["sha256"] == SHA


def full_disk(max_size: int) -> IO[bytes]:
    """A device that has no room, as a full disk has none, once more than fits into memory is written."""
    del max_size
    return Path("/dev/full").open("r+b")


async def test_a_full_disk_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    watching = Watching()
    with monkeypatch.context() as full:
        full.setattr(receiving, "SpooledTemporaryFile", full_disk)
        with pytest.raises(TransientError, match="no room"):
            await watching.put("a.txt", TEXT)
    assert not watching.announced
    await watching.put("a.txt", TEXT)
    assert [event.source for event in watching.announced] == ["a.txt"]
