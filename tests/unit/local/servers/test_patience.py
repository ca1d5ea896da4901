"""What does something is waited for, what does nothing is not, and nothing is waited for without an end."""

import os

from crossfoot_local.servers.patience import Patience, is_alive, work_of


class Clock:
    """Time that passes only when told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_every_sign_of_progress_gives_more_time_until_the_last() -> None:
    clock, sign = Clock(), [0]
    patience = Patience(10, lambda: sign[0], last_s=100, clock=clock)
    for _ in range(9):
        clock.now += 9
        sign[0] += 1
        assert not patience.over
    clock.now += 9
    assert not patience.over
    clock.now += 2
    assert patience.over


def test_what_is_busy_for_ever_is_not_starting() -> None:
    clock = Clock()
    patience = Patience(10, clock, last_s=100, clock=clock)
    clock.now = 101
    assert patience.over


def test_work_grows_with_what_a_process_does() -> None:
    before = work_of(os.getpid())
    while work_of(os.getpid()) <= before:
        sum(range(100_000))
    assert is_alive(os.getpid())
    assert not is_alive(None)
    assert work_of(None, 2**22 + 1) == 0
