"""What is part of what."""

from crossfoot_common.tables.model import FactKey
from crossfoot_validator.core.document.facts.wholes import wholes_of
from tests.support.grid_tables import said


def whole(**of: str) -> list[str]:
    key = FactKey(concept="current").model_copy(update=of)
    return [said(found.whole) for found in wholes_of(key)]


def test_a_fund_is_within_the_appropriation_and_within_all_money() -> None:
    assert whole(flow="income", fund="gov_fund") == [
        "income current fiscal_appropriation",
        "income current all",
    ]


def test_own_money_is_no_appropriation() -> None:
    assert whole(flow="income", fund="unit_funds") == ["income current all"]


def test_spending_is_within_the_total_of_its_account_and_of_wider_ones() -> None:
    assert whole(flow="expenditure", basis="fiscal_appropriation") == [
        "expenditure current all",
        "expenditure grand_total all",
        "expenditure grand_total fiscal_appropriation",
    ]


def test_what_is_no_money_of_a_fund_has_no_whole() -> None:
    assert whole(concept="three_public") == []
