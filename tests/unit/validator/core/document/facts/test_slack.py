"""What rounded totals prove, and how far."""

from decimal import Decimal

import pytest

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.checks.facts import WITHIN_SLACK, Proof, equal, total
from crossfoot_validator.core.document.facts.ledger import Book, Ledger
from crossfoot_validator.core.vocabulary.rule import Rule
from tests.support.grid_tables import document, fact

RULE = Rule("test.rule", 1, "cross_table_tie", needs="accounts")
BOOK = Book(2031, "budget", None)
TOTAL = FactKey(concept=c.CURRENT, flow="expenditure", basis=c.ALL, period=2031, measure="budget")
CARRIED = FactKey(concept=c.CARRY_OVER_IN, period=2031, measure="budget")


def stated(text: str, number: int = 1, unit: str = "元", key: FactKey = TOTAL) -> Fact:
    return fact(key, text, number, unit=unit)


@pytest.mark.parametrize(
    ("slack", "outcome"), [("0", "fail"), ("1", "fail"), ("2", "not_checkable"), ("3", "not_checkable")]
)
def test_sides_no_further_apart_than_the_slack_prove_nothing(slack: str, outcome: str) -> None:
    proof = Proof("因为", "because", slack=Decimal(slack))
    check = equal(RULE, [stated("103"), stated("100", 2)], proof)  # the intervals are 2 apart
    assert check.outcome == outcome
    assert (check.reason == WITHIN_SLACK) == (outcome == "not_checkable")
    assert total(RULE, stated("103"), [stated("100", 2)], proof).outcome == outcome


def test_of_several_sides_the_one_beyond_the_slack_is_tested() -> None:
    sides = [stated("100"), stated("100", 2), stated("102", 3), stated("109", 4)]
    check = equal(RULE, sides, Proof("因为", "because", slack=Decimal(1)))
    assert (check.outcome, check.stated) == ("fail", Decimal(109))


def test_every_premise_is_as_wide_as_the_coarsest_total() -> None:
    ledger = Ledger(document(stated("1.00", unit="万元"), stated("10000", 2)))
    assert [ledger.slack(BOOK, premises) for premises in (0, 1, 3)] == [0, 100, 300]


@pytest.mark.parametrize(("zero", "hidden"), [("0.00", 50), ("0", 50), ("0.0000", Decimal("0.5"))])
def test_a_carry_over_of_nothing_may_hide_what_rounding_hides(zero: str, hidden: Decimal) -> None:
    """A bare 0 beside figures of two decimals is as exact as they are."""
    ledger = Ledger(document(stated("5.00", unit="万元"), stated(zero, unit="万元", key=CARRIED)))
    assert ledger.slack(BOOK) == hidden


def test_final_accounts_say_what_they_include() -> None:
    accounts = {"measure": "final_accounts"}
    facts = [
        stated("5.00", unit="万元", key=TOTAL.model_copy(update=accounts)),
        stated("0.00", unit="万元", key=CARRIED.model_copy(update=accounts)),
    ]
    assert Ledger(document(*facts)).slack(Book(2031, "final_accounts", None)) == 0
