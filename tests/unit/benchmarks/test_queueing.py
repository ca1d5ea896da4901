"""The simulation of queues says what arithmetic says where arithmetic can."""

import pytest

from tests.benchmarks.queueing import cores, slowest


def test_nobody_waits_where_next_to_nothing_is_to_do() -> None:
    assert slowest(0.001, 50, 1, 0.99) < 0.01
    assert cores(0.001, 50) == 1


def test_the_burst_decides_and_not_the_mean_of_the_hour() -> None:
    """Ten minutes take half of the hour's files and their share of the other half."""
    hourly, seconds = 6000, 0.5
    load = seconds * hourly * (0.5 + 0.5 / 6) / 600
    assert seconds * hourly / 3600 < 2 < load < 3
    assert cores(seconds, hourly) == 3


@pytest.mark.parametrize("served_by", [1, 2, 3])
def test_more_cores_never_wait_longer(served_by: int) -> None:
    assert slowest(0.5, 3000, served_by, 0.99) >= slowest(0.5, 3000, served_by + 1, 0.99)


def test_the_same_question_has_the_same_answer() -> None:
    assert slowest(0.3, 2000, 1, 0.99) == slowest(0.3, 2000, 1, 0.99)
