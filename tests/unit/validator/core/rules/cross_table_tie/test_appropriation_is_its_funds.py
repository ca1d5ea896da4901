"""The appropriation of one table against the funds of others."""

import pytest

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.rules.cross_table_tie.appropriation_is_its_funds import RULE
from tests.support.grid_tables import fact, outcomes


def spent(text: str, number: int, **of: str) -> Fact:
    key = FactKey(concept=c.CURRENT, flow="expenditure", period=2031, measure="budget")
    return fact(key.model_copy(update=of), text, number)


@pytest.mark.parametrize(("whole", "outcome"), [("9.00", "pass"), ("9.50", "fail")])
def test_three_funds_are_the_appropriation(whole: str, outcome: str) -> None:
    funds = zip(("general_public_budget", "gov_fund", "state_capital"), ("5.00", "4.00", "0.00"), strict=True)
    sides = [spent(text, n, fund=fund) for n, (fund, text) in enumerate(funds, 3)]
    assert outcomes(RULE, spent(whole, 1, basis=c.FISCAL_APPROPRIATION), *sides) == [outcome]


@pytest.mark.parametrize(("whole", "outcome"), [("9.00", "pass"), ("9.50", "not_checkable")])
def test_a_fund_that_is_not_stated_leaves_it_open(whole: str, outcome: str) -> None:
    sides = spent("5.00", 3, fund="general_public_budget"), spent("4.00", 4, fund="gov_fund")
    assert outcomes(RULE, spent(whole, 1, basis=c.FISCAL_APPROPRIATION), *sides) == [outcome]
