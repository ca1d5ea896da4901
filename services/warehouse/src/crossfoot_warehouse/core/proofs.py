"""Which figures of a table a passed check covers: what "proven" means of a single figure."""

from collections.abc import Iterator, Sequence

from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.of_table import TableJudged
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Source


def proven_cells(event: TableJudged) -> set[tuple[int, int]]:
    """Row and column of every figure that takes part in a check of this table that holds."""
    sequence = event.table.sequence
    return {(row, column) for table, row, column in _covered(event.checks) if table == sequence}


def tied_cells(event: DocumentChecked) -> list[tuple[int, int, int]]:
    """Table, row and column of every figure that takes part in a check between tables that holds.

    They are kept beside the facts, not on them: the last table may be written after its document.
    """
    return sorted(set(_covered(event.checks)))


def _covered(checks: Sequence[Check]) -> Iterator[tuple[int, int, int]]:
    for check in checks:
        if check.holds:
            for operand in check.operands:
                place = _place(operand.source)
                if place and operand.value is not None:
                    yield place


def _place(source: Source) -> tuple[int, int, int] | None:
    if source.table is None or source.row is None or source.column is None:
        return None
    return source.table, source.row, source.column
