"""Balances of a table roll on from year to year, fund by fund; those of debts need not."""

import pytest

from crossfoot_common.tables.checks import Check
from tests.support.tables import table, verdict

FUNDS = "L:项目 A:合计 A:甲基金 A:乙基金"
YEAR = """一、收入|900.00|410.00|355.00
其中：保险费收入|700.00|400.00|300.00
二、支出|620.00|333.00|290.00
三、本年收支结余|{surplus}|77.00|65.00
四、上年末滚存结余|1000.00|523.00|135.00
五、年末滚存结余|{closing}|600.00|200.00"""
DEBTS = """一、2030年末地方政府专项债务余额实际数||{opening}
二、2031年末地方政府专项债务余额限额|900.0|
三、2031年地方政府专项债券发行额||358.6
四、2031年地方政府专项债务还本额||108.6
五、2031年末地方政府专项债务余额预计执行数||850.0"""


def rolled(columns: str, rows: str) -> list[Check]:
    found = verdict(table(columns, rows, kind="income_expenditure_summary")).checks
    return [check for check in found if check.rule == "column-footing.rolled-balance"]


def outcomes(found: list[Check]) -> list[tuple[str, str]]:
    return [(check.outcome, check.reason) for check in found]


def test_what_is_left_of_a_year_and_of_all_years() -> None:
    found = rolled(FUNDS, YEAR.format(surplus="280.00", closing="1280.00"))
    assert outcomes(found) == [("pass", "")] * 6


@pytest.mark.parametrize(
    ("surplus", "closing", "wrong"), [("280.00", "1270.00", ["1270.00"]), ("260.00", "1260.00", ["260.00"])]
)
def test_a_fund_that_does_not_roll_beside_others_that_do_is_an_error(
    surplus: str, closing: str, wrong: list[str]
) -> None:
    found = rolled(FUNDS, YEAR.format(surplus=surplus, closing=closing))
    assert [check.operands[0].source.text for check in found if check.outcome == "fail"] == wrong


def test_one_column_alone_proves_no_error() -> None:
    rows = "一、收入|900.00\n二、支出|620.00\n三、本年收支结余|250.00"
    assert [outcome for outcome, _ in outcomes(rolled("L:项目 A:金额", rows))] == ["not_checkable"]


def test_two_rows_of_one_name_tell_nothing() -> None:
    rows = "收入|900.00|90.00\n支出|620.00|60.00\n支出|20.00|2.00\n本年收支结余|280.00|30.00"
    assert rolled("L:项目 A:预算数 A:决算数", rows) == []


def test_debts_that_roll_are_told_and_those_that_do_not_are_no_error() -> None:
    columns = "L:项目 A:预算数 A:执行数"
    assert outcomes(rolled(columns, DEBTS.format(opening="600.0"))) == [("pass", "")]
    assert outcomes(rolled(columns, DEBTS.format(opening="640.0"))) == [("not_checkable", "not_an_identity")]
