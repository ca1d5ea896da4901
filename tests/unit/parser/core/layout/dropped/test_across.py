"""What headings promise across a row."""

import pytest

from crossfoot_parser.core.layout.dropped.across import Sum, sums_of
from crossfoot_parser.core.layout.dropped.headings import Layout
from crossfoot_parser.core.vocabulary.rows import Path


@pytest.mark.parametrize(
    ("paths", "sums"),
    [
        (["项目", "合计", "基本支出", "项目支出"], [Sum(1, (2, 3))]),
        (
            ["项目", "合计", "基本支出/小计", "基本支出/人员经费", "基本支出/公用经费", "项目支出"],
            [Sum(2, (3, 4)), Sum(1, (2, 5))],
        ),
        (["项目", "合计", "财政拨款/一般", "财政拨款/基金", "其他收入"], [Sum(1, (2, 3, 4))]),
        (["项目", "预算数", "决算数"], []),
        (["收入/项目", "收入/金额", "支出/项目", "支出/合计", "支出/一般", "支出/基金"], [Sum(3, (4, 5))]),
    ],
)
def test_totals_and_their_parts(paths: list[str], sums: list[Sum]) -> None:
    split: tuple[Path, ...] = tuple(tuple(path.split("/")) for path in paths)
    assert list(sums_of(Layout(split))) == sums


@pytest.mark.parametrize(
    ("row", "holds"),
    [
        (("甲", "9.00", "4.00", "5.00"), True),
        (("甲", "9.01", "4.00", "5.00"), True),  # within the rounding of three figures
        (("甲", "9.02", "4.00", "5.00"), False),
        (("甲", "9.00", "9.00", ""), True),
        (("甲", "9.01", "9.00", ""), False),  # one figure said twice has no rounding
    ],
)
def test_a_sum_holds_as_it_is_displayed(row: tuple[str, ...], *, holds: bool) -> None:
    assert Sum(1, (2, 3)).holds(row) is holds
