"""A lost, a moved or a left-out figure explains a mismatch; a wrong figure stays a wrong figure."""

from tests.support.tables import table, verdict

COLUMNS = "C:科目编码 L:科目名称 A:合计 A:基本支出 A:项目支出"
WHOLE = """208|社保|30.00|10.00|20.00
20801|管理|30.00|10.00|20.00
2080101|运行|10.00|10.00|
2080102|事务|13.00||13.00
2080103|经办|7.00||7.00"""


def reasons(rows: str) -> set[str]:
    checked = table(COLUMNS, rows, kind="general_public_budget_expenditure")
    assert verdict(table(COLUMNS, WHOLE, kind=checked.kind)).findings == ()
    assert not [c for c in verdict(checked).checks if c.outcome == "fail"]
    told = {c.reason for c in verdict(checked).checks}
    return {reason for reason in told if reason.endswith(("_explains", "_among_parts"))}


def test_a_figure_is_lost_where_row_and_column_miss_it() -> None:
    assert reasons(WHOLE.replace("13.00||13.00", "13.00||")) == {"blank_cell_explains"}


def test_a_total_of_its_row_is_lost() -> None:
    assert reasons(WHOLE.replace("13.00||13.00", "||13.00")) == {"blank_cell_explains"}


def test_a_figure_stands_in_another_column() -> None:
    assert reasons(WHOLE.replace("13.00||13.00", "13.00|13.00|")) == {"moved_figure_explains"}


def test_several_figures_of_a_page_stand_beside_their_column() -> None:
    rows = """|合计|50.00|20.00|30.00
201|一般|20.00|13.00|7.00
205|教育|12.00|7.00|5.00
208|社保|11.00||11.00
210|卫生|7.00||7.00"""
    moved = rows.replace("11.00||11.00", "11.00|11.00|").replace("7.00||7.00", "7.00|7.00|")
    wrong = rows.replace("20.00|13.00|7.00", "20.00|13.00|8.00")
    columns = COLUMNS.replace("A:合计", "A:总计")
    told = [
        verdict(table(columns, shown, kind="general_public_budget_expenditure")).findings
        for shown in (rows, moved, wrong)
    ]
    assert list(map(bool, told)) == [False, False, True]


def test_a_row_without_its_code_is_left_out() -> None:
    assert reasons(WHOLE.replace("2080102|事务|13.00||13.00", "|事务|13.00||13.00")) == {
        "uncoded_row_among_parts"
    }


def test_a_wrong_figure_fails_in_its_row_and_in_its_column() -> None:
    checked = table(
        COLUMNS, WHOLE.replace("13.00||13.00", "13.00||18.00"), kind="general_public_budget_expenditure"
    )
    (finding,) = verdict(checked).findings  # one wrong figure is one finding
    assert {one.family for one in (finding.check, *finding.consequences)} == {
        "code_hierarchy",
        "row_crossfooting",
    }


def test_a_row_that_lost_its_code_takes_its_neighbour_along() -> None:
    rows = """|合计|49.00|49.00|
301|工资|30.00|30.00|
30101|基本|30.00|30.00|
|商品|12.00|12.00|
30201|办公|7.00|7.00|
30202|印刷|5.00|5.00|
303|补助|7.00|7.00|"""
    checks = verdict(table(COLUMNS, rows, kind="basic_expenditure_by_economic")).checks
    assert not [check for check in checks if check.outcome == "fail"]


def test_a_row_is_taken_along_also_by_a_sum_that_is_doubted_for_another_reason() -> None:
    rows = """|合计|1606.59|1379.75|226.84
301|工资福利支出|1309.71|1309.71|
30101|基本工资|1009.71|1009.71|
30102|津贴补贴|300.00|300.00|
|商品和服务支出|226.84||226.84
30201|办公费|126.84||126.84
30202|印刷费|100.00||100.00
303|对个人和家庭的补助|70.04|70.04|
30301|离休费|32.31|32.31|
30309|奖励金|37.73|37.73|"""
    columns = "C:科目编码 L:科目名称 A:合计 A:人员经费 A:公用经费"
    checks = verdict(table(columns, rows, kind="basic_expenditure_by_economic")).checks
    assert not [check for check in checks if check.outcome == "fail"]


def test_a_figure_that_left_its_column_far_below_the_other_parts_is_moved() -> None:
    rows = (
        "|合计|4264.01|2305.71|2201.98|103.73|1958.30\n201|甲|3182.89|1295.30|1191.57|103.73|1887.59\n"
        "20101|乙|3182.89|1295.30|1191.57|103.73|1887.59\n208|丙|673.61|673.61|673.61||\n"
        "20801|丁|673.61|673.61|673.61||\n212|戊|70.71|||70.71|\n21201|己|70.71|||70.71|\n"
        "221|庚|336.80|336.80|336.80||\n22101|辛|336.80|336.80|336.80||"
    )
    columns = "C:编码 L:名称 A:合计 A:基本支出/小计 A:基本支出/人员经费 A:基本支出/公用经费 A:项目支出"
    checks = verdict(table(columns, rows, kind="expenditure_summary")).checks
    assert not [check for check in checks if check.outcome == "fail"]
    explained = [check.reason for check in checks if check.reason.endswith("_explains")]
    assert sorted(explained) == ["blank_cell_explains", "moved_figure_explains"]
