"""The limit on dead letters within a time."""

import pytest

from crossfoot_common.messaging.dead_letters import DeadLetterLimit, TooManyDeadLettersError


def test_letters_far_apart_never_add_up() -> None:
    now = [0.0]
    limit = DeadLetterLimit(2, 60, lambda: now[0])
    for _ in range(10):
        limit.count(2)
        now[0] += 61


def test_one_too_many_within_the_window_is_refused() -> None:
    now = [0.0]
    limit = DeadLetterLimit(3, 60, lambda: now[0])
    limit.count(2)
    now[0] = 59
    with pytest.raises(TooManyDeadLettersError):
        limit.count(2)
    limit.count(1)
