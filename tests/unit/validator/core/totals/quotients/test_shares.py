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


def rounded_growths(rng: random.Random, rows: int) -> list[list[str]]:
    """Two years in thousands and the change worked out before they were rounded."""
    years = [(rng.uniform(100, 900), rng.uniform(100, 900)) for _ in range(rows)]
    return [[f"{a:.1f}", f"{b:.1f}", f"{100 * (b - a) / a:.1f}"] for a, b in years]


def test_what_was_worked_out_before_its_parts_were_rounded_holds_all_the_same() -> None:
    found = [r for r in find_relations(rounded_growths(random.Random(7), 14)) if r.axis == "row"]
    assert [(r.kind, r.total, r.parts) for r in found] == [
        ("growth", (row, 2), ((row, 1), (row, 0))) for row in range(14)
    ]


def test_counts_are_not_taken_for_rounded() -> None:
    """Of 3 and 7 any percentage between 33 and 54 may be the share, if they were rounded: they are counts."""
    rng = random.Random(13)
    counts = [(rng.randrange(1, 9), rng.randrange(9, 20)) for _ in range(20)]
    grid = [[str(a), str(b), f"{100 * (a + rng.uniform(-0.4, 0.4)) / b:.1f}"] for a, b in counts]
    assert [r for r in find_relations(grid) if r.kind == "share"] == []


def test_the_base_of_a_share_may_stand_far_away() -> None:
    rng = random.Random(17)
    rows = [[rng.randrange(10**4, 10**6) for _ in range(20)] for _ in range(9)]
    grid = [[*map(str, row), f"{100 * row[18] / row[0]:.1f}"] for row in rows]
    found = [r for r in find_relations(grid) if r.kind == "share"]
    assert [r.parts for r in found] == [((row, 18), (row, 0)) for row in range(9)]
