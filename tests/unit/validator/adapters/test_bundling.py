"""Messages share their way to a worker, and nothing else: what comes of each is what comes of it alone."""

import asyncio
from collections.abc import Callable, Sized
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.errors import CrossfootError, PermanentError, TransientError
from crossfoot_common.messaging.records import Outgoing
from crossfoot_common.workers import Pool
from crossfoot_validator.adapters.bundling import MOST, SMALL, Bundling
from crossfoot_validator.adapters.work import Judged, check_messages


def echo(payload: bytes, trace: str) -> Judged:
    if payload.startswith(b"bad"):
        raise PermanentError("invalid_message", payload.decode())
    return Judged(Outgoing("t", None, payload, {"traceparent": trace}))


class Workers:
    """So many workers in this process; notes how many messages went each time."""

    def __init__(self, size: int) -> None:
        self.size, self.idle = size, asyncio.Semaphore(size)
        self.ways: list[int] = []
        self.error: CrossfootError | None = None

    async def run(self, function: Callable[..., object], *arguments: Sized) -> object:
        async with self.idle:
            self.ways.append(len(arguments[0]) if function is check_messages else 1)
            await asyncio.sleep(0)
            if self.error:
                raise self.error
            return function(*arguments)


async def outcomes(workers: Workers, payloads: list[bytes]) -> list[object]:
    bundling = Bundling(cast("Pool", workers))
    run = (bundling.run(echo, payload, f"trace {n}") for n, payload in enumerate(payloads))
    return list(await asyncio.wait_for(asyncio.gather(*run, return_exceptions=True), 5))


payloads = st.lists(
    st.sampled_from([b"a", b"bad", b"b" * SMALL, b"c" * (SMALL + 1), b"bad" + b"d" * SMALL]), max_size=60
)


@given(payloads, st.integers(1, 3))
def test_each_message_has_the_outcome_that_it_has_alone(given_: list[bytes], size: int) -> None:
    workers = Workers(size)
    for n, (payload, came) in enumerate(zip(given_, asyncio.run(outcomes(workers, given_)), strict=True)):
        if payload.startswith(b"bad"):
            assert isinstance(came, PermanentError)
            assert came.detail == payload.decode()
        else:
            assert came == echo(payload, f"trace {n}")
    assert all(way <= MOST for way in workers.ways)


async def test_what_waits_together_goes_together_and_large_ones_by_themselves() -> None:
    workers = Workers(2)
    await outcomes(workers, [b"a"] * 40)
    assert len(workers.ways) <= 10, "instead of 40"
    assert sum(workers.ways) == 40
    workers.ways.clear()
    await outcomes(workers, [b"c" * (SMALL + 1)] * 5)
    assert workers.ways == [1] * 5


async def test_few_messages_are_shared_out_among_all_workers() -> None:
    workers = Workers(3)
    await outcomes(workers, [b"a"] * 3)
    assert workers.ways == [1] * 3


@pytest.mark.parametrize("error", [TransientError("no room"), CrossfootError("the pool is closed")])
async def test_what_is_nobodys_fault_is_said_to_all_and_not_tried_for_each(error: CrossfootError) -> None:
    workers = Workers(1)
    workers.error = error
    assert await outcomes(workers, [b"a"] * 10) == [error] * 10
    assert len(workers.ways) < 10


async def test_one_that_is_stopped_while_it_waits_stops_no_other() -> None:
    workers = Workers(1)
    bundling = Bundling(cast("Pool", workers))
    tasks = [asyncio.create_task(bundling.run(echo, b"a", str(n))) for n in range(6)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    came = await asyncio.wait_for(asyncio.gather(*tasks, return_exceptions=True), 5)
    assert isinstance(came.pop(1), asyncio.CancelledError)
    assert all(isinstance(one, Judged) for one in came)
