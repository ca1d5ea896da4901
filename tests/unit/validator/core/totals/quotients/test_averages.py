"""An average is the mean of a run near it, also where something else stands between."""

import random

from crossfoot_validator.core.totals.finder import find_relations
from crossfoot_validator.core.totals.model import Relation


def averages(grid: list[list[str]]) -> list[Relation]:
    return [r for r in find_relations(grid) if r.kind == "average"]


def marks(rng: random.Random, rows: int, columns: int) -> list[list[int]]:
    return [[rng.randrange(20, 101) for _ in range(columns)] for _ in range(rows)]


def test_a_maximum_between_an_average_and_its_run_is_no_part() -> None:
    table = marks(random.Random(3), 12, 5)
    found = averages([[*map(str, row), str(max(row)), f"{sum(row) / 5:.2f}"] for row in table])
    assert [(r.total, r.parts) for r in found] == [
        ((i, 6), tuple((i, c) for c in range(5))) for i in range(len(table))
    ]


def test_an_average_of_figures_that_are_alike_on_one_line_holds_there_too() -> None:
    table = marks(random.Random(5), 12, 4)
    table[7] = [50] * 4
    grid = [[*map(str, row), f"{sum(row) / 4:.2f}"] for row in table]
    assert [r.total for r in averages(grid)] == [(i, 4) for i in range(len(table))]


def test_columns_that_repeat_each_other_are_no_averages() -> None:
    rng = random.Random(7)
    assert averages([[str(n)] * 4 for n in (rng.randrange(1000, 9999) for _ in range(12))]) == []


def test_round_figures_prove_little() -> None:
    """28 000 is the mean of 26 000 and 30 000, as a count of thousands often is by chance."""
    rows = [
        ["28000", "26000", "30000"],
        ["14000", "13000", "15000"],
        ["5000", "2000", "8000"],
        ["7000", "6000", "8000"],
    ]
    assert averages(rows) == []


def test_the_average_of_a_total_is_one_as_well_as_a_sum() -> None:
    """What was spent a month, with the total below: its average is the sum of the averages above it."""
    rng = random.Random(9)
    spent = [[rng.randrange(1000, 9000) for _ in range(4)] for _ in range(6)]
    rows = [*spent, [sum(column) for column in zip(*spent, strict=True)]]
    found = find_relations([[*map(str, row), f"{sum(row) / 4:.2f}"] for row in rows])
    assert {r.kind for r in found if r.total == (6, 4)} == {"sum", "average"}
