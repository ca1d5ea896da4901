"""Project forms against project expenditure."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import FactKey
from crossfoot_validator.core.rules.cross_table_tie.project_forms import RULE
from tests.support.grid_tables import fact, outcomes

PROJECT = FactKey(
    concept=c.CURRENT, flow="expenditure", basis=c.ALL, nature="project", period=2031, measure="budget"
)


def form(name: str, measure: str = "budget") -> FactKey:
    return FactKey(concept=c.PROJECT_FUNDS, subject=name, period=2031, measure=measure)


def test_forms_that_add_up_prove_the_total() -> None:
    forms = fact(form("a"), "10", 5), fact(form("b"), "200000", 6, unit="元")
    assert outcomes(RULE, fact(PROJECT, "30.00", 3), *forms) == ["pass"]


def test_forms_that_do_not_add_up_prove_nothing() -> None:
    forms = fact(form("a"), "10.00", 5), fact(form("b"), "5.00", 6)
    assert outcomes(RULE, fact(PROJECT, "30.00", 3), *forms) == ["not_checkable"]


def test_final_accounts_compare_what_was_spent() -> None:
    key = PROJECT.model_copy(update={"measure": "final_accounts"})
    forms = [fact(form(name, measure), text, number) for name, measure, text, number in (
        ("a", "budget", "99", 5), ("a", "execution", "10.00", 5), ("b", "execution", "20.00", 6),
    )]  # fmt: skip
    assert outcomes(RULE, fact(key, "30.00", 3), *forms, stage="final_accounts") == ["pass"]
