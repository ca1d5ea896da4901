"""Parts of one table against wholes of another."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import FactKey
from crossfoot_validator.core.rules.of_which_not_exceed.across_tables import RULE
from tests.support.grid_tables import fact, outcomes

YEAR = {"period": 2031, "measure": "budget"}
BASIC = FactKey(
    concept=c.CURRENT,
    flow="expenditure",
    fund="general_public_budget",
    nature="basic",
    period=2031,
    measure="budget",
)
MEETINGS = BASIC.model_copy(update={"economic": "30215"})
GOODS = BASIC.model_copy(update={"economic": "302"})


def item(concept: str, subject: str | None = None) -> FactKey:
    return FactKey(concept=concept, subject=subject, period=2031, measure="budget")


def test_an_item_of_basic_expenditure_is_part_of_the_item() -> None:
    assert outcomes(RULE, fact(MEETINGS, "2.50", 6), fact(item(c.MEETINGS), "13.00", 11)) == ["pass"]


def test_what_cities_define_differently_never_fails() -> None:
    sides = fact(GOODS, "18.00", 6), fact(item(c.OPERATING_EXPENSES), "325.90", 10)
    assert outcomes(RULE, *sides) == ["not_checkable"]


def test_purchases_for_a_project_are_added_up() -> None:
    bought = [fact(item(c.PROCUREMENT_ITEM, "防火物资购置"), text, 9) for text in ("4.00", "5.00")]
    sides = *bought, fact(item(c.PROJECT_FUNDS, "防火物资购置"), "10", 12), fact(BASIC, "1.00", 5)
    assert outcomes(RULE, *sides) == ["pass"]
