"""Lists in which some parts are followed, or preceded, by details that do not add up."""

import random

from crossfoot_validator.core.totals.finder import find_relations

Row = list[int]


def figures(rng: random.Random, low: int, high: int) -> Row:
    return [rng.randrange(low, high) for _ in range(5)]


def balance(rng: random.Random) -> list[Row]:
    """Deposits, loans (of which two), other, of which one; no details add up to their part."""
    deposits, loans, other = figures(rng, 1000, 9000), figures(rng, 50_000, 90_000), figures(rng, 1000, 9000)
    of_loans = [figures(rng, 5000, 20_000) for _ in range(2)]
    return [deposits, loans, *of_loans, other, figures(rng, 100, 900)]


def columns(grid: list[Row]) -> set[tuple[int, tuple[int, ...]]]:
    found = find_relations([[str(v) for v in row] for row in grid])
    return {(r.total[0], tuple(sorted(p[0] for p in r.parts))) for r in found if r.axis == "column"}


def total(rows: list[Row]) -> Row:
    return [sum(column) for column in zip(*rows, strict=True)]


def test_details_that_do_not_add_up_are_left_out_of_the_total_in_front() -> None:
    list_ = balance(random.Random(3))
    parts = [list_[0], list_[1], list_[4]]
    assert columns([total(parts), *list_]) == {(0, (1, 2, 5))}


def test_details_that_do_not_add_up_are_left_out_of_the_total_at_the_end() -> None:
    list_ = balance(random.Random(5))[::-1]
    parts = [list_[1], list_[4], list_[5]]
    assert columns([*list_, total(parts)]) == {(6, (1, 4, 5))}


def test_two_lines_of_small_figures_prove_no_list_with_details() -> None:
    """So many lists can be made of ten small figures that some meet any total."""
    for seed in range(60):
        rng = random.Random(seed)
        grid = [[rng.randrange(30, 60), rng.randrange(30, 60)], *([rng.randrange(20)] * 2 for _ in range(10))]
        assert not columns(grid), seed
