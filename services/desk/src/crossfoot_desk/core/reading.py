"""Everything that the page of a document shows, out of the rows of the warehouse. Pure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crossfoot_desk.core import marks
from crossfoot_desk.core.grids import Shown, Window, grid
from crossfoot_desk.core.headings import Heading, heading_rows, paths_of
from crossfoot_desk.core.marks import Place

Row = Mapping[str, Any]
BUDGET = 5_000
"""Cells that a page of a document shows; the tables beyond it have pages of their own."""


@dataclass(frozen=True, slots=True)
class TableShown:
    """One table of a page; where it is only named here `shown` is False, and there are no rows."""

    table: Row
    state: str
    head: list[list[Heading]]
    rows: list[list[Shown]]
    outcomes: Mapping[str, int]
    shown: bool


def affordable(tables: Sequence[Row], sizes: Mapping[str, int], wrong: frozenset[str]) -> list[str]:
    """The ids of the tables that a page has room for: those in error first, then in their order."""
    chosen, room = [], BUDGET
    for table in sorted(tables, key=lambda one: (one["table_id"] not in wrong, one["sequence"])):
        size = sizes.get(table["table_id"], 0)
        if size and size <= room:
            chosen.append(table["table_id"])
            room -= size
    return chosen


def state_of(table: Row) -> str:
    """In error, empty, or how well it is proven."""
    if table["verdict"] == "rejected":
        return "rejected"
    return "empty" if table["empty"] else str(table["verification"])


def width_of(table: Row, cells: Iterable[Row]) -> int:
    """How many columns a table has."""
    return max(len(table["columns"]), max((int(cell["column_index"]) + 1 for cell in cells), default=0))


def shown_tables(
    tables: Sequence[Row],
    cells: Iterable[Row],
    checks: Sequence[Row],
    suspects: frozenset[Place],
    window: Window | None = None,
) -> list[TableShown]:
    """All tables in their order, with the cells that there are of them."""
    of_table: dict[str, list[Row]] = defaultdict(list)
    for cell in cells:
        of_table[cell["table_id"]].append(cell)
    said = marks.marks_of(checks, suspects)
    outcomes: dict[str, Counter[str]] = defaultdict(Counter)
    for check in checks:
        if check["table_id"]:
            outcomes[check["table_id"]][check["outcome"].replace("_within_rounding", "")] += 1
    return [
        _shown(
            one,
            of_table.get(one["table_id"], []),
            said,
            suspects=suspects,
            outcomes=outcomes[one["table_id"]],
            window=window,
        )
        for one in tables
    ]


def _shown(
    table: Row,
    cells: Sequence[Row],
    said: Mapping[Place, str],
    *,
    suspects: frozenset[Place],
    outcomes: Counter[str],
    window: Window | None,
) -> TableShown:
    width = width_of(table, cells)
    window = window or Window(rows=2**31, columns=max(width, 1))
    paths = paths_of(table["columns"], table["paths"])[window.column : window.column + window.columns]
    rows = grid(table["sequence"], cells, width, said, suspects=suspects, window=window)
    return TableShown(table, state_of(table), heading_rows(paths), rows, outcomes, bool(cells))


def suspects_of(findings: Iterable[Row]) -> frozenset[Place]:
    """The cells that findings suspect."""
    places = (marks.place_of(one["suspect"]["source"]) for one in findings if one["suspect"])
    return frozenset(place for place in places if place)
