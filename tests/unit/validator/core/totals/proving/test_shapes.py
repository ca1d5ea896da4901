"""The habits of a table."""

import random

from crossfoot_validator.core.totals.finder import find_relations


def blocks(rng: random.Random) -> list[list[int | None]]:
    """Six blocks of two figures, their sum and a copy of it; in the last two the first figure is zero."""
    rows: list[list[int | None]] = []
    for block in range(6):
        first = [rng.randrange(100, 90_000) if block < 4 else 0 for _ in range(4)]
        second = [rng.randrange(100, 90_000) for _ in range(4)]
        both = [a + b for a, b in zip(first, second, strict=True)]
        rows += [[*first], [*second], [*both], [0] * 4, [*both], [None] * 4]
    return rows


def test_a_habit_goes_on_beside_a_zero_but_not_over_totals() -> None:
    grid = [["" if v is None else str(v) for v in row] for row in blocks(random.Random(13))]
    found = {(r.total[0], tuple(p[0] for p in r.parts)) for r in find_relations(grid) if r.axis == "column"}
    assert found == {(6 * b + 2, (6 * b, 6 * b + 1)) for b in range(6)}
