"""A figure that one sum has too much and another one lacks hangs below the wrong code; two errors do not."""

from decimal import Decimal

from crossfoot_common.arithmetic import Amount
from crossfoot_validator.core.document.damage.rehung import rehung
from crossfoot_validator.core.document.facts.linear import Linear, side_of


def summed(total: str, *parts: str) -> Linear:
    figures = (total, *parts)
    sides = (side_of((i, *figures), Amount(Decimal(text), 2)) for i, text in enumerate(figures))
    return Linear(tuple(sides), equal=False)


def test_a_part_that_belongs_to_the_other_sum() -> None:
    claims = [summed("30.00", "10.00", "20.00", "18.00"), summed("25.00", "7.00"), summed("3.00", "3.00")]
    assert rehung(claims) == {0, 1}


def test_two_errors_of_different_size() -> None:
    assert not rehung([summed("30.00", "10.00", "20.00", "18.00"), summed("25.00", "8.00")])


def test_one_sum_alone_with_a_part_too_much() -> None:
    assert not rehung([summed("30.00", "10.00", "20.00", "18.00"), summed("25.00", "25.00")])
