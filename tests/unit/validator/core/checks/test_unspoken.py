"""Figures that look like totals and that nothing is added up to say why."""

from decimal import Decimal

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Table
from tests.support.tables import table, verdict


def unspoken(checked: Table) -> list[tuple[str, str, list[str]]]:
    def told(check: Check) -> tuple[str, str, list[str]]:
        assert check.outcome == "not_checkable"
        return check.rule, check.reason, [operand.source.text for operand in check.operands]

    reasons = {"nothing_to_add", "parts_not_told", "base_not_told"}
    return [told(check) for check in verdict(checked).checks if check.reason in reasons]


def test_a_list_of_one_column_without_a_total_row_says_so_once() -> None:
    rows = "打印机|12.00\n服务器|2.00\n复印纸|4.00"
    assert unspoken(table("L:采购品目 A:总计", rows, kind="procurement")) == [
        ("row-crossfooting.total-column", "nothing_to_add", ["12.00", "2.00", "4.00"])
    ]


def test_a_list_that_adds_up_downwards_is_spoken_of() -> None:
    rows = "打印机|12.00\n服务器|2.00\n复印纸|4.00\n合计|18.00"
    assert unspoken(table("L:采购品目 A:总计", rows, kind="procurement")) == []


def test_a_total_alone_says_that_it_is() -> None:
    (found, *_) = unspoken(table("L:项目 A:预算数", "合计|18.00", kind="gov_fund_income"))
    assert found == ("column-footing.total-row", "nothing_to_add", ["18.00"])


def test_a_total_among_figures_that_it_is_not_the_sum_of_is_spoken_of() -> None:
    rows = "甲|9.00|4.00|5.00\n乙|8.00|3.00|5.00\n合计|17.00|7.00|10.00"
    assert unspoken(table("L:项目 A:合计 A:甲款 A:乙款", rows, kind="expenditure_summary")) == []


def test_a_growth_on_a_year_that_the_table_does_not_show() -> None:
    rows = "甲|9.00|4.1%\n乙|8.00|3.3%"
    assert unspoken(table("L:项目 A:2031年预算数 S:比2030年增长%", rows, kind="expenditure_summary")) == [
        ("growth-rate.change-columns", "base_not_told", ["4.1%", "3.3%"])
    ]


def test_the_whole_of_a_region_above_only_some_of_its_parts_is_spoken_of() -> None:
    rows = "全市|605.71|79.57\n青溪县|67.06|8.38\n白沙市|86.67|8.67\n东湖区|45.39|4.54"
    found = unspoken(table("L:地区 A:累计完成 A:当月完成", rows, kind="income_summary"))
    assert ("column-footing.total-row", "parts_not_told", ["605.71", "79.57"]) in found


def test_a_total_in_a_column_of_words_is_spoken_of() -> None:
    rows = "青溪大桥|9.00|无\n白沙水库|8.00|无\n合计|17.00|12.00"
    checked = table("L:项目 A:金额 T:备注", rows, kind="procurement")
    last = checked.rows[2].cells[2].model_copy(update={"number": Decimal("12.00"), "decimals": 2})
    row = checked.rows[2].model_copy(update={"cells": (*checked.rows[2].cells[:2], last)})
    checked = checked.model_copy(update={"rows": (*checked.rows[:2], row)})
    assert unspoken(checked) == [("column-footing.total-row", "parts_not_told", ["12.00"])]
