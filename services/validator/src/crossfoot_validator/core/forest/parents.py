"""Says what a scheme gives: the parent of each row, where 其中 rows hang from the row above them."""

from collections.abc import Sequence

from crossfoot_common.tables.structure import Entry
from crossfoot_validator.core.forest.sums import is_total

Parents = list[int | None]


def of_which(parents: Parents, entries: Sequence[Entry]) -> Parents:
    """A 其中 row without a parent below a row is a part of that row."""
    above = -1
    for i, entry in enumerate(entries):
        if not entry.label.of_which:
            above = i
        elif parents[i] is not None and parents[i] == i - 1:
            continue
        elif above >= 0 and not is_total(entries[above]) and parents[i] in {None, parents[above]}:
            parents[i] = above
    return parents
