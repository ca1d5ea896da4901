"""One wrong digit that two sums ask for is an error also where the layout was doubted."""

from decimal import Decimal

from crossfoot_common.arithmetic import Amount, Interval
from crossfoot_common.tables.doubts import LOST, MOVED_DOWN
from crossfoot_common.tables.model import Remark
from crossfoot_validator.core.table.evaluation import ask_alike
from tests.support.tables import table, verdict

COLUMNS = "C:编码 L:名称 A:合计 A:基本支出 A:项目支出"
ROWS = """
|合计|{total}|{basic}|80.00
201|一般公共服务|90.00|60.00|30.00
208|社会保障|65.00|45.00|20.00
210|卫生健康|70.00|40.00|30.00
"""


def outcomes(total: str, basic: str) -> set[str]:
    """Of the sums of both axes through the two figures, in a table that is doubted as a whole."""
    doubts = [Remark(what=LOST, why="…", column=column) for column in (2, 3)]
    checked = table(COLUMNS, ROWS.format(total=total, basic=basic), kind="expenditure_summary", doubts=doubts)
    checks = verdict(checked).checks
    return {check.outcome for check in checks if check.operands[0].source.row == 0 and not check.holds}


def test_a_wrong_digit_is_written_by_no_layout() -> None:
    assert outcomes("225.00", "145.00") == set()
    assert outcomes("225.00", "148.00") == {"fail"}
    assert outcomes("225.00", "154.00") == {"fail"}


def test_another_figure_may_have_got_there() -> None:
    assert outcomes("225.00", "133.70") == {"not_checkable"}


def test_a_digit_may_have_been_torn_off() -> None:
    assert outcomes("225.00", "45.00") == {"not_checkable"}


def test_a_figure_that_was_lost_is_no_wrong_digit() -> None:
    lost = ROWS.replace("90.00|60.00|30.00", "90.00|60.00|").format(total="225.00", basic="145.00")
    doubts = [Remark(what=LOST, why="…", row=1)]
    checked = table(COLUMNS, lost, kind="expenditure_summary", doubts=doubts)
    assert not [check for check in verdict(checked).checks if check.outcome == "fail"]


def test_a_row_that_is_doubtful_itself_may_show_another_column() -> None:
    rows = ROWS.format(total="225.00", basic="148.00")
    for row, told in ((0, set()), (None, {"fail"})):
        doubts = [Remark(what=LOST, why="…", row=row, column=None if row == 0 else 3)]
        checks = verdict(table(COLUMNS, rows, kind="expenditure_summary", doubts=doubts)).checks
        assert {check.outcome for check in checks if check.outcome == "fail"} == told


def test_what_two_sums_ask_for_is_one_figure_where_it_is_nearer_together_than_to_what_stands_there() -> None:
    shown = Amount(Decimal("16.55"), 2)
    by_rounding = Interval(Decimal("16.57"), Decimal("16.67"))
    assert not ask_alike(Interval(Decimal("16.56"), Decimal("16.60")), by_rounding, shown)
    assert ask_alike(
        Interval(Decimal("17.02"), Decimal("17.06")), Interval(Decimal("17.0"), Decimal("17.1")), shown
    )
    assert not ask_alike(by_rounding, Interval(Decimal("17.0"), Decimal("17.1")), shown)


def test_a_group_does_not_take_in_the_next_one_because_its_amounts_are_small() -> None:
    rows = """
|合计|16.58
|教育类|16.55
1|校舍|8.06
2|操场|7.64
3|食堂|0.85
|住房类|0.03
4|水库|0.01
5|小区|0.01
6|车位|0.00
7|物流园|0.02
"""
    checks = verdict(table("O:序号 L:项目 A:预算数", rows)).checks
    assert "fail" not in {check.outcome for check in checks}


def test_a_figure_of_a_column_that_moved_down_is_that_of_another_row() -> None:
    rows = ROWS.format(total="225.00", basic="148.00")
    for column, told in ((3, set()), (4, {"fail"})):
        doubts = [Remark(what=MOVED_DOWN, why="…", column=column)]
        checks = verdict(table(COLUMNS, rows, kind="expenditure_summary", doubts=doubts)).checks
        assert {check.outcome for check in checks if check.outcome == "fail"} == told
