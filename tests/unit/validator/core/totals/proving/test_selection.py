"""Which of several true descriptions of a total is told."""

import random

from crossfoot_validator.core.totals.finder import find_relations

LINES = 8


def row(rng: random.Random) -> list[int]:
    return [rng.randrange(1000, 90_000) for _ in range(LINES)]


def added(*rows: list[int]) -> list[int]:
    return [sum(column) for column in zip(*rows, strict=True)]


def columns(rows: list[list[int]]) -> set[tuple[int, tuple[int, ...]]]:
    found = find_relations([[str(v) for v in line] for line in rows])
    return {(r.total[0], tuple(p[0] for p in r.parts)) for r in found if r.axis == "column"}


def test_a_subtotal_at_the_edge_stands_for_its_parts() -> None:
    rng = random.Random(3)
    towns, villages = [row(rng), row(rng)], [row(rng), row(rng)]
    town, village = added(*towns), added(*villages)
    rows = [town, *towns, village, *villages, added(town, village)]
    assert columns(rows) == {(0, (1, 2)), (3, (4, 5)), (6, (0, 3))}


def test_what_counts_a_total_and_its_parts_is_twice_the_total_and_no_sum() -> None:
    rng = random.Random(5)
    first, second = row(rng), row(rng)
    whole = added(first, second)
    rows = [first, second, whole, added(whole, whole)]
    assert columns(rows) == {(2, (0, 1))}


def test_a_total_that_leaves_one_part_out_hides_no_total_of_all() -> None:
    """Emissions by source, with forests and without: the run adds up, and so does what leaves forests out."""
    rng = random.Random(7)
    parts = [row(rng) for _ in range(5)]
    rows = [*parts, added(*parts), added(*parts[:4])]
    assert columns(rows) == {(5, (0, 1, 2, 3, 4)), (5, (4, 6)), (6, (0, 1, 2, 3))}


def blocks(rng: random.Random, count: int) -> list[list[int]]:
    """Groups of two rows and, behind each group, its total."""
    rows = list[list[int]]()
    for _ in range(count):
        first, second = row(rng), row(rng)
        rows += [first, second, added(first, second)]
    return rows


def test_a_total_stands_where_all_others_do() -> None:
    """The total of a group is the one behind it, not the figure before it that happens to be the same."""
    rows = blocks(random.Random(9), 6)
    rows[8] = rows[11]
    rows[6:8] = [rows[8], [0] * LINES]
    found = columns(rows)
    assert (11, (9, 10)) in found
    assert (8, (9, 10)) not in found


def test_a_copy_of_parts_is_no_total_that_leaves_one_out() -> None:
    """What stands outside of a run must be the total of the rest of it; here it repeats a part."""
    rng = random.Random(13)
    first, other = row(rng), row(rng)
    rows = [first, [0] * LINES, other, added(first, other), other]
    assert (3, (0, 4)) not in columns(rows)
