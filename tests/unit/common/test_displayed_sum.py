"""The sum of displayed figures, worked out at once, against the two that it stands for."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.arithmetic import Amount, displayed_sum, exact_sum, interval_sum

AMOUNTS = st.builds(
    lambda digits, decimals, exponent: Amount(Decimal(digits).scaleb(-decimals), decimals, exponent),
    st.integers(-(10**12), 10**12),
    st.integers(0, 4),
    st.sampled_from((0, 4, 8)),
)


@given(st.lists(st.tuples(AMOUNTS, st.sampled_from((1, -1))), max_size=12))
def test_it_is_the_exact_sum_and_the_sum_of_the_intervals(terms: list[tuple[Amount, int]]) -> None:
    total, interval = displayed_sum(terms)
    assert total == exact_sum(amount.base * sign for amount, sign in terms)
    assert interval == interval_sum(
        amount.interval if sign > 0 else -amount.interval for amount, sign in terms
    )
