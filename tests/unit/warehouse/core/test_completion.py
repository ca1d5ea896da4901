"""A document is complete with its last table, and the verdict is what its uploader is told."""

from collections.abc import Iterable

import pytest

from crossfoot_common.events.base import Event
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.of_table import TableJudged
from crossfoot_warehouse.core.flatten import reading_of
from crossfoot_watcher.core.results import Result, merged
from tests.support.chain_events import completed_of, events_of, samples
from tests.unit.warehouse.outcomes import accepted, checked, rejected


def told(events: Iterable[Event]) -> Result:
    known: Result | None = None
    for event in events:
        if isinstance(event, TableJudged | DocumentChecked):
            known = merged(known, event)
    assert known is not None
    return known


@pytest.mark.parametrize("sample", list(samples()), ids=lambda sample: sample[0])
def test_the_event_says_what_the_uploader_is_told(sample: tuple[str, bytes]) -> None:
    name, data = sample
    events = list(events_of(data, name))
    (event,) = completed_of(events)
    result = told(events)
    assert (event.verdict, event.reason) == (result.status, result.reason)
    assert event.tables == result.table_count
    assert event.rejected == sum(one.verdict == "rejected" for one in result.tables.values())
    assert event.accepted + event.rejected == event.tables
    assert event.verified + event.partially_verified + event.unverified == event.tables
    assert event.document.document_id == events[-1].key


def test_it_waits_for_the_last_table() -> None:
    assert list(completed_of([accepted(1), checked(tables=2)])) == []
    assert list(completed_of([accepted(1), rejected(2)])) == []
    (event,) = completed_of([checked(tables=2), rejected(2), accepted(1)])
    assert (event.verdict, event.accepted, event.rejected, event.figures) == ("rejected", 1, 1, 1)


def test_the_same_end_has_the_same_id() -> None:
    once, again = (list(completed_of([accepted(1), checked()])) for _ in range(2))
    assert [one.id for one in once] == [one.id for one in again]


@pytest.mark.parametrize(("older", "newer"), [("2", "10"), ("2", "2.1"), ("2.9", "2.10"), ("x", "1")])
def test_readings_are_ordered_as_numbers(older: str, newer: str) -> None:
    assert reading_of(older) < reading_of(newer)
