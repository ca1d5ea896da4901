"""Says what a scheme gives: the parent of each row, where 其中 rows hang from the row above them."""

from collections.abc import Sequence

from crossfoot_common.tables.structure import Entry
from crossfoot_validator.core.table.hierarchy.sums import is_total

Parents = list[int | None]


def of_which(parents: Parents, entries: Sequence[Entry]) -> Parents:
    """A 其中 row without a parent below a row is a part of that row, with those that count on from it."""
    above = -1
    for i, entry in enumerate(entries):
        if not entry.label.of_which:
            above = i
        elif parents[i] is not None and parents[i] == i - 1:
            continue
        elif above >= 0 and not is_total(entries[above]) and parents[i] in {None, parents[above]}:
            for j in _counting_on(parents, entries, i):
                parents[j] = above
    return parents


def _counting_on(parents: Parents, entries: Sequence[Entry], first: int) -> list[int]:
    """其中：（一）and behind it, at the same height, （二）and （三）: as far as the enumeration goes on."""
    found = [first]
    for j in range(first + 1, len(entries)):
        last, label = entries[found[-1]].label, entries[j].label
        if parents[j] == parents[first]:
            if not label.style or label.style != last.style or label.number != (last.number or 0) + 1:
                break
            found.append(j)
    return found
