"""Of three places that are tied by a quotient one is told as the result."""

import random

from crossfoot_validator.core.totals.finder import find_relations


def told(grid: list[list[str]]) -> set[tuple[str, int, tuple[int, ...]]]:
    """(kind, place of the result, places of its parts) of the quotients along the rows."""
    return {
        (r.kind, r.total[1], tuple(c for _, c in r.parts)) for r in find_relations(grid) if r.axis == "row"
    }


def test_a_percentage_is_a_share_of_what_is_larger() -> None:
    rng = random.Random(2)
    pairs = [(rng.randrange(200, 1000), rng.randrange(1000, 3000)) for _ in range(15)]
    assert told([[f"{100 * a / b:.1f}", str(a), str(b)] for a, b in pairs]) == {("share", 0, (1, 2))}


def test_of_a_product_the_first_factor_is_told() -> None:
    """Nothing was divided where nothing is rounded: neither factor is the result of the other two."""
    rng = random.Random(4)
    orders = [(rng.randrange(11, 400), rng.randrange(1000, 9000)) for _ in range(15)]
    grid = [[str(n), f"{price / 100:.2f}", f"{n * price / 100:.2f}"] for n, price in orders]
    assert told(grid) == {("share", 0, (2, 1))}


def test_what_is_the_same_on_all_lines_is_no_result() -> None:
    """Points out of 500: the rate is worked out, though it never leaves a rest."""
    rng = random.Random(10)
    points = rng.sample(range(101, 499), 15)
    assert told([[str(n), "500", f"{n / 500:.3f}"] for n in points]) == {("share", 2, (0, 1))}


def test_the_result_is_what_has_the_digits_of_a_division() -> None:
    rng = random.Random(6)
    pairs = [(rng.randrange(1000, 9000), rng.randrange(11, 90)) for _ in range(15)]
    assert told([[f"{a / b:.4f}", str(a), str(b)] for a, b in pairs]) == {("share", 0, (1, 2))}


def test_a_few_lines_of_something_else_hide_no_quotient_and_many_do() -> None:
    rng = random.Random(8)
    pairs = [(rng.randrange(1000, 9000), rng.randrange(1000, 9000)) for _ in range(20)]
    grid = [[str(a), str(b), f"{100 * a / b:.1f}"] for a, b in pairs]
    few = [[*row[:2], "12.3"] if i in {4, 9} else row for i, row in enumerate(grid)]
    many = [[*row[:2], f"{rng.uniform(3, 90):.1f}"] if i % 3 == 0 else row for i, row in enumerate(grid)]
    assert [r.total[0] for r in find_relations(few) if r.kind == "share"] == [
        i for i in range(20) if i not in {4, 9}
    ]
    assert told(many) == set()


def test_what_a_figure_grew_by_is_told_of_the_two_figures_and_not_of_their_difference() -> None:
    rng = random.Random(12)
    pairs = [(rng.randrange(2000, 9000), rng.randrange(2000, 9000)) for _ in range(15)]
    grid = [[str(a), str(b), str(a - b), f"{100 * (a - b) / b:.1f}"] for a, b in pairs]
    assert {each for each in told(grid) if each[0] in {"share", "growth"}} == {("growth", 3, (0, 1))}
