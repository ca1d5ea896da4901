"""One wrong digit that two sums ask for is an error also where the layout was doubted."""

from crossfoot_common.tables.doubts import LOST
from crossfoot_common.tables.model import Remark
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
