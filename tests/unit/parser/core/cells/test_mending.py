"""Repairs and doubts are found by discovery, run in their order, and kept from columns nobody understands."""

from crossfoot_common.discovery import modules_of
from crossfoot_parser.core.cells.mending import MOST_COLUMNS, all_doubts, all_repairs, mend
from tests.support.small_tables import rows_under, shown

UNITS = [("单位",), ("编码",), ("合计",), ("基本支出",)]
SHIFTED = ("甲|201|9.00|4.00", "乙|202|8.00|9.00", "丙|203|8.50|6.50", "208|1.00|2.00|")


def test_every_rank_is_taken_once() -> None:
    for declared in (all_repairs(), all_doubts()):
        ranks = [each.rank for each in declared]
        assert ranks == sorted(set(ranks))


def test_every_doubt_is_declared() -> None:
    assert len(all_doubts()) == len(modules_of("crossfoot_parser.core.cells.doubts"))


def test_a_table_whose_columns_are_understood_is_mended() -> None:
    rows = rows_under(UNITS, *SHIFTED)
    repairs, doubts = mend(rows, literal=False)
    assert shown(rows.grid)[-1] == "|208|1.00|2.00"
    assert [remark.row for remark in repairs] == [3]
    assert doubts == []


def test_a_cell_that_has_an_address_stays_where_it_is() -> None:
    rows = rows_under(UNITS, *SHIFTED, addressed=True)
    repairs, doubts = mend(rows, literal=False)
    assert shown(rows.grid) == list(SHIFTED)
    assert repairs == []
    assert [(remark.what, remark.row) for remark in doubts] == [("cells may be shifted", 3)]


def test_read_literally_no_cell_moves() -> None:
    rows = rows_under(UNITS, *SHIFTED)
    assert mend(rows, literal=True) == ([], [])
    assert shown(rows.grid) == list(SHIFTED)


def test_what_presumes_no_columns_is_asked_in_the_widest_table_too() -> None:
    wide = [("单位",), *((f"第{n}月",) for n in range(MOST_COLUMNS))]
    row = "甲|" + "|".join(f"{n}.00" for n in range(MOST_COLUMNS))
    _, doubts = mend(rows_under(wide, row, row), literal=False)
    assert [(remark.what, remark.row) for remark in doubts] == [
        ("row stands twice", 0),
        ("row stands twice", 1),
    ]
