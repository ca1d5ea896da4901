"""The finder of totals on planted sums and on tables without any."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot_validator.core.totals.finder import find_relations, search
from crossfoot_validator.core.totals.model import Relation

seeds = st.integers(0, 2**32)


def numbers(rng: random.Random, rows: int, columns: int) -> list[list[int]]:
    return [[rng.randrange(100, 100_000) for _ in range(columns)] for _ in range(rows)]


def text(rows: Sequence[Sequence[object]]) -> list[list[str]]:
    return [["" if v is None else str(v) for v in row] for row in rows]


def sums(grid: list[list[str]]) -> set[tuple[tuple[int, int], frozenset[tuple[int, int]]]]:
    return {(r.total, frozenset(r.parts)) for r in find_relations(grid) if r.kind in {"sum", "difference"}}


@settings(max_examples=30, deadline=None)
@given(seeds, st.integers(2, 12), st.integers(2, 5))
def test_finds_a_planted_column_total(seed: int, rows: int, columns: int) -> None:
    grid = numbers(random.Random(seed), rows, columns)
    grid.append([sum(c) for c in zip(*grid, strict=True)])
    found = sums(text(grid))
    for c in range(columns):
        assert ((rows, c), frozenset((r, c) for r in range(rows))) in found


@settings(max_examples=30, deadline=None)
@given(seeds, st.integers(4, 20), st.integers(2, 6))
def test_finds_a_planted_row_total_in_front(seed: int, rows: int, columns: int) -> None:
    grid = [[sum(row), *row] for row in numbers(random.Random(seed), rows, columns)]
    found = sums(text(grid))
    for r in range(rows):
        assert ((r, 0), frozenset((r, c) for c in range(1, columns + 1))) in found


@settings(max_examples=30, deadline=None, derandomize=True)  # a rate, see the last test
@given(seeds, st.integers(2, 30), st.integers(2, 8))
def test_random_figures_hold_no_sums(seed: int, rows: int, columns: int) -> None:
    assert sums(text(numbers(random.Random(seed), rows, columns))) == set()


@settings(max_examples=20, deadline=None, derandomize=True)
@given(seeds, st.integers(3, 25), st.integers(3, 10))
def test_random_grades_hold_no_sums(seed: int, rows: int, columns: int) -> None:
    rng = random.Random(seed)
    assert sums(text([[rng.randrange(11) for _ in range(columns)] for _ in range(rows)])) == set()


@settings(max_examples=15, deadline=None)
@given(seeds, st.integers(1, 5))
def test_zeros_at_the_end_change_nothing(seed: int, power: int) -> None:
    grid = nested(random.Random(seed))
    scaled = [[v if v is None else v * 10**power for v in row] for row in grid]
    assert sums(text(grid)) == sums(text(scaled))


def nested(rng: random.Random) -> list[list[int | None]]:
    """Two blocks with subtotals, a blank row after each, and the grand total."""
    a, b = numbers(rng, 3, 3), numbers(rng, 4, 3)
    sa, sb = ([sum(c) for c in zip(*x, strict=True)] for x in (a, b))
    blank: list[int | None] = [None] * 3
    grand = [x + y for x, y in zip(sa, sb, strict=True)]
    return [*a, sa, blank, *b, sb, blank, grand]


def test_finds_sums_of_sums() -> None:
    found = sums(text(nested(random.Random(7))))
    assert ((3, 0), frozenset({(0, 0), (1, 0), (2, 0)})) in found
    assert ((9, 0), frozenset({(5, 0), (6, 0), (7, 0), (8, 0)})) in found
    assert ((11, 0), frozenset({(3, 0), (9, 0)})) in found
    assert len(found) == 9


def test_finds_every_second_column() -> None:
    rng = random.Random(3)
    rows = [
        [v for pair in zip(row, numbers(rng, 1, 3)[0], strict=True) for v in pair]
        for row in numbers(rng, 8, 3)
    ]
    grid = [[*row, sum(row[0::2]), sum(row[1::2])] for row in rows]
    found = sums(text(grid))
    assert ((0, 6), frozenset({(0, 0), (0, 2), (0, 4)})) in found
    assert ((7, 7), frozenset({(7, 1), (7, 3), (7, 5)})) in found


def test_rounded_parts_add_up_within_rounding() -> None:
    rng = random.Random(11)
    rows = [[rng.uniform(10, 999) for _ in range(4)] for _ in range(12)]
    grid = [[f"{v:.1f}" for v in [*row, sum(row)]] for row in rows]
    relations = [r for r in find_relations(grid) if r.axis == "row"]
    assert len(relations) == 12
    assert {r.outcome for r in relations} == {"pass", "pass_within_rounding"}


def test_blanks_and_dashes_add_nothing() -> None:
    rng = random.Random(13)
    grid = [[*row, sum(row)] for row in numbers(rng, 8, 4)]
    shown = text(grid)
    shown[2][1], shown[2][4] = "-", str(grid[2][4] - grid[2][1])
    found = sums(shown)
    assert ((2, 4), frozenset({(2, 0), (2, 1), (2, 2), (2, 3)})) in found


def test_says_the_same_twice() -> None:
    grid = text(nested(random.Random(17)))
    first: list[Relation] = find_relations(grid)
    assert first == find_relations(grid)
    assert first == sorted(first, key=lambda r: (r.total, r.axis, r.parts))


@pytest.mark.parametrize("grid", [[], [[]], [[""]], [["1", "2"]], [["a"], ["b"]]])
def test_nothing_in_nothing(grid: list[list[str]]) -> None:
    assert find_relations(grid) == []


@pytest.mark.timeout(60)
def test_a_large_random_grid_ends() -> None:
    rng = random.Random(19)
    assert sums(text([[rng.randrange(1000, 10**6) for _ in range(40)] for _ in range(400)])) == set()


def kinds(grid: list[list[str]]) -> dict[str, int]:
    relations = find_relations(grid)
    return {k: sum(r.kind == k for r in relations) for k in {r.kind for r in relations}}


def test_finds_averages() -> None:
    rng = random.Random(23)
    rows = numbers(rng, 12, 5)
    grid = [[*map(str, row), f"{sum(row) / 5:.2f}"] for row in rows]
    assert kinds(grid) == {"average": 12}


def test_finds_shares_and_growth() -> None:
    rng = random.Random(29)
    rows = numbers(rng, 12, 2)
    shares = [[str(a), str(b), f"{100 * a / b:.1f}%"] for a, b in rows]
    growth = [[str(a), str(b), f"{100 * (a - b) / b:.1f}"] for a, b in rows]
    assert kinds(shares) == {"share": 12}
    assert kinds(growth) == {"growth": 12}
    assert find_relations(growth)[0].parts == ((0, 0), (0, 1))


def test_a_remainder_is_called_a_difference() -> None:
    rng = random.Random(31)
    grid = text([[a, b, a - b] for a, b in numbers(rng, 12, 2)])
    first = next(r for r in find_relations(grid) if r.axis == "row")
    assert (first.kind, first.total, first.parts, first.signs) == (
        "difference",
        (0, 2),
        ((0, 0), (0, 1)),
        (1, -1),
    )


def test_one_wrong_digit_among_many_right_lines_is_an_error() -> None:
    rng = random.Random(37)
    grid = [[*row, sum(row)] for row in numbers(rng, 20, 4)]
    grid[7][2] += 1000
    rows = [r for r in find_relations(text(grid)) if r.axis == "row"]
    assert [r.total for r in rows if r.outcome == "fail"] == [(7, 4)]
    assert sum(r.outcome == "pass" for r in rows) == 19


def test_few_lines_never_make_an_error() -> None:
    rng = random.Random(41)
    grid = [[*row, sum(row)] for row in numbers(rng, 5, 4)]
    grid[2][2] += 1000
    assert all(r.outcome != "fail" for r in find_relations(text(grid)))


def test_counts_rounded_to_multiples_of_five_add_up() -> None:
    rng = random.Random(43)
    rows = [[rng.randrange(200, 90_000) for _ in range(5)] for _ in range(12)]
    grid = [[5 * round(v / 5) for v in [sum(row), *row]] for row in rows]
    assert sum(r.axis == "row" for r in find_relations(text(grid))) == 12


def test_says_when_the_budget_cut_the_search_short() -> None:
    grid = text(numbers(random.Random(47), 40, 6))
    assert not search(grid).exhausted
    assert search(grid, budget=100).exhausted


def test_chance_stays_out_of_random_tables() -> None:
    """Fixed seeds, so that the rate is a measurement and not a gamble: none in 150 tables."""
    false_alarms = 0
    for seed in range(150):
        rng = random.Random(seed)
        rows, columns, top = rng.randrange(2, 30), rng.randrange(2, 9), rng.choice([10, 100, 1000, 100_000])
        grid = [
            [rng.randrange(top // 10 if top > 10 else 0, top) for _ in range(columns)] for _ in range(rows)
        ]
        false_alarms += bool(find_relations(text(grid)))
    assert false_alarms <= 1
