"""Basic expenditure against its two parts in another table."""

from crossfoot_validator.core.document.facts.ledger import Book, total_of
from crossfoot_validator.core.rules.cross_table_tie.basic_is_staff_and_running import RULE
from tests.support.grid_tables import fact, of_tables, outcomes, table
from tests.support.rules import examined
from tests.support.small_budget import small_budget

COLUMNS = (
    "人员经费/科目编码|人员经费/科目名称|人员经费/金额|公用经费/科目编码|公用经费/科目名称|公用经费/金额"
)


def parts(operating: str) -> tuple[str, ...]:
    return (
        "301|工资福利支出|55.00|302|商品和服务支出|15.00",
        f"人员经费合计||55.00|公用经费合计||{operating}",
    )


def checks(operating: str) -> list[str]:
    basic = table(
        "basic_expenditure_by_economic", "一般公共预算基本支出表", COLUMNS, *parts(operating), number=5
    )
    return [check.outcome for check in examined(RULE, of_tables(*small_budget()[:4], basic))]


def test_adds_up_for_the_fund_and_for_all_funds() -> None:
    assert checks("15.00") == ["pass", "pass"]


def test_finds_parts_that_do_not_add_up() -> None:
    assert checks("14.00") == ["fail", "fail"]


def test_a_doubtful_part_may_bear_the_sum_out_and_never_breaks_it() -> None:
    whole = total_of(Book(2031, "budget", None), "current", "expenditure", fund="general_public_budget")
    basic, staff, running = (
        whole.model_copy(update={"nature": nature}) for nature in ("basic", "personnel", "operating")
    )
    for amount, outcome in (("15.00", "pass"), ("14.00", "not_checkable")):
        parts = fact(staff, "55.00", 2, doubtful="not said"), fact(running, amount, 2)
        assert outcomes(RULE, fact(whole, "90.00", 1), fact(basic, "70.00", 1), *parts) == [outcome]
