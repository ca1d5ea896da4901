"""What the checks say of each cell: the worst outcome of those that it takes part in.

Where one figure explains a failed check, the others that take part in it are only `involved`: nothing says
that they are wrong.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

RANK = {"not_checkable": 1, "pass": 2, "pass_within_rounding": 2, "involved": 3, "fail": 4}


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


def marks_of(
    checks: Iterable[Mapping[str, Any]], suspects: frozenset[Place] = frozenset()
) -> dict[Place, str]:
    """The worst outcome of each cell. `pass` outranks what could not be checked: something holds there."""
    marks: dict[Place, str] = {}
    for check in checks:
        places = [place for one in check["operands"] if (place := place_of(one["source"]))]
        explained = check["outcome"] == "fail" and not suspects.isdisjoint(places)
        for place in places:
            said = "involved" if explained and place not in suspects else check["outcome"]
            if RANK[said] > RANK.get(marks.get(place, ""), 0):
                marks[place] = said.replace("_within_rounding", "")
    return marks


def unchecked(checks: Iterable[Mapping[str, Any]]) -> list[tuple[str, str, int]]:
    """Why checks could not be made: rule family, reason, how many; the most frequent first."""
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for check in checks:
        if check["outcome"] == "not_checkable":
            counts[check["family"], check["reason"]] += 1
    return [(*key, number) for key, number in sorted(counts.items(), key=lambda one: (-one[1], one[0]))]
