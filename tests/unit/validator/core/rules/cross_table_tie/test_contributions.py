"""Contributions by function and by economic nature."""

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.rules.cross_table_tie.contributions import RULE
from tests.support.grid_tables import of_tables, table
from tests.support.rules import examined

ITEMS = table(
    "general_public_budget_expenditure", "2031年一般公共预算支出表",
    "科目编码|科目名称|合计|基本支出|项目支出",
    "|合计|90.00|80.00|10.00", "2080505|机关事业单位基本养老保险缴费支出|9.00|9.00|",
    "2101101|行政单位医疗|3.00|3.00|", "2101102|事业单位医疗|1.50|1.50|", "2130101|行政运行|60.50|60.50|",
    "2210201|住房公积金|16.00|6.00|10.00",
)  # fmt: skip


def checks(*rows: str) -> list[Check]:
    basic = table(
        "basic_expenditure_by_economic", "2031年一般公共预算基本支出表", "科目编码|科目名称|金额",
        "|合计|80.00", *rows, number=2,
    )  # fmt: skip
    return examined(RULE, of_tables(ITEMS, basic))


def test_what_is_paid_is_tied_to_the_items_that_pay_it() -> None:
    found = checks("30108|养老保险缴费|9.00", "30110|职工基本医疗保险缴费|4.50", "30113|住房公积金|6.00")
    assert [(str(check.stated), check.outcome) for check in found] == [
        ("9.00", "pass"), ("4.50", "pass"), ("6.00", "pass"),
    ]  # fmt: skip


def test_one_of_two_sorts_of_units_may_pay_alone() -> None:
    (check,) = checks("30110|职工基本医疗保险缴费|3.00")
    assert [operand.source.text for operand in check.operands] == ["3.00", "3.00"]


def test_another_amount_is_no_error() -> None:
    assert not checks("30108|养老保险缴费|8.00", "30113|住房公积金|16.00")
