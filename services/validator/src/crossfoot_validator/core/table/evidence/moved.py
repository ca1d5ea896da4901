"""Cells that a repair moved to where sums confirm them: what moved along with one is read rightly too.

A row that was laid over its columns anew is a guess until figures bear it out. A sum down the rows does that
when it joins a figure of such a row with figures of rows that nothing moved: in another column it would not
hold. Other cells that were moved just as far are no guess any more.
"""

from collections.abc import Sequence

from crossfoot_validator.core.table.evidence.alternatives import met_by_chance
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Result

SEVERAL = 2  # rows with figures that a sum has to join
MANY = 10  # figures that come to a total of few digits by no chance


def confirmed(results: Sequence[Result], view: TableView) -> frozenset[Place]:
    """The places of mended rows that moved just as far as a figure of their row which a sum confirms."""
    mended = {remark.row for remark in view.table.repairs if remark.row is not None}
    if not mended:
        return frozenset()
    borne = {
        (place[0], moved)
        for result in results
        for place in _borne(result, mended, view)
        if (moved := _moved(place, view)) is not None
    }
    every = ((row, column) for row in mended for column in range(len(view.table.rows[row].cells)))
    return frozenset(place for place in every if (place[0], _moved(place, view)) in borne)


def _borne(result: Result, mended: set[int], view: TableView) -> list[Place]:
    """The figures of mended rows that a sum joins with figures of rows that nothing moved."""
    places = result.relation.places
    down = len({row for row, _ in places}) == len(places)
    if not down or result.relation.kind != "sum" or result.outcome != "pass":
        return []
    told = [place for place in places if (own := view.amount(place)) is not None and own.value]
    if met_by_chance(result) and len(told) < MANY:
        return []
    as_written = [row for row, _ in told if row not in mended]
    return [place for place in told if place[0] in mended] if len(as_written) >= SEVERAL else []


def _moved(place: Place, view: TableView) -> int | None:
    """How many columns a cell stands behind where it was written."""
    written = view.cell(place).cell
    return None if written is None else place[1] - written
