"""The generic finder's relations as claims on a table: for tables whose kind nothing tells."""

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from crossfoot_common.tables.structure.labels import compact
from crossfoot_validator.core.columns import column_sums
from crossfoot_validator.core.context import TableContext
from crossfoot_validator.core.relation import Relation, RuleId, Sign, Term
from crossfoot_validator.core.totals.finder import find_relations
from crossfoot_validator.core.totals.model import Relation as Found

_KNOWN: WeakKeyDictionary[TableContext, list[Found]] = WeakKeyDictionary()
BUDGET = 1_000_000
"""Figures that the finder may touch in one table, so that a table is checked in well under a second."""


def generic_relations(context: TableContext, axis: str, rule: RuleId) -> Iterator[Relation]:
    """Sums and differences along one axis of a table of kind `other`, where labels claim nothing.

    The finder works on strings and positions; its relations are claims like any other here, and fail only
    if they hold elsewhere in the table.
    """
    if context.table.kind != "other" or not context.structure.panels:
        return
    taken = _claimed_rows(context) if axis == "column" else _claimed_columns(context)
    for found in _found(context):
        claimed = found.total if axis == "column" else (-1, found.total[1])
        if found.axis != axis or found.kind not in {"sum", "difference"} or claimed in taken:
            continue
        along = [place[0 if axis == "column" else 1] for place in (found.total, *found.parts)]
        key = f"{axis} {along[0]}={'+'.join(map(str, along[1:]))}"
        terms = tuple(Term(place, _sign(s)) for place, s in zip(found.parts, found.signs, strict=True))
        yield Relation(rule, found.total, terms, key, "position", scheme=key, exact=True)


def _sign(sign: int) -> Sign:
    return 1 if sign > 0 else -1


def _found(context: TableContext) -> list[Found]:
    """The finder is run once for both axes."""
    if context not in _KNOWN:
        _KNOWN[context] = _find(context)
    return _KNOWN[context]


def _find(context: TableContext) -> list[Found]:
    rows = context.table.rows
    width = len(context.table.columns)
    figures = {column for panel in context.structure.panels for column in panel.amounts}
    grid = [
        [compact(row.cells[c].text) if c in figures and c < len(row.cells) else "" for c in range(width)]
        for row in rows
    ]
    return find_relations(grid, budget=BUDGET)


def _claimed_rows(context: TableContext) -> set[tuple[int, int]]:
    return {grown.total for grown in context.grown}


def _claimed_columns(context: TableContext) -> set[tuple[int, int]]:
    sums = [s for panel in context.structure.panels for s in column_sums(panel, context.table)]
    return {(-1, reading.total) for readings in sums for reading in readings if reading.labelled}
