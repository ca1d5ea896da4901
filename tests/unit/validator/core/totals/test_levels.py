"""Sums above sums."""

import random

from crossfoot_validator.core.totals.finder import find_relations


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
