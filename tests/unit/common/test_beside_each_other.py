"""A zero that shows no decimals is exact beside figures that do."""

from decimal import Decimal

from crossfoot_common.arithmetic import Amount, beside_each_other


def exact(*shown: str) -> list[bool]:
    amounts = [Amount(Decimal(one), len(one.partition(".")[2])) for one in shown]
    return [one.exact for one in beside_each_other(amounts)]


def test_a_bare_zero_was_not_rounded_where_another_figure_shows_decimals() -> None:
    assert exact("0", "1.46", "3") == [True, False, False]


def test_whole_numbers_alone_may_all_be_rounded() -> None:
    assert exact("0", "2", "3") == [False, False, False]


def test_a_zero_with_decimals_tells_nothing_of_others() -> None:
    assert exact("0", "0.00", "3") == [False, False, False]
