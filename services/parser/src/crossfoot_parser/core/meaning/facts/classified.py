"""States what the rows of a table by functional classification mean: its total, and each item by code."""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.functions import function_class
from crossfoot_common.tables.model import Table
from crossfoot_common.tables.structure import Entry, Panel, read_structure
from crossfoot_common.tables.structure.names import CLASS_ONLY, ECONOMIC_CLASSES
from crossfoot_parser.core.meaning.facts.figure import Figure, cell_at
from crossfoot_parser.core.meaning.facts.parts import Parts, merged, of_path
from crossfoot_parser.core.meaning.facts.purposes import of_column

_FUNCTION = re.compile(r"2\d{2}(?:\d{2}){0,2}")
_CLASSES = tuple(
    (re.compile(re.escape(name)), {"economic": ECONOMIC_CLASSES[name]}) for name in sorted(CLASS_ONLY)
)


def figures(table: Table) -> Iterator[Figure]:
    """The figures of total rows and of items whose code is known."""
    structure = read_structure(table)
    for panel, entries in zip(structure.panels, structure.entries, strict=True):
        columns = {column: _column(table, column, panel) for column in panel.amounts}
        for entry in entries:
            row = _row(entry, panel, entries)
            if row is None:
                continue
            for own, column in zip(panel.amounts, entry.cells, strict=False):
                parts = merged(row, columns[own])
                if parts is not None and cell_at(table, entry.row, column) is not None:
                    yield Figure(entry.row, column, parts)


def _row(entry: Entry, panel: Panel, entries: Sequence[Entry]) -> Parts | None:
    label = entry.label
    if label.of_which or label.carry or entry.relative:
        return None
    if entry.code:
        return {"function": entry.code} if _FUNCTION.fullmatch(entry.code) else None
    if label.total in {"grand", "year"}:
        return {}
    if not panel.codes and (code := function_class(label.name)):
        return {"function": code}
    alone = len(entries) == 1 and not panel.codes
    return {} if alone else None


def _column(table: Table, column: int, panel: Panel) -> Parts | None:
    """What a column holds; a whole beside a column of carried money includes it."""
    parts = of_path(table.columns[column].path, _CLASSES)
    if parts is None:
        return of_column(table.columns[column].path)
    if parts.keys() - {"period", "measure"}:
        return parts
    beside = [
        of_path(table.columns[other].path, _CLASSES) or {} for other in panel.amounts if other != column
    ]
    if any(each.get("concept") == c.CARRY_OVER_IN for each in beside):
        return {**parts, "concept": c.GRAND_TOTAL}
    return parts
