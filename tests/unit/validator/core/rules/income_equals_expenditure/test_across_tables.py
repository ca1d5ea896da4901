"""Income of one table against expenditure of another."""

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
