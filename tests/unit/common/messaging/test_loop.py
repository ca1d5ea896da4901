"""A broker that does not answer is seen: first not ready any more, then the process ends to begin anew."""

import pytest

from crossfoot_common.messaging.loop import ConsumerHangsError
from crossfoot_common.messaging.memory import MemoryConsumer
from tests.support.service import MemoryService


class Clock:
    """Time that a test moves on."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now

    perf_counter = monotonic


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("crossfoot_common.messaging.loop.time", clock)
    return clock


async def test_silence_first_costs_readiness_and_then_the_process(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = MemoryService([])
    monkeypatch.setattr(MemoryConsumer, "silent_s", lambda _: clock.now - 1000)
    clock.now += 5
    await service.loop._turn()
    assert service.progress.waiting_for is None
    clock.now += 10
    await service.loop._turn()
    assert service.progress.ready() == (False, "waiting for the broker, which has not answered for 15 s")
    assert service.progress.live()[0]
    clock.now += 60
    with pytest.raises(ConsumerHangsError):
        await service.loop._turn()


async def test_a_long_batch_is_not_a_silent_broker(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    service = MemoryService([])
    service.loop._since = clock.now + 299  # when the batch was done
    monkeypatch.setattr(MemoryConsumer, "silent_s", lambda _: 300.0)
    clock.now += 300
    await service.loop._turn()
    assert service.progress.waiting_for is None
