"""A column of one table that slid by one row contradicts another table in every row, and proves nothing."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.check import check_document
from crossfoot_validator.core.vocabulary.rereading import DISPLACED
from tests.support.grid_tables import document, fact

TOTAL = FactKey(concept=c.CURRENT, flow="expenditure", basis=c.ALL, period=2031, measure="budget")
CODES = ("201", "205", "208", "210", "213", "221", "229")
AMOUNTS = ("11.20", "27.45", "310.90", "48.31", "5.17", "66.02", "9.99")


def listed(number: int, amounts: tuple[str, ...]) -> list[Fact]:
    """The items of one table, one below the other in one column."""
    found = []
    for row, (code, amount) in enumerate(zip(CODES, amounts, strict=True)):
        stated = fact(TOTAL.model_copy(update={"function": code}), amount, number)
        place = stated.source.model_copy(update={"row": row, "column": 2})
        found.append(stated.model_copy(update={"source": place}))
    return found


def told(amounts: tuple[str, ...]) -> list[tuple[str, str]]:
    facts = [*listed(1, AMOUNTS), *listed(2, amounts)]
    return [(check.outcome, check.reason) for check in check_document(document(*facts)).checks]


def test_a_part_of_a_column_that_slid() -> None:
    slid = (*AMOUNTS[:4], *AMOUNTS[5:], "0.40")
    found = told(slid)
    assert ("not_checkable", DISPLACED) in found
    assert not [outcome for outcome, _ in found if outcome == "fail"]


def test_two_rows_that_changed_places() -> None:
    found = told((AMOUNTS[1], AMOUNTS[0], *AMOUNTS[2:]))
    assert [outcome for outcome, _ in found].count("not_checkable") == 2


def test_a_wrong_digit_is_an_error() -> None:
    found = told((*AMOUNTS[:3], "43.31", *AMOUNTS[4:]))
    assert [outcome for outcome, _ in found].count("fail") == 1


def test_a_wrong_digit_beside_the_right_amount_of_another_item_is_an_error() -> None:
    found = told((*AMOUNTS[:3], "310.90", *AMOUNTS[4:]))  # the row above shows 310.90 as well, and rightly
    assert [outcome for outcome, _ in found].count("fail") == 1
