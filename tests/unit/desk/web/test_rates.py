"""An address may upload so often, and nobody else suffers from it."""

from crossfoot_desk.web import rates
from crossfoot_desk.web.rates import Rates


def test_a_bucket_empties_and_fills_again() -> None:
    now = [0.0]
    limit = Rates(6, lambda: now[0])
    assert [limit.take("a") for _ in range(7)] == [True] * 6 + [False]
    assert limit.take("b")
    now[0] = 10.0
    assert [limit.take("a"), limit.take("a")] == [True, False]
    now[0] = 10_000.0
    assert [limit.take("a") for _ in range(7)] == [True] * 6 + [False]


def test_memory_stays_flat() -> None:
    limit = Rates(6)
    for number in range(rates.MOST_ADDRESSES + 50):
        limit.take(str(number))
    assert len(limit._left) == rates.MOST_ADDRESSES
