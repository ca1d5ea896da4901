"""A row or a block of rows that stands twice, right after itself, is doubted; two like amounts are not."""

import pytest

from crossfoot_parser.core.cells.doubts.repeated import repeated
from tests.support.small_tables import grid

HEAD = ["合计|30.00", "甲|10.00"]


@pytest.mark.parametrize(
    ("rows", "doubted"),
    [
        (["乙|20.00", "乙|20.00"], [2, 3]),
        (["乙|20.00", "丙| 5.00", "乙|20.00", "丙|5.00"], [2, 3, 4, 5]),
        (["乙|20.00", "丙|20.00"], []),
        (["乙|20.00", "丙|5.00", "乙|20.00"], []),
        (["|20.00", "|20.00"], []),
        (["乙|", "乙|"], []),
        (["乙|0.00", "乙|0.00"], []),
    ],
)
def test_which_rows_stand_twice(rows: list[str], doubted: list[int]) -> None:
    assert [remark.row for remark in repeated(grid(*HEAD, *rows))] == doubted
