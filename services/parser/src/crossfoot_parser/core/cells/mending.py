"""Runs every repair over the rows of a table, then asks every doubt: both are found by discovery."""

from collections.abc import Iterator
from functools import cache

from crossfoot_common.discovery import declared
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.cells.declaration import Doubt, Repair, Rows

MOST_COLUMNS = 64  # wider than any disclosure: every further column makes repairing dearer by its square


def mend(rows: Rows, *, literal: bool) -> tuple[list[Remark], list[Remark]]:
    """What was repaired, in place, and what stays in doubt. `literal`: the columns are not understood."""
    wide = len(rows.paths) > MOST_COLUMNS
    by_column = not literal and not wide
    able = [each for each in all_repairs() if not (each.moves and rows.draft.addressed)]
    repairs = [remark for each in able if by_column or not each.by_column for remark in each.mend(rows)]
    unrepaired = _unrepaired(rows) if wide and not literal else ()
    found = (remark for each in all_doubts() if by_column or not each.by_column for remark in each.find(rows))
    return repairs, [*rows.undecided, *unrepaired, *found]


@cache
def all_repairs() -> tuple[Repair, ...]:
    """The `REPAIR` of every module in `repairs/`, in the order of their ranks."""
    found = declared("crossfoot_parser.core.cells.repairs", "REPAIR")
    return tuple(sorted((each for each in found if isinstance(each, Repair)), key=lambda each: each.rank))


@cache
def all_doubts() -> tuple[Doubt, ...]:
    """The `DOUBT` of every module in `doubts/`, in the order of their ranks."""
    found = declared("crossfoot_parser.core.cells.doubts", "DOUBT")
    return tuple(sorted((each for each in found if isinstance(each, Doubt)), key=lambda each: each.rank))


def _unrepaired(rows: Rows) -> Iterator[Remark]:
    why = f"a cell does not fit its column, and in more than {MOST_COLUMNS} columns nothing is moved"
    for index, cells in enumerate(rows.grid):
        if rows.shape.clashes(cells):
            yield Remark(what="row read as it stands", why=why, row=index)
