"""A fund balances where nothing is carried over; what is carried shows in a row, or in the totals alone."""

import pytest

from tests.support.tables import table, verdict

COLUMNS = "L:收入/项目 A:收入/金额 | L:支出/项目 A:支出/合计 A:支出/一般公共预算 A:支出/政府性基金预算"
ROWS = """一、一般公共预算|{income}|一、教育支出|90.00|80.00|10.00
二、政府性基金预算|10.00|二、其他支出|||
本年收入合计|{year}|本年支出合计|90.00|80.00|10.00
{carried}|年终结转|||
收入总计|90.00|支出总计|90.00|80.00|10.00"""


def outcome(income: str, year: str, carried: str) -> str:
    rows = ROWS.format(income=income, year=year, carried=carried)
    checks = verdict(table(COLUMNS, rows, kind="fiscal_appropriation_summary")).checks
    return next(c.outcome for c in checks if c.rule.endswith("by-fund") and c.stated and c.stated > 10)


def test_a_wrong_income_fails() -> None:
    assert outcome("80.00", "90.00", "上年结转|") == "pass"
    assert outcome("85.00", "90.00", "上年结转|") == "fail"


@pytest.mark.parametrize("carried", ["上年结转|5.00", "|5.00", "上年结转|5."])
def test_carried_money_explains_the_gap_whether_its_row_is_read_or_not(carried: str) -> None:
    assert outcome("75.00", "85.00", carried) == "not_checkable"


SPLIT = """一、本年收入|90.00|一、本年支出|100.00|83.00|17.00
（一）一般公共预算拨款|80.00|（一）教育支出|100.00|83.00|17.00
（二）政府性基金预算拨款|10.00||||
二、上年结转|10.00|二、年终结转|||
（一）一般公共预算拨款|{general}||||
（二）政府性基金预算拨款|{fund}||||
收入总计|100.00|支出总计|100.00|83.00|17.00"""
BELOW_EACH_OTHER = """一、一般公共预算财政拨款|80.00|一、教育支出|95.00|79.00|16.00
二、政府性基金预算财政拨款|10.00||||
本年收入合计|90.00|本年支出合计|95.00|79.00|16.00
年初财政拨款结转和结余|10.00|年末财政拨款结转和结余|5.00|4.00|1.00
一般公共预算财政拨款|{general}||||
政府性基金预算财政拨款|{fund}||||
总计|100.00|总计|100.00|83.00|17.00"""


@pytest.mark.parametrize("form", [SPLIT, BELOW_EACH_OTHER])
@pytest.mark.parametrize(
    ("general", "fund", "seen"),
    [("3.00", "7.00", ["pass", "pass"]), ("8.50", "1.50", ["fail", "fail"]),
     ("3.00", "", ["not_checkable", "not_checkable"])],
)  # fmt: skip
def test_each_fund_balances_with_what_it_brought_over(
    form: str, general: str, fund: str, seen: list[str]
) -> None:
    rows = form.format(general=general, fund=fund)
    checks = verdict(table(COLUMNS, rows, kind="fiscal_appropriation_summary")).checks
    assert [c.outcome for c in checks if c.rule.endswith("by-fund")] == seen


def test_a_closing_row_glued_to_the_carried_one_may_carry_anything() -> None:
    glued = ROWS.format(income="75.00", year="85.00", carried="").replace(
        "收入总计|90.00", "上年结转 收入总计|5.00 90.00"
    )
    checks = verdict(table(COLUMNS, glued, kind="fiscal_appropriation_summary")).checks
    assert {c.outcome for c in checks if c.rule.endswith("by-fund") and c.stated == 75} == {"not_checkable"}
