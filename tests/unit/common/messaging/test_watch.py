"""A broker that does not answer is seen: first not ready any more, then the process ends to begin anew."""

import asyncio

import pytest
from aiokafka import TopicPartition

from crossfoot_common.messaging.watch import ConsumerHangsError, Watch
from tests.support.service import MemoryService


class Clock:
    """Time that a test moves on, and a consumer whose broker last answered when it began."""

    def __init__(self, topic: str = "t") -> None:
        self.now, self.places = 1000.0, {TopicPartition(topic, 0)}

    def monotonic(self) -> float:
        return self.now

    time = monotonic

    def assignment(self) -> set[TopicPartition]:
        return self.places

    def last_poll_timestamp(self, _: TopicPartition) -> int:
        return 1000 * 1000

    def highwater(self, _: TopicPartition) -> int:
        return 12

    async def position(self, _: TopicPartition) -> int:
        return 5


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("crossfoot_common.messaging.watch.time", clock)
    monkeypatch.setattr("crossfoot_common.messaging.kafka.time", clock)
    return clock


def watch(service: MemoryService, clock: Clock, group: str = "test") -> Watch:
    service.delivery.group = group
    return Watch(lambda: clock, service.delivery, service.progress, service.metrics, asyncio.Event())


async def test_silence_first_costs_readiness_and_then_the_process(clock: Clock) -> None:
    service = MemoryService([])
    watching = watch(service, clock)
    clock.now += 5
    await watching.look()
    assert service.progress.waiting_for is None
    assert service.metrics.lag.labels("t", "0")._value.get() == 7
    clock.now += 10
    await watching.look()
    assert service.progress.ready() == (False, "waiting for the broker, which has not answered for 15 s")
    assert service.progress.live()[0]
    clock.now += 60
    with pytest.raises(ConsumerHangsError):
        await watching.look()


async def test_of_two_subscribers_each_is_watched_for_itself(clock: Clock) -> None:
    service = MemoryService([])
    service.progress.consumes("slow")
    fast, slow = watch(service, clock), watch(service, Clock("u"), "slow")
    clock.now += 15
    await fast.look()
    await slow.look()
    lags = {
        sample.labels["topic"]: sample.value
        for one in service.metrics.lag.collect()
        for sample in one.samples
    }
    assert lags == {"t": 7, "u": 7}, "neither takes the other's lag away"
    assert service.metrics.assigned._value.get() == 2


async def test_a_partition_that_went_to_someone_else_has_no_lag_here(clock: Clock) -> None:
    service = MemoryService([])
    watching = watch(service, clock)
    await watching.look()
    clock.places.clear()
    await watching.look()
    assert not [sample for one in service.metrics.lag.collect() for sample in one.samples]


async def test_progress_within_a_long_batch_is_told_to_those_who_watch(clock: Clock) -> None:
    service = MemoryService([])
    watching = watch(service, clock)
    service.delivery.busy = True
    service.progress.beats["test"] = 1234.5
    await watching.look()
    assert service.metrics.progress._value.get() == 1234.5


async def test_a_long_batch_is_not_a_silent_broker(clock: Clock) -> None:
    service = MemoryService([])
    watching = watch(service, clock)
    service.delivery.busy = True
    clock.now += 300
    await watching.look()
    service.delivery.busy = False
    clock.now += 1
    await watching.look()
    assert service.progress.waiting_for is None
