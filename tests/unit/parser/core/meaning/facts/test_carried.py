"""Which tables are proven to include money carried over."""

from crossfoot_common.tables.doubts import CARRIED
from crossfoot_common.tables.model import Table
from tests.support.grid_tables import facts, table

CODES = "科目编码|科目名称"


def summary(carried: str = "20.00") -> Table:
    return table(
        "income_expenditure_summary", "2031年收支总表", "收入/项目|收入/预算数|支出/项目|支出/预算数",
        "一、一般公共预算|80.00|一、教育支出|60.00",
        "|| 二、农林水支出|40.00",
        "本年收入合计|80.00|本年支出合计|100.00",
        f"上年结转|{carried}|结转下年|",
        "收入总计|100.00|支出总计|100.00",
    )  # fmt: skip


def spending(total: str, item: str, number: int = 2) -> Table:
    rows = (f"|合计|{total}|70.00|30.00", f"205|教育支出|{item}|60.00|")
    return table(
        "expenditure_summary", "2031年支出总表", f"{CODES}|合计|基本支出|项目支出", *rows, number=number
    )


def test_a_table_that_shows_the_whole_spending_includes_what_was_carried() -> None:
    stated = facts(summary(), spending("100.00", "60.00"))
    assert stated["2: expenditure current all"].doubtful is None
    assert stated["2: expenditure current all 205 basic"].doubtful is None


def test_a_table_that_shows_what_is_left_without_it_is_open() -> None:
    stated = facts(summary(), spending("80.00", "40.00"))
    assert stated["2: expenditure current all"].doubtful == CARRIED
    assert stated["2: expenditure current all 205"].doubtful == CARRIED


def test_more_than_the_whole_spending_is_wrong_either_way() -> None:
    stated = facts(summary(), spending("110.00", "70.00"))
    assert stated["2: expenditure current all"].doubtful is None
    assert stated["2: expenditure current all 205"].doubtful == CARRIED


def test_less_than_carried_money_explains_is_wrong_either_way() -> None:
    assert facts(summary(), spending("70.00", "30.00"))["2: expenditure current all"].doubtful is None


def test_a_table_leaves_out_all_that_its_account_brought_over_or_nothing() -> None:
    assert facts(summary(), spending("93.00", "53.00"))["2: expenditure current all"].doubtful is None


def test_a_summary_that_leaves_carried_money_out_of_its_total_proves_nothing() -> None:
    stated = facts(summary("30.00"), spending("100.00", "60.00"))
    assert stated["2: expenditure current all"].doubtful == CARRIED


def appropriation(fund: str) -> Table:
    return table(
        "fiscal_appropriation_summary", "2031年财政拨款收支总表",
        "收入/项目|收入/预算数|支出/项目|支出/预算数",
        f"一、一般公共预算财政拨款|{fund}|一、教育支出|60.00", "二、政府性基金预算财政拨款|||",
        "收入总计|80.00|支出总计|80.00", number=3,
    )  # fmt: skip


def by_fund(total: str = "80.00") -> Table:
    return table(
        "general_public_budget_expenditure", "2031年一般公共预算支出表", f"{CODES}|合计|基本支出|项目支出",
        f"|合计|{total}|70.00|10.00", "205|教育支出|60.00|60.00|", number=2,
    )  # fmt: skip


def test_the_fund_that_is_all_of_the_appropriation_spends_what_the_appropriation_does() -> None:
    stated = facts(summary(), by_fund(), appropriation("80.00"))
    assert stated["2: expenditure current general_public_budget 205"].doubtful is None


def test_a_fund_that_is_less_than_the_appropriation_proves_nothing_of_its_own() -> None:
    stated = facts(summary(), by_fund(), appropriation("79.00"))
    assert stated["2: expenditure current general_public_budget 205"].doubtful == CARRIED
