"""Figures that look like totals and that nothing is added up to say why."""

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
