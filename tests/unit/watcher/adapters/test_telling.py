"""Uploaders find the outcome under every name of their bytes, and the newest file of a name counts."""

import asyncio
import json
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.errors import TransientError
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.storage import keys
from crossfoot_common.storage.memory import MemoryStore
from crossfoot_common.storage.names import Named, remember
from crossfoot_common.storage.port import KeyRefusedError
from crossfoot_watcher.adapters.telling import Telling
from crossfoot_watcher.core.results import Told
from tests.support.samples import WHEN, document_ref, sha
from tests.unit.watcher.core.test_results import ACCEPTED, CHECKED, REJECTED

HOURS = {"a": timedelta(hours=1), "b": timedelta(hours=2)}
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
    found = said(store, "a.txt")
    assert found["sha256"] == sha("b")
    assert [one["sha256"] for one in found["history"]] == [sha("a")]  # type: ignore[attr-defined]


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


class PickyStore(MemoryStore):
    """Does not take one key, for whatever reason, and takes its time for results."""

    def __init__(self, key: str, why: Exception) -> None:
        super().__init__()
        self.key, self.why = key, why

    async def put(self, key: str, data: bytes, media_type: str = "application/octet-stream") -> None:
        if key == self.key:
            raise self.why
        await super().put(key, data, media_type)


@pytest.mark.parametrize("why", [KeyRefusedError("no such name"), TransientError("500, for this key alone")])
async def test_a_name_that_the_store_does_not_take_has_its_outcome_under_a_derived_key(
    why: Exception,
) -> None:
    store = PickyStore(keys.outcome("bad.txt"), why)
    for name in ("a.txt", "bad.txt", "c.txt"):
        await remember(store, sha("a"), Named(name=name, received_at=WHEN))
    await Telling(store, Metrics("watcher")).learn(sha("a"), EVENTS)
    assert said(store, "a.txt")["status"] == said(store, "c.txt")["status"] == "rejected"
    derived = json.loads(store.objects[keys.derived_outcome("bad.txt")][0])
    assert (derived["name"], derived["status"]) == ("bad.txt", "rejected")


@pytest.mark.parametrize("name", ["部" * 84 + ".txt", "a" * 252, "x/" * 600, "a//b", "../b", "a\nb"])
async def test_a_name_that_no_key_can_have_has_a_derived_one(name: str) -> None:
    assert keys.outcome(name) == keys.derived_outcome(name)
    assert keys.outcome("2026/预算.txt") == "outcomes/2026/预算.txt.json"


async def test_a_store_that_is_away_is_waited_for() -> None:
    store = MemoryStore()
    await remember(store, sha("a"), Named(name="a.txt", received_at=WHEN))
    telling = Telling(store, Metrics("watcher"))
    store.away = True
    with pytest.raises(TransientError):
        await telling.learn(sha("a"), EVENTS)


class SlowToList(MemoryStore):
    """Whoever lists names waits, so that others can come in between."""

    waiting = 0.0

    async def get(self, key: str) -> bytes:
        found = await super().get(key)
        if key.startswith(keys.RESULTS):
            wait, self.waiting = self.waiting, 0.0
            await asyncio.sleep(wait)
        return found


async def test_who_tells_what_is_old_by_now_does_not_overwrite_what_was_learnt_meanwhile() -> None:
    store = SlowToList()
    telling = Telling(store, Metrics("watcher"))
    await remember(store, sha("a"), Named(name="a.txt", received_at=WHEN))
    await telling.learn(sha("a"), EVENTS[:1])
    store.waiting = 0.05
    await asyncio.gather(telling.tell(sha("a")), telling.learn(sha("a"), EVENTS[1:]))
    assert said(store, "a.txt")["status"] == "rejected"
    store.waiting = 0.05  # and by another instance, which knows of no lock here
    old = Telling(store, Metrics("other"))
    await old.learn(sha("a"), EVENTS[:1])
    assert said(store, "a.txt")["status"] == "rejected"


async def test_members_follow_their_archive_to_each_of_its_names_and_times() -> None:
    store = MemoryStore()
    telling = Telling(store, Metrics("watcher"))
    old, new = document_ref("a"), document_ref("b")
    for seed, ref in (("a", old), ("b", new)):
        await remember(store, sha(seed), Named(name="all.zip!x.txt", received_at=WHEN + HOURS[seed]))
        await telling.learn(
            sha(seed), [DocumentChecked(document=ref, outcome="unreadable", reason="encrypted")]
        )
    assert said(store, "all.zip!x.txt")["sha256"] == sha("b")
    archive = document_ref("z").model_copy(update={"source": "all.zip"})
    for name in ("all.zip", "again.zip"):
        await remember(store, sha("z"), Named(name=name, received_at=WHEN + timedelta(days=1)))
    end = DocumentChecked(document=archive, outcome="unpacked", members=(sha("a"),))
    await telling.learn(sha("z"), [end])
    assert said(store, "all.zip!x.txt")["sha256"] == sha("a")
    assert said(store, "again.zip!x.txt")["sha256"] == sha("a")


class Counted(MemoryStore):
    """Counts requests, and lets others come in between each."""

    def __init__(self) -> None:
        super().__init__()
        self.requests = 0

    def _reach(self) -> None:
        super()._reach()
        self.requests += 1

    async def replace(
        self, key: str, data: bytes, expected: str | None, media_type: str = "application/octet-stream"
    ) -> str | None:
        await asyncio.sleep(0)
        return await super().replace(key, data, expected, media_type)


async def test_new_bytes_cost_few_requests_of_the_store() -> None:
    store = Counted()
    telling = Telling(store, Metrics("watcher"))
    named = Named(name="a.txt", received_at=WHEN)
    await remember(store, sha("a"), named)
    telling.expect(sha("a"), named)
    before = store.requests
    for event in EVENTS:
        await telling.learn(sha("a"), [event])
    assert said(store, "a.txt")["status"] == "rejected"
    requests = store.requests - before
    assert requests <= 2 * 5  # results three times, the outcome twice; a replace in memory asks twice


@given(st.lists(st.sampled_from(range(2)), min_size=3, max_size=3), st.randoms())
async def test_a_name_that_another_instance_takes_in_meanwhile_is_told(
    who: list[int], random: Random
) -> None:
    """Whoever learns what, and whenever the second name comes in: both names end with the whole outcome."""
    store = Counted()
    instances = [Telling(store, Metrics("watcher")), Telling(store, Metrics("watcher"))]
    first, second = (Named(name=name, received_at=WHEN) for name in ("a.txt", "b.txt"))
    await remember(store, sha("a"), first)
    instances[0].expect(sha("a"), first)

    async def events() -> None:
        for number, event in zip(who, EVENTS, strict=True):
            await asyncio.sleep(0)
            await instances[number].learn(sha("a"), [event])

    async def name() -> None:
        for _ in range(random.randrange(12)):
            await asyncio.sleep(0)
        await remember(store, sha("a"), second)
        await instances[1].tell(sha("a"))

    await asyncio.gather(events(), name())
    assert said(store, "a.txt")["status"] == said(store, "b.txt")["status"] == "rejected"
