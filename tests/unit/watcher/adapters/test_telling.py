"""Uploaders find the outcome under every name of their bytes, and the newest file of a name counts."""

import json
from datetime import timedelta

from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.storage import keys
from crossfoot_common.storage.memory import MemoryStore
from crossfoot_watcher.adapters.names import Named, remember
from crossfoot_watcher.adapters.telling import Telling
from crossfoot_watcher.core.results import Told
from tests.support.samples import WHEN, document_ref, sha
from tests.unit.watcher.core.test_results import ACCEPTED, CHECKED, REJECTED

EVENTS: list[Told] = [ACCEPTED, REJECTED, CHECKED]


def said(store: MemoryStore, name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(store.objects[keys.outcome(name)][0])
    return found


async def test_every_name_is_told_and_a_later_one_too() -> None:
    store = MemoryStore()
    telling = Telling(store, Metrics("watcher"))
    await remember(store, sha("a"), Named(name="a.txt", received_at=WHEN))
    await telling.learn(sha("a"), EVENTS[:1])
    assert said(store, "a.txt")["status"] == "in_progress"
    await telling.learn(sha("a"), EVENTS[1:])
    assert said(store, "a.txt")["status"] == "rejected"
    await remember(store, sha("a"), Named(name="again.txt", received_at=WHEN))
    await telling.tell(sha("a"))
    assert said(store, "again.txt")["status"] == "rejected"


async def test_a_late_word_on_an_older_file_does_not_hide_the_newer_one() -> None:
    store = MemoryStore()
    telling = Telling(store, Metrics("watcher"))
    await remember(store, sha("a"), Named(name="a.txt", received_at=WHEN))
    await remember(store, sha("b"), Named(name="a.txt", received_at=WHEN + timedelta(days=1)))
    newer = CHECKED.model_copy(update={"document": document_ref("b"), "table_count": 0})
    await telling.learn(sha("b"), [newer])
    await telling.learn(sha("a"), EVENTS)
    assert said(store, "a.txt")["sha256"] == sha("b")


async def test_the_same_again_writes_nothing() -> None:
    store = MemoryStore()
    await remember(store, sha("a"), Named(name="a.txt", received_at=WHEN))
    await Telling(store, Metrics("watcher")).learn(sha("a"), EVENTS)
    before = dict(store.objects)
    await Telling(store, Metrics("watcher")).learn(sha("a"), EVENTS)
    assert store.objects == before


async def test_a_member_of_an_archive_is_told_under_the_archive() -> None:
    store = MemoryStore()
    ref = document_ref().model_copy(
        update={"source": "all.zip!a.txt", "parent_sha256": sha("z"), "received_at": WHEN}
    )
    await Telling(store, Metrics("watcher")).learn(sha("a"), [CHECKED.model_copy(update={"document": ref})])
    assert said(store, "all.zip!a.txt")["sha256"] == sha("a")
