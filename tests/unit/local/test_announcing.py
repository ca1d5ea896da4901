"""What is announced again is what was announced; an announcement that is lost hides no other."""

from crossfoot_common.storage import keys
from crossfoot_common.storage.memory import MemoryStore
from crossfoot_local.announcing import announcements
from tests.support.samples import file_received, sha


async def test_announcements_come_back_as_they_were_and_lost_ones_are_named() -> None:
    store = MemoryStore()
    await store.put(keys.announced(sha("a")), file_received("a").model_dump_json().encode())
    await store.put(keys.announced(sha("b")), b"{")
    events, lost = await announcements(store, [sha("a"), sha("b"), sha("c")])
    assert events == [file_received("a")]
    assert lost == [sha("b"), sha("c")]
