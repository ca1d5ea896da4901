"""Purchases against what pays for them."""

from crossfoot_common.tables.model import Table
from crossfoot_validator.core.rules.of_which_not_exceed.purchases_within_source import RULE
from tests.support.grid_tables import failed, of_tables, table
from tests.support.rules import examined

FUND = "一般公共预算财政拨款"


def income(running: str = "30.00") -> Table:
    columns = f"单位名称|合计|{FUND}/合计|{FUND}/人员经费|{FUND}/单位运转经费|{FUND}/单位项目资金"
    row = f"合计|300.00|300.00|170.00|{running}|100.00"
    return table("fiscal_appropriation_income", "2031年财政拨款收入表", columns, row)


def bought(running: str = "25.00", carried: str = "", last: str = "单位项目资金") -> Table:
    columns = f"项目|小计|资金来源/单位运转经费|资金来源/{last}|资金来源/上年结转"
    return table(
        "procurement", "2031年政府采购预算表", columns,
        f"合计|95.00|{running}|50.00|{carried}", f"货物|95.00|{running}|50.00|{carried}", number=2,
    )  # fmt: skip


def test_within_the_source_holds() -> None:
    checks = examined(RULE, of_tables(income(), bought()))
    assert [check.outcome for check in checks] == ["pass", "pass"]


def test_more_than_the_source_fails() -> None:
    (check,) = failed(examined(RULE, of_tables(income(), bought("45.00"))))
    assert (str(check.stated), str(check.computed)) == ("30.00", "45.00")


def test_last_year_s_money_in_a_column_of_its_own_excuses_nothing() -> None:
    assert failed(examined(RULE, of_tables(income(), bought("45.00", carried="5.00"))))


def test_last_year_s_money_elsewhere_may_have_paid() -> None:
    carried = table(
        "income_summary", "2031年收入总表", "单位名称|合计|一般公共预算|上年结转",
        "合计|310.00|300.00|10.00", number=3,
    )  # fmt: skip
    assert not failed(examined(RULE, of_tables(income(), bought("45.00"), carried)))


def test_one_common_name_may_be_chance() -> None:
    assert not failed(examined(RULE, of_tables(income(), bought("45.00", last="单位自筹"))))
