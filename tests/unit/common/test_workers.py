"""A task that breaks a limit or kills its worker is given up with its reason, and the pool goes on."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator

import pytest

from crossfoot_common import progress
from crossfoot_common.errors import PermanentError, TransientError
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.workers import Pool, WorkerLimits, life


def double(number: int) -> int:
    return 2 * number


def process_id() -> int:
    return os.getpid()


def hang() -> None:
    time.sleep(60)


def eat() -> int:
    return len(bytearray(600 * 1024 * 1024))


def eat_slowly() -> int:
    eaten = []
    for _ in range(200):
        eaten.append(bytearray(b"x") * (1024 * 1024))
        time.sleep(0.002)
    return len(eaten)


def crash() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def crash_once(path: str) -> str:
    if not os.path.exists(path):  # noqa: PTH110 - a worker's own business
        with open(path, "w"):  # noqa: PTH123
            os.kill(os.getpid(), signal.SIGKILL)
    return "done"


def refuse() -> None:
    raise PermanentError("encrypted", "locked")


def fill_the_disk() -> None:
    with open("/dev/full", "wb") as file:  # noqa: PTH123 - a device that has no room, as a full disk has none
        file.write(b"x")


def stumble() -> None:
    raise ValueError("a bug")


def count_pages(pages: int, seconds: float) -> str:
    for page in range(1, pages + 1):
        time.sleep(seconds)
        progress.said(page, pages)
    return "read"


def tell_for_ever() -> None:
    life.TELL_S = 0.0
    while True:
        progress.said(1, 2)


def recurse() -> None:
    recurse()


@pytest.fixture
def metrics() -> Metrics:
    return Metrics("parser")


@pytest.fixture
async def pool(metrics: Metrics) -> AsyncIterator[Pool]:
    pool = Pool(1, WorkerLimits(seconds=3, memory_mb=120, tasks=3), metrics)
    yield pool
    await pool.close()


async def test_results_come_back_and_workers_are_recycled(pool: Pool) -> None:
    assert await asyncio.gather(*(pool.run(double, i) for i in range(4))) == [0, 2, 4, 6]
    before = await pool.run(process_id)
    assert before == await pool.run(process_id)
    assert before != await pool.run(process_id)


@pytest.mark.parametrize(
    ("task", "reason"),
    [
        (hang, "time_limit"),
        (eat, "memory_limit"),
        (eat_slowly, "memory_limit"),
        (crash, "reader_failed"),
        (refuse, "encrypted"),
        (stumble, "handler_failed"),
        (recurse, "nesting_limit"),
    ],
)
async def test_what_goes_wrong_has_a_reason_and_the_pool_goes_on(
    pool: Pool, task: object, reason: str
) -> None:
    with pytest.raises(PermanentError) as raised:
        await pool.run(task)  # type: ignore[arg-type] # a parametrised function
    assert raised.value.reason == reason
    assert await pool.run(double, 21) == 42


async def test_a_worker_that_someone_else_killed_costs_no_document(pool: Pool, tmp_path: object) -> None:
    assert await pool.run(crash_once, f"{tmp_path}/mark") == "done"


@pytest.mark.parametrize(("task", "reason", "lost"), [(hang, "time_limit", 1), (crash, "reader_failed", 2)])
async def test_a_worker_that_is_given_up_is_counted_for_the_alert(
    pool: Pool, metrics: Metrics, task: object, reason: str, lost: int
) -> None:
    with pytest.raises(PermanentError):
        await pool.run(task)  # type: ignore[arg-type] # a parametrised function
    labels = {"reason": reason}
    assert metrics.registry.get_sample_value("crossfoot_workers_lost_total", labels) == lost


async def test_a_full_disk_is_waited_for_and_no_outcome_of_the_document(pool: Pool) -> None:
    with pytest.raises(TransientError, match="no room on the disk"):
        await pool.run(fill_the_disk)
    assert await pool.run(double, 2) == 4


async def test_a_document_that_is_refused_costs_no_worker(pool: Pool, metrics: Metrics) -> None:
    with pytest.raises(PermanentError):
        await pool.run(refuse)
    found = [m for m in metrics.registry.collect() if m.name == "crossfoot_workers_lost"]
    assert {sample.value for metric in found for sample in metric.samples if "total" in sample.name} == {0}


async def test_a_pool_beside_another_waits_for_none_of_its_workers(pool: Pool, metrics: Metrics) -> None:
    beside = Pool(1, WorkerLimits(seconds=20, memory_mb=120), metrics, beside=pool)
    try:
        hanging = asyncio.create_task(pool.run(hang))
        assert await beside.run(double, 21) == 42
        assert not hanging.done()
        count = metrics.registry.get_sample_value
        states = [count("crossfoot_workers", {"state": state}) for state in ("busy", "idle")]
        assert states == [1, 1], "of both pools together"
        with pytest.raises(PermanentError, match="time_limit"):
            await hanging
    finally:
        await beside.close()


async def test_a_long_task_says_how_far_it_is(pool: Pool) -> None:
    heard: list[tuple[int, int]] = []
    assert await pool.run(count_pages, 3, 0.6, heard=lambda *so_far: heard.append(so_far)) == "read"
    assert heard
    assert all(of == 3 for _, of in heard)
    assert await pool.run(count_pages, 2, 0.6) == "read", "and nobody has to listen"


async def test_telling_for_ever_is_no_way_around_the_time_limit(pool: Pool) -> None:
    with pytest.raises(PermanentError) as caught:
        await pool.run(tell_for_ever)
    assert caught.value.reason == "time_limit"
    assert await pool.run(double, 4) == 8
