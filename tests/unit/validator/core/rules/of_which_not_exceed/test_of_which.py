"""其中 in rows and in columns."""

import pytest

from tests.support.tables import only, table, verdict

FAMILY = "of_which_not_exceed"
ROWS = "合计|9.00\n一、车辆|6.00\n其中：（1）运行费|{}\n（2）购置费|1.00\n二、接待|3.00"


def test_parts_below_their_whole_pass() -> None:
    assert only(table("L:项目 A:金额", ROWS.format("4.00")), FAMILY).outcome == "pass"


def test_parts_over_their_whole_by_less_than_rounding() -> None:
    assert only(table("L:项目 A:金额", ROWS.format("5.01")), FAMILY).outcome == "pass_within_rounding"


def test_parts_over_their_whole_fail() -> None:
    assert only(table("L:项目 A:金额", ROWS.format("7.00")), FAMILY).outcome == "fail"


def test_behind_the_last_part_of_a_total_the_total_may_be_meant() -> None:
    rows = "政府采购合计|60.00\n货物|30.00\n工程|10.00\n服务|20.00\n其中：授予中小企业|{}"
    assert only(table("L:项目 A:金额", rows.format("50.00")), FAMILY).outcome == "not_checkable"
    assert only(table("L:项目 A:金额", rows.format("65.00")), FAMILY).outcome == "fail"
    assert only(table("L:项目 A:金额", rows.format("15.00")), FAMILY).outcome == "pass"


def test_rows_without_a_number_behind_of_which_are_items_beside_the_whole() -> None:
    rows = (
        "水库移民扶持基金支出|50.00\n其中：市本级安排|10.00\n　　　上级补助安排|20.00\n配套费支出|40.00\n"
        "污水处理费支出|30.00\n支出合计|{}\n债务还本支出|\n年终结余|5.00\n支出总计|125.00"
    )
    for total in ("120.00", "121.00"):
        check = only(table("L:项目 A:金额", rows.format(total)), FAMILY)
        assert (check.outcome, [part.source.text for part in check.operands]) == ("pass", ["50.00", "10.00"])


CODED = """211|节能环保|{}
21101|污染防治|90.00
|其中：本级|30.00
|{}|{}
21103|能源节约|60.00
|其中：本级|20.00
|上级|5.00"""


def test_a_row_behind_of_which_may_have_lost_its_code() -> None:
    def outcome(*figures: str) -> str:
        checked = table(
            "C:编码 L:科目 A:金额", CODED.format(*figures), kind="general_public_budget_expenditure"
        )
        found = [c for c in verdict(checked).checks if c.family == FAMILY and c.stated == 90]
        return found[0].outcome if found else ""

    assert outcome("350.00", "环境保护", "200.00") == "not_checkable"
    assert outcome("150.00", "上级", "80.00") == "fail"  # the name of a part, as in the other list


def test_of_which_is_not_added_to_its_siblings() -> None:
    found = only(table("L:项目 A:金额", ROWS.format("4.00")), "column_footing")
    assert found.outcome == "pass"


def test_a_column_of_which_may_not_exceed_its_group() -> None:
    columns = "L:项目 A:预算/小计 A:预算/其中：财政拨款"
    rows = "甲|9.00|8.00\n乙|5.00|5.00\n丙|4.00|1.00\n丁|3.00|7.00"
    checked = table(columns, rows)
    found = [c.outcome for c in verdict(checked).checks if c.family == FAMILY]
    assert found == ["pass", "pass", "pass", "fail"]


PROJECT = "项目名称|甲||\n开始时间|2031-01-01|结束时间|{}-12-31\n项目总金额|{}|项目本年度金额|{}"


def form(end: str, whole: str, year: str) -> str:
    checked = table("L: A: L: A:", PROJECT.format(end, whole, year), kind="performance_target")
    return only(checked, FAMILY).outcome


def test_a_projects_year_is_within_its_whole() -> None:
    assert form("2033", "90.00", "30.00") == "pass"
    assert form("2033", "90.00", "95.00") == "fail"


def test_a_project_of_one_year_has_all_its_money_in_it() -> None:
    assert form("2031", "90.00", "90.00") == "pass"
    assert form("2031", "90.00", "30.00") == "fail"


@pytest.mark.parametrize(
    ("whole", "part"),
    [("实施期总额", "当年金额"), ("项目总投资", "本年度投资"), ("项目总金额（万元）", "本年度预算")],
)
def test_a_projects_year_and_its_whole_go_by_several_names(whole: str, part: str) -> None:
    for figure, outcome in (("30.00", "pass"), ("95.00", "fail")):
        rows = f"项目名称|甲||\n{whole}|90.00|{part}|{figure}"
        checked = table("L: A: L: A:", rows, kind="performance_target")
        assert only(checked, FAMILY).outcome == outcome


@pytest.mark.parametrize(
    ("span", "outcome"),
    [
        ("2031年1月至2031年12月", "fail"),
        ("2031年1-12月", "fail"),
        ("2031年3月至2033年2月", "pass"),
        ("2031年", "pass"),
    ],
)
def test_the_months_of_a_project_may_stand_in_one_cell(span: str, outcome: str) -> None:
    rows = f"项目名称|甲||\n项目期限|{span}||\n中期资金总额|90.00|年度资金总额|30.00"
    checked = table("L: A: L: A:", rows, kind="performance_target")
    assert only(checked, FAMILY).outcome == outcome


def test_a_year_is_within_the_years_of_the_plan() -> None:
    checked = table(
        "L: A: L: A:", "项目名称|甲||\n中期资金总额|90.00|年度资金总额|95.00", kind="performance_target"
    )
    assert only(checked, FAMILY).outcome == "fail"


def test_numbers_that_go_up_from_row_to_row_are_no_amounts() -> None:
    rows = "甲事项|{}\n乙事项|14\n其中：丙事项|25\n丁事项|26\n戊事项|37"
    assert only(table("L:事项 A:件", rows.format(11)), FAMILY).outcome == "not_checkable"
    assert only(table("L:事项 A:件", rows.format(19)), FAMILY).outcome == "fail"


def test_a_part_may_grow_faster_than_its_whole() -> None:
    rows = "零售总额|400.0|5.5\n其中：限额以上|180.0|6.6"
    found = {head: verdict(table(f"L:指标 A:总额 A:{head}", rows)).checks for head in ("增速", "销售额")}
    of_which = {head: {c.outcome for c in checks if c.family == FAMILY} for head, checks in found.items()}
    assert of_which == {"增速": {"pass", "not_checkable"}, "销售额": {"pass", "fail"}}


@pytest.mark.parametrize(
    ("heading", "outcomes"), [("变动后预算数", ["pass", "pass"]), ("执行数", ["fail", "pass", "pass"])]
)
def test_of_what_a_budget_is_adjusted_by_a_part_may_be_more(heading: str, outcomes: list[str]) -> None:
    rows = "一、甲|217|4|221\n其中：本级安排|46|6|52\n二、乙|394|0|394\n合计|611|4|615"
    checks = verdict(table(f"L:项目 A:年初预算数 A:调整数 A:{heading}", rows)).checks
    assert sorted(check.outcome for check in checks if check.family == FAMILY) == outcomes
