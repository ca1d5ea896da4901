"""Income and expenditure of one function."""

from crossfoot_common.tables.model import Table
from crossfoot_validator.core.rules.cross_table_tie.income_by_function import RULE
from tests.support.grid_tables import failed, of_tables, table
from tests.support.rules import examined
from tests.support.small_budget import small_budget

SIDES = "收入/项目|收入/金额|支出/项目|支出/金额"
BALANCED = "本年收入合计|100.00|本年支出合计|100.00"


def test_ties_each_function() -> None:
    checks = examined(RULE, of_tables(*small_budget()))
    assert [check.outcome for check in checks] == ["pass", "pass"]


def test_finds_a_wrong_function() -> None:
    tables: list[Table] = [t for t in small_budget(t3_item="66.00") if t.sequence != 1]
    tables.append(table("income_expenditure_summary", "2031年收支总表", SIDES, BALANCED))
    (check,) = failed(examined(RULE, of_tables(*tables)))
    assert str(check.stated) in {"60.00", "66.00"}


def test_is_silent_where_nothing_proves_that_no_money_is_carried_over() -> None:
    carried = "年初结转和结余|5.00|年末结转和结余|5.00"
    summary = table(
        "income_expenditure_summary", "2031年收支总表", SIDES, BALANCED, carried, "总计|105.00|总计|105.00"
    )
    assert not (examined(RULE, of_tables(summary, *small_budget()[1:])))
