"""Quotients are right to the last digit that is printed, and decided in whole numbers."""

import random

from crossfoot_validator.core.totals.finder import find_relations


def shares(rng: random.Random, rows: int) -> list[list[str]]:
    pairs = [(rng.randrange(10**11, 10**12), rng.randrange(10**12, 10**13)) for _ in range(rows)]
    return [[str(a), str(b), f"{(10_000 * a + b // 2) // b / 100:.2f}"] for a, b in pairs]


def test_a_share_of_long_figures_is_exact() -> None:
    found = find_relations(shares(random.Random(3), 14))
    assert [(r.kind, r.total) for r in found] == [("share", (row, 2)) for row in range(14)]


def test_a_last_digit_that_is_cut_off_is_not_right() -> None:
    """25.005 % and more is 25.01 %: a figure just beyond the half does not hold, as close as it may be."""
    grid = shares(random.Random(5), 14)
    grid[4] = [str(250_050_000_001), str(10**12), "25.00"]
    found = [r.total[0] for r in find_relations(grid) if r.kind == "share"]
    assert found == [row for row in range(14) if row != 4]
