"""Waits grow, are jittered, and have a ceiling."""

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.messaging.backoff import Backoff
from crossfoot_common.observability.metrics import Metrics
from crossfoot_common.observability.progress import Progress

BACKOFF = Backoff(0.2, 30, asyncio.Event(), Metrics("test"), Progress(60))


@given(attempt=st.integers(0, 10_000))
def test_a_wait_is_between_half_and_all_of_its_step(attempt: int) -> None:
    step = min(30.0, 0.2 * 2 ** min(attempt, 20))
    assert step / 2 <= BACKOFF.wait_s(attempt) <= step


def test_waits_differ_so_that_instances_do_not_come_back_at_once() -> None:
    assert len({BACKOFF.wait_s(5) for _ in range(20)}) > 10
