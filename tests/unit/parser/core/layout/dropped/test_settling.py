"""Sums across rows and down columns choose among the readings of rows, or leave them open."""

from crossfoot_parser.core.layout.dropped.across import Sum
from crossfoot_parser.core.layout.dropped.placing import Kind, placements
from crossfoot_parser.core.layout.dropped.settling import settle

CODED: tuple[Kind, ...] = ("code", "text", "number", "number")
WIDE: tuple[Kind, ...] = ("code", "text", "number", "number", "number")
TOTAL = ("", "合计", "9.00", "4.00", "5.00")


def test_two_ways_that_both_add_up_stay_open() -> None:
    total = ("", "合计", "2.00", "2.00")
    rows = [placements([code, "项", "2.00"], CODED) for code in ("208", "213")]
    assert settle([[total], *rows], CODED) == [total, None, None]


def test_items_below_a_total_are_set_by_their_columns() -> None:
    rows = [placements([code, "项", x, x], WIDE) for code, x in (("2080501", "4.00"), ("2080505", "5.00"))]
    assert settle([[TOTAL], *rows], WIDE, [Sum(2, (3, 4))])[1:] == [
        ("2080501", "项", "4.00", "4.00", ""),
        ("2080505", "项", "5.00", "", "5.00"),
    ]


def test_only_rows_of_which_all_ways_say_the_same_are_set() -> None:
    amounts = (("2080501", "3.00"), ("2080502", "1.00"), ("2080503", "1.00"), ("2080599", "4.00"))
    rows = [placements([code, "项", x, x], WIDE) for code, x in amounts]
    found = settle([[TOTAL], *rows], WIDE, [Sum(2, (3, 4))])
    assert found[1:] == [
        None,
        None,
        None,
        None,
    ]  # 3 + 1 or 4 make up the one column, 1 + 4 or 3 + 1 + 1 the other


def test_a_sum_across_chooses_within_its_row_without_codes() -> None:
    kinds: tuple[Kind, ...] = ("text", "number", "number", "number", "number")
    sums = [Sum(1, (2, 4)), Sum(2, (3,))]
    rows = [
        placements(["甲", "9.00", "4.00", "4.00", "5.00"], kinds),
        placements(["乙", "7.00", "7.00"], kinds),
    ]
    assert settle(rows, kinds, sums)[1] == ("乙", "7.00", "", "", "7.00")
