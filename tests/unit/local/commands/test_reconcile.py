"""What has an outcome is left alone; what has none is announced again, as it was."""

from crossfoot_common.storage import keys
from crossfoot_common.storage.memory import MemoryStore
from crossfoot_local.commands.reconcile import compare
from tests.support.samples import file_received


async def test_only_files_without_an_outcome_are_open() -> None:
    store = MemoryStore()
    events = [file_received(seed) for seed in "abc"]
    for event in events:
        await store.put(keys.announced(event.sha256), event.model_dump_json().encode())
    seen = await compare(store, {events[1].sha256, "of another bucket"})
    assert seen.files == 3
    assert sorted(event.sha256 for event in seen.open) == sorted(e.sha256 for e in (events[0], events[2]))
    assert {event.id for event in seen.open} <= {event.id for event in events}


async def test_an_announcement_that_cannot_be_read_hides_no_other() -> None:
    store = MemoryStore()
    await store.put(keys.announced("0" * 64), b"{")
    await store.put(keys.announced(file_received().sha256), file_received().model_dump_json().encode())
    seen = await compare(store, set())
    assert [event.sha256 for event in seen.open] == [file_received().sha256]
