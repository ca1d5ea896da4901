"""Sums above sums."""

import random

import pytest

from crossfoot_validator.core.totals import levels
from crossfoot_validator.core.totals.finder import find_relations
from crossfoot_validator.core.totals.levels import cheapest
from crossfoot_validator.core.totals.model import Pattern


def test_a_part_of_a_total_may_be_a_total_of_totals_itself() -> None:
    """Assets = liabilities + equity; liabilities hold a subtotal of their own."""
    rng = random.Random(7)
    loans = [[rng.randrange(1000, 90_000) for _ in range(4)] for _ in range(3)]
    rest = [[rng.randrange(1000, 90_000) for _ in range(4)] for _ in range(3)]
    equity = [[rng.randrange(1000, 90_000) for _ in range(4)] for _ in range(2)]
    sums = [[sum(c) for c in zip(*rows, strict=True)] for rows in (loans, [*loans, *rest], equity)]
    assets = [a + b for a, b in zip(sums[1], sums[2], strict=True)]
    rows = [assets, sums[1], rest[0], sums[0], *loans, rest[1], rest[2], sums[2], *equity]
    found = find_relations([[str(v) for v in row] for row in rows])
    columns = {(r.total[0], tuple(p[0] for p in r.parts)) for r in found if r.axis == "column"}
    assert columns == {(0, (1, 9)), (1, (2, 3, 7, 8)), (3, (4, 5, 6)), (9, (10, 11))}


def test_a_sum_that_holds_where_a_part_is_zero_does_not_hide_the_whole_one() -> None:
    """Travel + cars (bought + run) + meals, and many spend nothing on meals."""
    rng = random.Random(5)
    spent = [[rng.randrange(100, 5000) for _ in range(4)] for _ in range(12)]
    for row in spent[::2]:
        row[3] = 0
    grid = [[str(v) for v in (sum(r), r[0], r[1] + r[2], r[1], r[2], r[3])] for r in spent]
    across = {(r.total[1], tuple(p[1] for p in r.parts)) for r in find_relations(grid) if r.axis == "row"}
    assert across == {(0, (1, 2, 5)), (2, (3, 4))}


def test_of_many_proposals_the_cheapest_are_held_each_once_at_its_lowest_cost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proposed = [Pattern(n, (n + 1, n + 2), float(n % 50)) for n in range(200)]
    proposed += [Pattern(149, (150, 151), 0.5)]  # again, for less
    first, all_of_them = cheapest(proposed, 500)
    assert (len(first), all_of_them) == (200, True)
    assert [p.total for p in first[:5]] == [0, 50, 100, 150, 149]
    assert cheapest(proposed, 5) == (first[:5], False)
    monkeypatch.setattr(levels, "MOST_PARTS", 12)
    assert cheapest(proposed, 500) == (first[:6], False)  # however many come, no more are in memory
