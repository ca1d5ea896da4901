"""Rows are as wide as the window, and no wider than anybody can look at."""

from decimal import Decimal
from typing import Any

from crossfoot_desk.core.grids import Window, grid, plain
from crossfoot_desk.core.marks import Place


def cell(row: int, column: int, text: str = "1", number: str | None = "1") -> dict[str, Any]:
    return {
        "row_index": row, "column_index": column, "text": text, "number": number and Decimal(number),
    }  # fmt: skip


def test_blank_cells_and_rows_keep_their_places() -> None:
    rows = grid(1, [cell(0, 0, "甲", None), cell(2, 1)], 2, {Place(1, 2, 1): "fail"})
    assert [[one.text for one in row] for row in rows] == [["甲", ""], ["", ""], ["", "1"]]
    assert rows[2][1].mark == "fail"


def test_a_hostile_table_is_shown_through_a_window() -> None:
    cells = [cell(row, column) for row in range(3) for column in range(10_000)]
    rows = grid(1, cells, 10_000, {}, window=Window(1, 9_990, 200, 40))
    assert [len(row) for row in rows] == [10, 10]
    assert rows[0][0].column == 9_990


def test_figures_have_separators_and_no_exponent() -> None:
    assert plain(Decimal("1234567.50")) == "1,234,567.50"
    assert plain(Decimal("1E+9")) == "1,000,000,000"
    assert plain(None) == ""
