from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from crossfoot_common.arithmetic import Amount, Interval

figures = st.decimals(min_value=-10_000, max_value=10_000, places=4, allow_nan=False)


def test_a_third_lies_strictly_inside() -> None:
    third = Interval(Decimal(1), Decimal(1)).over(Interval(Decimal(3), Decimal(3)))
    assert third is not None
    assert third.low < third.high
    assert third.low * 3 <= 1 <= third.high * 3


def test_a_divisor_that_can_be_zero_has_no_quotient() -> None:
    one = Interval(Decimal(1), Decimal(1))
    assert one.over(Amount(Decimal("0.00"), 2).interval) is None
    assert one.over(Interval(Decimal(0), Decimal(1))) is None
    assert one.over(Interval(Decimal(-1), Decimal(0))) is None


@given(figures, figures, st.integers(0, 3), st.integers(0, 3))
def test_the_quotient_of_displayed_figures_holds_that_of_the_true_ones(
    top: Decimal, bottom: Decimal, top_decimals: int, bottom_decimals: int
) -> None:
    shown = Amount(round(bottom, bottom_decimals), bottom_decimals).interval
    quotient = Amount(round(top, top_decimals), top_decimals).interval.over(shown)
    assume(quotient is not None)
    assert quotient is not None
    assert quotient.low - Decimal("1e-20") <= top / bottom <= quotient.high + Decimal("1e-20")
