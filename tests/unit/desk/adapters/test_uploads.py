"""Uploads go into a folder of their own, and are followed by what the watcher writes."""

import json
from io import BytesIO

from crossfoot_common.storage import keys
from crossfoot_common.storage.memory import MemoryStore
from crossfoot_common.tables.document import document_id
from crossfoot_desk.adapters.uploads import Uploads

BATCH = "20310301T080000-0123456789abcdef"


async def test_files_are_followed_to_their_outcome() -> None:
    store = MemoryStore()
    uploads = Uploads(store)
    await uploads.take(BATCH, [("预算.txt", BytesIO(b"a"), 1), ("x/预算.txt", BytesIO(b"b"), 1)])
    first, second = await uploads.of(BATCH)
    assert (first.status, first.ended, first.document_id) == ("waiting", False, None)
    assert {first.name, second.name} == {"预算.txt", "预算 (2).txt"}
    assert await store.get(f"inbox/desk/{BATCH}/预算 (2).txt") == b"b"

    told = {"status": "rejected", "sha256": "a" * 64}
    await store.put(keys.outcome(f"desk/{BATCH}/{first.name}"), json.dumps(told).encode())
    (first, _) = await uploads.of(BATCH)
    assert (first.status, first.ended, first.document_id) == ("rejected", True, document_id("a" * 64))


async def test_nobody_elses_upload_is_shown() -> None:
    store = MemoryStore()
    await Uploads(store).take(BATCH, [("a.txt", BytesIO(b"a"), 1)])
    assert await Uploads(store).of("20310301T080000-0000000000000000") == []
