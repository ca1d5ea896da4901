"""Project forms against the items that pay for them."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.rules.cross_table_tie.projects_by_item import RULE
from tests.support.grid_tables import fact, outcomes

ITEM = FactKey(
    concept=c.CURRENT, flow="expenditure", fund="general_public_budget", nature="project", period=2031,
    measure="budget",
)  # fmt: skip


def documents(*amounts: str) -> list[Fact]:
    items = [
        fact(ITEM.model_copy(update={"function": f"205020{n}"}), text, 4) for n, text in enumerate(amounts)
    ]
    forms = [
        fact(FactKey(concept=c.PROJECT_FUNDS, subject=name, period=2031, measure="budget"), text, number)
        for name, text, number in (("a", "2.00", 7), ("b", "3.00", 8))
    ]
    return [*items, *forms]


def test_pairs_forms_and_items() -> None:
    assert outcomes(RULE, *documents("3.00", "2.00")) == ["pass", "pass"]


def test_claims_nothing_where_an_item_is_left() -> None:
    assert outcomes(RULE, *documents("3.00", "2.00", "1.00")) == []
    assert outcomes(RULE, *documents("3.00", "2.50")) == []


def test_claims_nothing_where_amounts_do_not_tell_items_apart() -> None:
    assert outcomes(RULE, *documents("2.00", "2.00")) == []
