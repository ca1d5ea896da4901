"""A row or a block of rows that stands twice, right after itself, is doubted; two like amounts are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_parser.core.cells.doubts.repeated import LONGEST_BLOCK, repeated
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
        (["乙|20.00", "项目|金额", "乙|20.00"], [2, 4]),
        (["职工基本医疗保险缴|20.00", "职工基本医疗保险缴费支出|20.00"], [2, 3]),
    ],
)
def test_which_rows_stand_twice(rows: list[str], doubted: list[int]) -> None:
    assert [remark.row for remark in repeated(grid(*HEAD, *rows))] == doubted


@given(names=st.lists(st.sampled_from(["甲|1.00", "乙|2.00", "丙|0.00", "|3.00"]), max_size=24))
def test_the_rows_are_those_of_every_pair_of_equal_blocks(names: list[str]) -> None:
    doubted = {
        row
        for length in range(1, len(names))
        for start in range(len(names) - 2 * length + 1)
        if (block := names[start : start + length]) == names[start + length : start + 2 * length]
        and {"甲|1.00", "乙|2.00"} & set(block)
        for row in range(start, start + 2 * length)
    }
    assert [remark.row for remark in repeated(grid(*names))] == sorted(doubted)


@pytest.mark.parametrize(("length", "found"), [(LONGEST_BLOCK, 2 * LONGEST_BLOCK), (LONGEST_BLOCK + 1, 0)])
def test_a_block_is_at_most_a_page(length: int, found: int) -> None:
    block = [f"第{row}项|{row + 1}.00" for row in range(length)]
    assert len(list(repeated(grid(*block, *block)))) == found
