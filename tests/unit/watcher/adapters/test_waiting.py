"""The age of the oldest file without outcome, also where another instance tells the outcome."""

from datetime import timedelta

from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.storage import keys
from crossfoot_common.storage.memory import MemoryStore
from crossfoot_common.storage.names import Named
from crossfoot_watcher.adapters.telling import Telling
from crossfoot_watcher.adapters.waiting import Waiting
from tests.support.samples import WHEN, sha
from tests.unit.watcher.core.test_results import ACCEPTED, CHECKED, REJECTED

LATER = WHEN + timedelta(hours=1)


def age(metrics: Metrics) -> float:
    found = metrics.registry.get_sample_value("crossfoot_oldest_open_file_seconds")
    assert found is not None
    return found


async def test_a_file_waits_until_its_outcome_is_told() -> None:
    store, metrics = MemoryStore(), Metrics("watcher")
    telling = Telling(store, metrics)
    assert age(metrics) == 0
    telling.expect(sha("a"), Named(name="a.txt", received_at=WHEN))
    await telling.learn(sha("a"), [ACCEPTED])
    assert age(metrics) > 0
    await telling.learn(sha("a"), [REJECTED, CHECKED])
    assert age(metrics) == 0
    counted = metrics.registry.get_sample_value("crossfoot_end_to_end_seconds_count", {"end": "outcome"})
    assert counted == 1
    await telling.learn(sha("a"), [REJECTED, CHECKED])
    again = metrics.registry.get_sample_value("crossfoot_end_to_end_seconds_count", {"end": "outcome"})
    assert again == 1, "an end that is told again is no second end"


async def test_an_outcome_that_another_instance_told_is_looked_up() -> None:
    store, metrics = MemoryStore(), Metrics("watcher")
    other, here = Telling(store, Metrics("watcher")), Telling(store, metrics)
    for telling in (other, here):
        telling.expect(sha("a"), Named(name="a.txt", received_at=WHEN))
    await other.learn(sha("a"), [ACCEPTED, REJECTED, CHECKED])
    assert age(metrics) > 0
    await here.waiting.look(WHEN + timedelta(seconds=1))
    assert age(metrics) > 0, "what has only just come in is not looked up"
    await here.waiting.look(LATER)
    assert age(metrics) == 0


async def test_the_outcome_of_an_earlier_upload_is_not_that_of_the_last() -> None:
    store, metrics = MemoryStore(), Metrics("watcher")
    other, waiting = Telling(store, Metrics("watcher")), Waiting(store, metrics)
    other.expect(sha("a"), Named(name="a.txt", received_at=WHEN))
    await other.learn(sha("a"), [ACCEPTED, REJECTED, CHECKED])
    waiting.expect("a.txt", LATER)
    await waiting.look(LATER + timedelta(hours=1))
    assert age(metrics) > 0
    await store.remove(keys.outcome("a.txt"))
    await waiting.look(LATER + timedelta(hours=1))
    assert age(metrics) > 0
