"""Failures stay what they are when several things are waited for; a lock is there as long as it is needed."""

import asyncio

import pytest

from crossfoot_common.concurrency import Locks, all_done
from crossfoot_common.errors import PermanentError, TransientError


async def fail(error: Exception) -> None:
    raise error


@pytest.mark.parametrize(
    ("errors", "gravest"),
    [
        ((PermanentError("damaged"), TransientError("away")), TransientError),
        ((PermanentError("damaged"), ValueError("a bug"), TransientError("away")), ValueError),
        ((PermanentError("damaged"),), PermanentError),
    ],
)
async def test_the_gravest_failure_is_raised_once_all_are_done(
    errors: tuple[Exception, ...], gravest: type[Exception]
) -> None:
    done: list[int] = []

    async def later() -> None:
        await asyncio.sleep(0.01)
        done.append(1)

    with pytest.raises(gravest):
        await all_done([*map(fail, errors), later()])
    assert done == [1]


async def test_one_at_a_time_holds_a_key_also_when_they_come_one_after_the_other() -> None:
    locks, inside, most = Locks(), 0, 0

    async def work(wait_s: float) -> None:
        nonlocal inside, most
        await asyncio.sleep(wait_s)
        async with locks.held("a"):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0.004)
            inside -= 1

    await asyncio.gather(*(work(n * 0.003) for n in range(6)))
    assert most == 1


async def test_keys_do_not_wait_for_each_other_and_are_forgotten() -> None:
    locks = Locks()
    async with asyncio.timeout(1), locks.held("a"), locks.held("b"):
        assert set(locks._locks) == {"a", "b"}
    assert set(locks._locks) == set()
