"""Headings inside the body are doubted; a total, a label with its remark and a row of figures are not."""

import pytest

from crossfoot_parser.core.cells.doubts.second_header import second_headers
from tests.support.small_tables import grid


@pytest.mark.parametrize(
    ("row", "doubted"),
    [
        ("科目编码|科目名称|金额", [1]),
        ("合计|金额|备注", []),
        ("项目|备注|", []),
        ("项目|金额|3.00", []),
    ],
)
def test_only_a_row_of_headings_is_doubted(row: str, doubted: list[int]) -> None:
    assert [remark.row for remark in second_headers(grid("办公费|4.00|5.00", row))] == doubted
