"""Income of one table against expenditure of another."""

from crossfoot_common.tables.model import Table
from crossfoot_validator.core.rules.income_equals_expenditure.across_tables import RULE
from tests.support.grid_tables import failed, of_tables, table
from tests.support.rules import examined
from tests.support.small_budget import small_budget

SIDES = "收入/项目|收入/金额|支出/项目|支出/金额"


def test_ties_tables_of_one_side() -> None:
    checks = examined(RULE, of_tables(*small_budget()))
    assert {check.outcome for check in checks} == {"pass"}
    assert (2, 3) in {check.tables for check in checks}


def test_the_year_need_not_balance_where_money_is_carried_over() -> None:
    carrying = table(
        "income_expenditure_summary", "2031年收支总表", SIDES,
        "本年收入合计|90.00|本年支出合计|100.00", "上年结转|10.00||", "收入总计|100.00|支出总计|100.00",
    )  # fmt: skip
    tables = small_budget(t2_total="90.00")
    assert not failed(examined(RULE, of_tables(carrying, *tables[1:])))


def test_grand_totals_must_balance() -> None:
    income = table(
        "income_summary", "收入总表", "单位名称|合计|财政拨款收入|上年结转", "合计|99.00|90.00|9.00", number=2
    )
    summary = table(
        "income_expenditure_summary", "收支总表", "支出/项目|支出/金额",
        "一、教育支出|60.00", "二、农林水支出|40.00", "结转下年|1.00", "支出总计|101.00",
    )  # fmt: skip
    (check,) = failed(examined(RULE, of_tables(summary, income)))
    assert {str(check.stated), str(check.computed)} == {"99.00", "101.00"}


def funds(*carried: str) -> Table:
    return table(
        "fiscal_appropriation_summary", "财政拨款收支总表", SIDES,
        "一般公共预算拨款|70.00|一、教育支出|70.00", "政府性基金预算拨款|30.00|二、城乡社区支出|30.00",
        *carried, "收入总计|100.00|支出总计|100.00",
    )  # fmt: skip


def spent(amount: str) -> Table:
    rows = f"2120803|城市建设支出|{amount}|{amount}", f"|合计|{amount}|{amount}"
    return table(
        "gov_fund_expenditure", "政府性基金预算支出表", "科目编码|科目名称|合计|项目支出", *rows, number=2
    )


def test_a_fund_is_spent_where_nothing_is_carried_over() -> None:
    assert not failed(examined(RULE, of_tables(funds(), spent("30.00"))))
    (check,) = failed(examined(RULE, of_tables(funds(), spent("28.00"))))
    assert {str(check.stated), str(check.computed)} == {"30.00", "28.00"}


def test_a_fund_that_a_sentence_says_is_none_has_no_income() -> None:
    none = table(
        "gov_fund_expenditure",
        "政府性基金预算支出表",
        "科目编码|合计",
        number=2,
        nil="本单位无政府性基金预算支出",
    )
    (check,) = failed(examined(RULE, of_tables(funds(), none)))
    assert str(check.stated) == "30.00"


def test_what_was_carried_into_any_account_may_have_been_of_the_fund() -> None:
    assert not failed(examined(RULE, of_tables(funds("上年结转|5.00|结转下年|5.00"), spent("35.00"))))
