"""A file's way in the order of time: what waited, and what has not happened."""

from datetime import UTC, datetime, timedelta

import pytest

from crossfoot_common.events.topics import ACCEPTED, CHECKED, COMPLETED, DOCUMENTS, FILES, TABLES
from crossfoot_local.journey import OUTCOME, Seen, gathered, journey, missing

START = datetime(2031, 3, 1, 8, 0, tzinfo=UTC)


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


WHOLE = [
    Seen("came in as a.txt", START, START),
    gathered(FILES.name, [at(1)]),
    gathered(TABLES.name, [at(4), at(3)]),
    gathered(DOCUMENTS.name, [at(5)]),
    gathered(ACCEPTED.name, [at(6), at(9)]),
    gathered(CHECKED.name, [at(7)]),
    gathered(COMPLETED.name, [at(10)]),
    Seen(OUTCOME, at(12), at(12)),
]


def test_a_step_waits_for_the_end_of_what_came_before() -> None:
    steps = journey(one for one in reversed(WHOLE) if one)
    waits = [step.waited.total_seconds() for step in steps]
    assert waits == [0, 1, 2, 1, 1, 0, 1, 2], "a step that began before the last one ended did not wait"
    assert [step.seen.times for step in steps] == [1, 1, 2, 1, 2, 1, 1, 1]
    assert missing(steps) == ""


@pytest.mark.parametrize(
    ("known", "who"), [(1, "watcher"), (3, "parser"), (4, "validator"), (6, "warehouse"), (7, "outcome")]
)
def test_who_has_not_done_his_part_is_named(known: int, who: str) -> None:
    assert who in missing(journey(one for one in WHOLE[:known] if one))


def test_a_topic_that_says_nothing_is_no_step() -> None:
    assert gathered(FILES.name, []) is None
