"""Which figures of a table a passed check covers: what "proven" means of a single figure."""

from crossfoot_common.events.of_table import TableJudged


def proven_cells(event: TableJudged) -> set[tuple[int | None, int | None]]:
    """Row and column of every figure that takes part in a check of this table that holds."""
    return {
        (operand.source.row, operand.source.column)
        for check in event.checks
        if check.holds
        for operand in check.operands
        if operand.source.table == event.table.sequence and operand.value is not None
    }
