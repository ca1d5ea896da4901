"""What the checks say of each cell: the worst outcome of those that it takes part in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

RANK = {"not_checkable": 1, "pass": 2, "pass_within_rounding": 2, "fail": 3}


class Place(NamedTuple):
    """A cell of a document: the table's number, row and column from 0."""

    table: int
    row: int
    column: int


def place_of(source: Mapping[str, Any]) -> Place | None:
    """The cell of a source; None for a figure in the prose."""
    if source.get("table") is None or source.get("row") is None or source.get("column") is None:
        return None
    return Place(source["table"], source["row"], source["column"])


def marks_of(checks: Iterable[Mapping[str, Any]]) -> dict[Place, str]:
    """The worst outcome of each cell. `pass` outranks what could not be checked: something holds there."""
    marks: dict[Place, str] = {}
    for check in checks:
        outcome = check["outcome"]
        for operand in check["operands"]:
            place = place_of(operand["source"])
            if place and RANK[outcome] > RANK.get(marks.get(place, ""), 0):
                marks[place] = outcome.replace("_within_rounding", "")
    return marks


def unchecked(checks: Iterable[Mapping[str, Any]]) -> list[tuple[str, str, int]]:
    """Why checks could not be made: rule family, reason, how many; the most frequent first."""
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for check in checks:
        if check["outcome"] == "not_checkable":
            counts[check["family"], check["reason"]] += 1
    return [(*key, number) for key, number in sorted(counts.items(), key=lambda one: (-one[1], one[0]))]
