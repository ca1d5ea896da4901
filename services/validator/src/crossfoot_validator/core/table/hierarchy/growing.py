"""From the rows of a table to its sums: each list in the reading that the figures bear out."""

from collections.abc import Sequence

from crossfoot_validator.core.table.hierarchy.choice import Grown, choose, grow, score
from crossfoot_validator.core.table.hierarchy.lists import List, lists_of, sections_of
from crossfoot_validator.core.table.hierarchy.sums import Forest
from crossfoot_validator.core.table.view import TableView


def all_grown(view: TableView) -> tuple[Grown, ...]:
    """Every sum down the rows, in every column of figures."""
    chosen = [forest for readings in lists_of(view.structure) for forest in _best(readings, view)]
    return tuple(grown for forest in chosen for grown in grow(forest, view))


def _best(readings: Sequence[Sequence[List]], view: TableView) -> list[Forest]:
    """The trees of the reading that the figures bear out; the first of equals."""
    read = [_trees(lists, view) for lists in readings]
    return read[0] if len(read) == 1 else max(read, key=lambda trees: sum(score(t, view) for t in trees))


def _trees(lists: Sequence[List], view: TableView) -> list[Forest]:
    if view.table.kind == "info_statistics":
        lists = [section for entries in lists for section in sections_of(entries)]
    return [forest for entries in lists if (forest := choose(entries, view))]
