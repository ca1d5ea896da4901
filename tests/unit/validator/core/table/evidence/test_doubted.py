"""How far a doubtful row reaches: a sum that may have lost a part to it never fails."""

from crossfoot_common.tables.doubts import DISPLACED, GOES_ON, TORN
from crossfoot_common.tables.model import Remark
from tests.support.tables import table, verdict

COLUMNS = "C:科目编码 L:科目名称 A:合计"
DOUBT = "cells lost or added"


def outcome(rows: str, row: int | None = None, what: str = DOUBT) -> set[str]:
    remarks = [] if row is None else [Remark(what=what, why="…", row=row)]
    is_repair = what not in {DOUBT, DISPLACED, TORN}
    checked = table(
        COLUMNS,
        rows,
        kind="general_public_budget_expenditure",
        doubts=() if is_repair else remarks,
        repairs=remarks if is_repair else (),
    )
    return {check.outcome for check in verdict(checked).checks if check.operands[0].source.row == 0}


PARTS = "208|社保|30.00\n20801|管理|18.00\n20802|民政|2.00\n20803|优抚|{last}\n210|卫生|5.00"


def test_the_row_behind_the_last_part_may_be_the_one_that_is_missing() -> None:
    assert outcome(PARTS.format(last="10.00"), 3) == {"pass"}
    assert outcome(PARTS.format(last="")) == {"fail"}
    assert outcome(PARTS.format(last=""), 3) == {"not_checkable"}
    assert outcome(PARTS.format(last=""), 4) == {"fail"}


def test_a_row_laid_over_other_columns_may_be_a_part_of_what_it_stands_beside() -> None:
    assert outcome(PARTS.format(last=""), 4, DISPLACED) == {"not_checkable"}
    assert outcome(PARTS.format(last=""), 4, TORN) == {"not_checkable"}
    assert outcome(PARTS.format(last="10.00"), 4, DISPLACED) == {"pass"}
    far = PARTS.format(last="").replace("5.00", "7.00") + "\n21001|医院|4.00\n21002|防疫|3.00"
    assert outcome(far, 5, DISPLACED) == {"fail"}


def test_a_grand_total_may_have_lost_a_part_to_any_row() -> None:
    rows = "|合计|35.00\n" + PARTS.format(last="10.00") + "\n21001|医院|4.00\n21002|防疫|1.00"
    assert outcome(rows, 7) == {"pass"}
    assert outcome(rows.replace("35.00", "38.00"), 7) == {"not_checkable"}
    assert outcome(rows.replace("35.00", "38.00")) == {"fail"}


MOVED = "shifted cells moved to their columns"


def this_year(last: str, whole: str, *, mended: tuple[int, ...] = (3,), what: str = MOVED) -> set[str]:
    """Of this year's sum, which misses 10.00, where a repair put the last figure below last year."""
    first = f"208|社保|30.00|{whole}\n20801|管理|18.00|15.00\n20802|民政|2.00|3.00"
    rows = f"{first}\n20803|优抚||{last}\n20804|双拥||"
    repairs = [Remark(what=what, why="…", row=row) for row in mended]
    checked = table("C:编码 L:名称 A:本年预算 A:上年决算", rows, kind="expenditure_summary", repairs=repairs)
    places = ((check.operands[0].source, check.outcome) for check in verdict(checked).checks)
    return {outcome for source, outcome in places if (source.row, source.column) == (0, 2)}


def test_a_row_that_a_repair_moved_may_have_taken_what_a_sum_misses() -> None:
    assert this_year("10.00", "28.00") == {"not_checkable"}
    assert this_year("10.00", "28.00", what="wrapped name joined") == {"fail"}


def test_it_has_not_where_it_shows_no_such_figure() -> None:
    assert this_year("", "18.00") == {"fail"}
    assert this_year("7.00", "25.00") == {"fail"}


def test_several_such_rows_may_have_taken_it_together() -> None:
    assert this_year("7.00", "25.00", mended=(3, 4)) == {"fail"}
    assert this_year("7.00\n20805|移交||1.00", "26.00", mended=(3, 4)) == {"not_checkable"}


RELATIVE = """|合计|29.00
208|社保|20.00
01|管理|18.00
01|运行|8.00
09|经办|10.00
05|养老|2.00
01|退休|1.50
210|卫生|5.00
11|医疗|5.00
01|单位|4.00
03|补助|1.00"""


def test_in_codes_that_hang_on_the_rows_before_every_doubtful_row_counts() -> None:
    assert outcome(RELATIVE) == {"fail"}
    assert outcome(RELATIVE, 10) == {"not_checkable"}
    assert outcome(RELATIVE, 10, "loose line taken into the table") == {"not_checkable"}


def test_a_page_that_may_go_on_lacks_rows_and_no_cell_of_those_shown() -> None:
    rows = "208|甲|9.00|4.00|5.00\n210|乙|8.00|3.00|5.00\n211|丙|7.00|4.00|3.00\n212|丁|6.00|1.00|2.00"

    def along(what: str) -> str:
        checked = table(
            "C:编码 L:名称 A:合计 A:基本支出 A:项目支出", rows, doubts=[Remark(what=what, why="…", row=3)]
        )
        (check,) = (c for c in verdict(checked).checks if c.family == "row_crossfooting" and c.stated == 6)
        return check.outcome

    assert along(GOES_ON) == "fail"
    assert along(DOUBT) == "not_checkable"


def test_what_a_row_lost_at_its_end_may_stand_in_a_torn_row_below() -> None:
    def across(end: str, *torn: int) -> set[str]:
        rows = f"201|服务|30.00|20.00|{end}\n205|教育|9.00|4.00|5.00\n208|社保|8.00|6.00|2.00"
        doubts = [Remark(what=TORN, why="…", row=row) for row in torn]
        columns = "C:编码 L:名称 A:合计 A:基本支出 A:项目支出"
        checked = table(columns, rows, kind="expenditure_summary", doubts=doubts)
        return {check.outcome for check in verdict(checked).checks if check.operands[0].source.row == 0}

    assert across("") == across("", 2) == across("12.00", 1) == {"fail"}
    assert across("", 1) == {"not_checkable"}
