"""收入总计 against 支出总计, and what carry-over does to it."""

from tests.support.tables import only, outcomes, table

COLUMNS = "L:收入/项目 A:收入/金额 | L:支出/项目 A:支出/金额"
FAMILY = "income_equals_expenditure"


def test_both_sides_agree() -> None:
    assert (
        only(table(COLUMNS, "一、拨款|9.00|一、社保|9.00\n收入总计|9.00|支出总计|9.00"), FAMILY).outcome
        == "pass"
    )


def test_both_sides_within_rounding() -> None:
    rows = "一、拨款|9.0|一、社保|9.04\n收入总计|9.0|支出总计|9.04"
    assert only(table(COLUMNS, rows), FAMILY).outcome == "pass_within_rounding"


def test_closing_totals_that_differ_fail() -> None:
    rows = "一、拨款|9.00|一、社保|8.00\n收入总计|9.00|支出总计|8.00"
    assert only(table(COLUMNS, rows), FAMILY).outcome == "fail"


def test_the_year_need_not_balance_when_something_is_carried_over() -> None:
    rows = "一、拨款|9.00|一、社保|8.00\n本年收入合计|9.00|本年支出合计|8.00\n|\n||年末结转和结余|1.00"
    found = only(table(COLUMNS, rows), FAMILY)
    assert (found.outcome, found.reason) == ("not_checkable", "not_an_identity")


def test_appropriations_balance_fund_by_fund() -> None:
    checked = table(
        "L:收入/项目 A:收入/金额 | L:支出/项目 A:支出/合计 A:支出/一般公共预算 A:支出/政府性基金预算",
        "一、一般公共预算拨款|6.00|一、社保|9.00|6.00|3.00\n二、政府性基金预算拨款|3.00||||\n"
        "收入总计|9.00|支出总计|9.00|6.00|3.00",
        kind="fiscal_appropriation_summary",
    )
    assert list(outcomes(checked, FAMILY).values()) == ["pass", "pass", "pass"]


def test_accounts_that_end_with_the_year_say_nothing_about_the_balance() -> None:
    rows = "一、拨款|9.00|一、社保|9.40\n本年收入合计|9.00|本年支出合计|9.40"
    found = only(table(COLUMNS, rows, title="收入支出决算总表"), FAMILY)
    assert (found.outcome, found.reason) == ("not_checkable", "not_an_identity")
    assert only(table(COLUMNS, rows, title="收支预算总表"), FAMILY).outcome == "fail"
