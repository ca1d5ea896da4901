"""A row that is all of the one above it proves nothing; where many are, one that is not is wrong."""

from tests.support.tables import table, verdict

ROWS = """
一、货物||||500.00
|甲项目|购置费||300.00
|||计算机|300.00
|乙项目|购置费||{office}
|||家具|120.00
|丙项目|被装费||80.00
|||制服|80.00
二、服务||||373.00
|己项目|印刷费||25.00
|||印刷|25.00
|庚项目|会议费||38.00
|||会议|38.00
|丁项目|租赁费||70.00
|||机房|70.00
|戊项目|维修费||240.00
|||空调|150.00
|||电梯|90.00
"""


def failures(rows: str) -> list[str]:
    checked = table("L:采购品目 L:项目 L:科目 L:品目 A:总计", rows, kind="procurement")
    return [check.operands[0].source.text for check in verdict(checked).checks if check.outcome == "fail"]


def test_nothing_fails_where_every_row_is_all_of_the_one_above() -> None:
    assert failures(ROWS.format(office="120.00")) == []


def test_the_only_row_below_fails_where_all_others_are_all_there_is() -> None:
    assert failures(ROWS.format(office="120.00").replace("家具|120.00", "家具|130.00")) == ["120.00"]


def test_a_row_that_is_another_one_but_for_a_last_digit_is_not_the_same_row() -> None:
    rows = (
        ROWS.format(office="120.00").replace("家具|120.00", "家具|130.00").replace("机房|70.00", "机房|70.01")
    )
    assert failures(rows) == []


def test_two_rows_that_are_not_show_that_rows_may_be_left_out() -> None:
    rows = (
        ROWS.format(office="120.00").replace("家具|120.00", "家具|130.00").replace("机房|70.00", "机房|60.00")
    )
    assert failures(rows) == []


FUNDS = """
合计|305.60|26.00|134.90|{over}
甲项目|190.10|10.00||
乙项目|115.50|16.00||1.10
丙项目|||134.60|
丁项目|||0.30|
"""


def test_where_more_rows_take_part_in_other_columns_the_only_row_of_one_column_fails() -> None:
    columns = "L:项目 A:财政拨款 A:专户资金 A:单位资金 A:上年结转"

    def outcomes(total: str) -> list[str]:
        checked = table(columns, FUNDS.format(over=total), kind="project_expenditure")
        return [c.outcome for c in verdict(checked).checks if c.operands[0].source.column == 4]

    assert outcomes("1.10") == ["pass"]
    assert outcomes("1.80") == ["fail"]


def test_sums_that_all_lean_on_rounding_bear_nothing_out() -> None:
    rows = (
        "全市合计|9.5|63.2|-3.8\n市本级|4.6|31.3|-4.4\n县区小计|4.9|31.8|0.6\n　鹭市|0.9|5.4|1.1\n"
        "　霜区|1.1|8.8|-1.8\n　汀县|0.6|2.9|-0.1\n　陂县|2.3|14.6|1.5"
    )
    checked = table("L:地区 A:当月 A:上年同期累计 A:增减额", rows)
    assert not [check for check in verdict(checked).checks if check.outcome == "fail"]


def test_sums_of_figures_that_rounding_is_as_wide_as_bear_nothing_out() -> None:
    rows = (
        "甲|0.5|0.1|0.1|0.0|0.1\n乙|0.3|0.1|0.1|0.0|0.0\n丙|0.1|0.0|0.0|0.0|0.0\n丁|0.3|0.1|0.1|0.0|0.1\n"
        "戊|0.5|0.2|0.1|0.1|0.0\n合计|1.8|0.6|0.4|0.1|0.2"
    )
    heads = "L:项目 A:总投资 A:已完成投资 A:计划/合计 A:计划/财政资金 A:计划/专项债券"
    checks = verdict(table(heads, rows, kind="project_expenditure")).checks
    assert not [check for check in checks if check.outcome == "fail"]
