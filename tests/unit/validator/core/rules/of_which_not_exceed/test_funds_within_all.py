"""Money of one fund against all money, over tables."""

from crossfoot_common.tables.model import Table
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.engine import checks_of
from crossfoot_validator.core.rules.of_which_not_exceed.funds_within_all import RULE
from tests.support.grid_tables import failed, of_tables, table
from tests.support.rules import examined

COLUMNS = "科目编码|科目名称|合计|基本支出|项目支出"


def everything(health: str = "30.00", flood: str = "20.00") -> Table:
    return table(
        "expenditure_summary", "2031年支出总表", COLUMNS,
        "|合计|150.00|80.00|70.00", "205|教育支出|60.00|50.00|10.00",
        f"210|卫生健康支出|{health}|{health}|",
        f"213|农林水支出|60.00||{flood}",
    )  # fmt: skip


def fund(health: str = "25.00", total: str = "120.00") -> Table:
    return table(
        "general_public_budget_expenditure", "2031年一般公共预算支出表", COLUMNS,
        f"|合计|{total}|80.00|40.00", "205|教育支出|60.00|50.00|10.00",
        f"210|卫生健康支出|{health}|{health}|",
        number=2,
    )  # fmt: skip


def test_a_fund_within_all_money_holds() -> None:
    checks = examined(RULE, of_tables(everything(), fund()))
    assert checks
    assert {check.outcome for check in checks} == {"pass"}


def test_a_fund_that_spends_more_on_an_item_than_all_funds_fails() -> None:
    found = failed(examined(RULE, of_tables(everything(), fund(health="35.00"))))
    assert {(str(check.stated), str(check.computed)) for check in found} == {("30.00", "35.00")}


def test_rounding_is_no_excess() -> None:
    (check,) = [
        check
        for check in examined(RULE, of_tables(everything(health="30.0"), fund(health="30.04")))
        if check.outcome == "pass_within_rounding"
    ][:1]
    assert str(check.stated) == "30.0"


def test_tables_that_share_no_amount_may_be_about_other_accounts() -> None:
    other = table(
        "general_public_budget_expenditure", "2031年一般公共预算支出表", COLUMNS,
        "|合计|90.00|55.00|35.00", "205|教育支出|55.00|20.00|35.00",
        "210|卫生健康支出|35.00|35.00|", number=2,
    )  # fmt: skip
    checks = examined(RULE, of_tables(everything(), other))
    assert not failed(checks)
    assert "not_checkable" in {check.outcome for check in checks}


def spent(*rows: str) -> Table:
    return table(
        "general_public_budget_expenditure", "2031年一般公共预算支出表", COLUMNS,
        "|合计|90.00|49.00|41.00", *rows, number=2,
    )  # fmt: skip


def test_one_amount_that_both_tables_give_is_enough_for_one_error() -> None:
    health, education = "210|卫生健康支出|35.00|35.00|", "205|教育支出|55.00|{}|5.00"
    assert len(failed(examined(RULE, of_tables(everything(), spent(health, education.format("50.00")))))) == 2
    assert not failed(examined(RULE, of_tables(everything(), spent(health, education.format("49.00")))))
    both = spent(health, "205|教育支出|65.00|50.00|15.00")
    assert not failed(examined(RULE, of_tables(everything(), both)))


def test_an_amount_below_zero_elsewhere_excuses_it() -> None:
    minus = everything(flood="-20.00")
    assert not failed(examined(RULE, of_tables(minus, fund(health="35.00"))))


def other_fund(education: str) -> Table:
    return table(
        "gov_fund_expenditure", "2031年政府性基金预算支出表", COLUMNS,
        f"|合计|{education}||{education}", f"205|教育支出|{education}||{education}", number=3,
    )  # fmt: skip


def test_several_funds_together_are_no_more_than_all_money() -> None:
    general = table(
        "general_public_budget_expenditure", "2031年一般公共预算支出表", COLUMNS,
        "|合计|110.00|80.00|30.00", "205|教育支出|50.00|50.00|", "210|卫生健康支出|30.00|30.00|",
        "213|农林水支出|30.00||30.00", number=2,
    )  # fmt: skip
    assert not failed(examined(RULE, of_tables(everything(flood="60.00"), general, other_fund("10.00"))))
    found = failed(examined(RULE, of_tables(everything(flood="60.00"), general, other_fund("12.00"))))
    assert ("60.00", "62.00") in {(str(check.stated), str(check.computed)) for check in found}


def test_a_third_fund_of_other_accounts_proves_nothing_together_with_two_that_are_not() -> None:
    general = table(
        "general_public_budget_expenditure", "2031年一般公共预算支出表", COLUMNS,
        "|合计|110.00|80.00|30.00", "205|教育支出|50.00|50.00|", "210|卫生健康支出|30.00|30.00|",
        "213|农林水支出|30.00||30.00", number=2,
    )  # fmt: skip
    state = table(
        "state_capital_budget", "2031年国有资本经营预算支出表", COLUMNS,
        "|合计|12.00||12.00", "205|教育支出|12.00||12.00", number=4,
    )  # fmt: skip
    context = DocumentContext(of_tables(everything(flood="60.00"), general, other_fund("10.00"), state))
    together = [one for one in checks_of(RULE, context) if str(one.computed) == "72.00"]
    assert {one.outcome for one in together} == {"fail"}
    context.__dict__["strangers"] = frozenset({(1, 4)})
    together = [one for one in checks_of(RULE, context) if str(one.computed) == "72.00"]
    assert {one.outcome for one in together} == {"not_checkable"}


def account(total: str, carried: str = "") -> Table:
    return table(
        "income_expenditure_summary", "2031年收支总表", "收入/项目|收入/预算数|支出/项目|支出/预算数",
        f"本年收入合计|100.00|本年支出合计|{total}", f"上年结转|{carried}|结转下年|",
        f"收入总计|{total}|支出总计|{total}", number=3,
    )  # fmt: skip


def test_a_fund_never_spends_more_than_all_accounts_have() -> None:
    (check,) = failed(examined(RULE, of_tables(account("110.00", "10.00"), fund(total="120.00"))))
    assert (str(check.stated), str(check.computed)) == ("110.00", "120.00")


def test_what_was_carried_over_is_there_to_be_spent() -> None:
    assert not failed(examined(RULE, of_tables(account("130.00", "30.00"), fund(total="120.00"))))


def test_a_balance_brought_over_in_one_fund_is_within_that_of_all() -> None:
    appropriation = table(
        "fiscal_appropriation_summary", "2031年财政拨款收支总表",
        "收入/项目|收入/预算数|支出/项目|支出/合计",
        "一、一般公共预算|60.00||", "二、政府性基金预算|40.00||", "本年收入合计|100.00|本年支出合计|112.00",
        "上年结转|12.00|结转下年|", "收入总计|112.00|支出总计|112.00", number=4,
    )  # fmt: skip
    wide = table(
        "income_expenditure_summary", "2031年收支总表", "收入/项目|收入/预算数|支出/项目|支出/预算数",
        "一、一般公共预算|60.00||", "二、政府性基金预算|40.00||",
        "本年收入合计|100.00|本年支出合计|110.00", "上年结转|10.00|结转下年|",
        "收入总计|110.00|支出总计|110.00",
    )  # fmt: skip
    found = failed(examined(RULE, of_tables(wide, appropriation)))
    assert ("10.00", "12.00") in {(str(check.stated), str(check.computed)) for check in found}
