"""From the rows of a table to its sums: each list in the reading that the figures bear out."""

from collections.abc import Sequence

from crossfoot_validator.core.table.hierarchy.choice import Grown, Tried, choose
from crossfoot_validator.core.table.hierarchy.lists import List, lists_of, sections_of
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.relation import Result


def all_grown(view: TableView) -> tuple[tuple[Grown, Result | None], ...]:
    """Every sum down the rows, in every column of figures, and what these say of it."""
    return tuple(
        one for readings in lists_of(view.structure) for t in _best(readings, view) for one in t.sums
    )


def _best(readings: Sequence[Sequence[List]], view: TableView) -> list[Tried]:
    """The trees of the reading that the figures bear out; the first of equals."""
    read = [_trees(lists, view) for lists in readings]
    return read[0] if len(read) == 1 else max(read, key=lambda trees: sum(t.score(view) for t in trees))


def _trees(lists: Sequence[List], view: TableView) -> list[Tried]:
    if view.table.kind == "info_statistics":
        lists = [section for entries in lists for section in sections_of(entries)]
    return [tried for entries in lists if (tried := choose(entries, view))]
