"""What a repair put into other columns is certain where a sum joins it with what nothing moved."""

from crossfoot_common.tables.model import Remark, Table
from tests.support.tables import table, verdict

COLUMNS = "L:指标 A:分值 A:得分"
ROWS = "甲|100.50|100.50\n乙|200.00|200.00\n丙|300.00|{score}\n丁|50.00|50.00\n合计|650.50|650.50"


def shifted(score: str, *, written: tuple[int, int] = (0, 1), mended: tuple[int, ...] = (2,)) -> Table:
    """A table of which a repair moved rows; `written` says where their two figures stood."""
    made = table(
        COLUMNS,
        ROWS.format(score=score),
        kind="expenditure_summary",
        repairs=[Remark(what="shifted cells moved to their columns", why="…", row=row) for row in mended],
    )
    rows = list(made.rows)
    for row in mended:
        label, *figures = rows[row].cells
        moved = (cell.model_copy(update={"cell": at}) for cell, at in zip(figures, written, strict=True))
        rows[row] = rows[row].model_copy(update={"cells": (label, *moved)})
    return made.model_copy(update={"rows": tuple(rows)})


def outcome(checked: Table) -> set[str]:
    """Of the sum of the second column."""
    checks = verdict(checked).checks
    return {one.outcome for one in checks if one.operands[0].source.column == 2}


def test_a_figure_that_moved_with_one_that_a_sum_confirms_can_be_wrong() -> None:
    assert outcome(shifted("300.00")) == {"pass"}
    assert outcome(shifted("340.00")) == {"fail"}


def test_one_that_moved_further_may_belong_elsewhere() -> None:
    assert outcome(shifted("340.00", written=(0, 0))) == {"not_checkable"}


def test_rows_that_all_moved_hold_in_any_column() -> None:
    assert outcome(shifted("340.00", mended=(0, 1, 2, 3, 4))) == {"not_checkable"}
