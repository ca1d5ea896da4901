"""A figure alone below the last row may have slipped down its column; a lone word has not."""

import pytest

from crossfoot_parser.core.cells.doubts.lone import lone
from crossfoot_parser.core.cells.shape import shape_of
from tests.support.small_tables import grid

HEADS = [("科目名称",), ("预算数",)]
ROWS = ("办公费|4.00", "水费|5.00", "电费|6.00")


@pytest.mark.parametrize(
    ("last", "columns"), [("|6.00", [1]), ("说明|", []), ("印刷费|6.00", []), ("|6", [])]
)
def test_it_doubts_the_column_of_a_figure_alone(last: str, columns: list[int]) -> None:
    rows = grid(*ROWS, last)
    assert [remark.column for remark in lone(rows, shape_of(rows, HEADS))] == columns


def test_without_a_column_of_names_there_is_nothing_to_slip_from() -> None:
    rows = grid("1.00|2.00", "3.00|4.00", "5.00|6.00", "|7.00")
    assert list(lone(rows, shape_of(rows, [("收入",), ("支出",)]))) == []


def test_a_figure_alone_at_the_end_of_a_page_is_one_as_well() -> None:
    rows = grid(*ROWS, "|6.00", "印刷费|2.00")
    assert [remark.column for remark in lone(rows, shape_of(rows, HEADS))] == [1]
