"""The sum of displayed figures, worked out at once, against the two that it stands for."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.arithmetic import Amount, displayed_sum, exact_sum, interval_sum

AMOUNTS = st.builds(
    lambda digits, decimals, exponent, whole: Amount(
        Decimal(digits).scaleb(-decimals), decimals, exponent, whole
    ),
    st.integers(-(10**12), 10**12),
    st.integers(0, 4),
    st.sampled_from((0, 4, 8)),
    st.booleans(),
)


@given(st.lists(st.tuples(AMOUNTS, st.sampled_from((1, -1))), max_size=12))
def test_it_is_the_exact_sum_and_the_sum_of_the_intervals(terms: list[tuple[Amount, int]]) -> None:
    total, interval = displayed_sum(terms)
    assert total == exact_sum(amount.base * sign for amount, sign in terms)
    assert interval == interval_sum(
        amount.interval if sign > 0 else -amount.interval for amount, sign in terms
    )


def test_what_is_counted_one_by_one_was_not_rounded_and_what_is_measured_was() -> None:
    cars, acres = (Amount.displayed(Decimal(10), 0, unit).interval for unit in ("辆", "亩"))
    more, half = Amount.displayed(Decimal(11), 0, "辆").interval, Amount.displayed(Decimal("10.5"), 1, "辆")
    assert not cars.meets(more)
    assert acres.high > Decimal(10)
    assert half.interval.high > half.base
    assert displayed_sum([(Amount(Decimal(10), 0, whole=True), 1)] * 9)[1] == interval_sum([cars] * 9)
