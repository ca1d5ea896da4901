"""One file's way through the chain: each step, how long it waited, and what is missing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from crossfoot_common.events.topics import (
    ACCEPTED,
    CHECKED,
    COMPLETED,
    DEAD_LETTERS,
    DOCUMENTS,
    FILES,
    REJECTED,
    SCANS,
    TABLES,
)

STEPS = {
    FILES.name: "announced by the watcher",
    SCANS.name: "handed on by the parser: its pictures are read apart",
    TABLES.name: "read by the parser: a table",
    DOCUMENTS.name: "read by the parser: the document",
    ACCEPTED.name: "judged by the validator: a table accepted",
    REJECTED.name: "judged by the validator: a table rejected",
    CHECKED.name: "judged by the validator: the document",
    COMPLETED.name: "written by the warehouse, and complete",
    DEAD_LETTERS.name: "buried: see crossfoot dead-letters list",
}
ASKED = tuple(STEPS)
"""The topics that speak of a single file."""
OUTCOME = "outcome told"


@dataclass(frozen=True, slots=True)
class Seen:
    """Something that was said of a file: where and when. `times` is how often, `until` when the last time."""

    step: str
    at: datetime
    until: datetime
    times: int = 1
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """What was seen, and how long after what came before it."""

    seen: Seen
    waited: timedelta


def gathered(topic: str, times: Sequence[datetime]) -> Seen | None:
    """All records of one topic about the file."""
    if not times:
        return None
    return Seen(STEPS[topic], min(times), max(times), len(times))


def journey(seen: Iterable[Seen]) -> list[Step]:
    """In the order of time, each with its wait behind the end of what came before."""
    steps: list[Step] = []
    before: datetime | None = None
    for one in sorted(seen, key=lambda one: (one.at, one.until)):
        waited = max(one.at - before, timedelta()) if before else timedelta()
        steps.append(Step(one, waited))
        before = max(before, one.until) if before else one.until
    return steps


def missing(steps: Iterable[Step]) -> str:
    """What has not happened yet, and who should do it; empty when the file is at its end."""
    there = {step.seen.step for step in steps}
    if STEPS[FILES.name] not in there:
        return "the watcher has not announced it: crossfoot reconcile announces it again"
    if STEPS[DOCUMENTS.name] not in there:
        return "the parser has not read it: see its lag in crossfoot status"
    if STEPS[CHECKED.name] not in there:
        return "the validator has not judged it: see its lag in crossfoot status"
    if STEPS[COMPLETED.name] not in there:
        return "the warehouse has not written all of it: see its lag in crossfoot status"
    return "" if OUTCOME in there else "the watcher has not told its outcome: see its lag in crossfoot status"
