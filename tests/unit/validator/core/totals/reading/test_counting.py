"""Rows and columns that only count are names of lines."""

import numpy as np
import pytest

from crossfoot_validator.core.totals.finder import find_relations
from crossfoot_validator.core.totals.reading.counting import counting


@pytest.mark.parametrize(
    ("figures", "counts"),
    [
        ([1, 2, 3, 4], True),
        ([7, 8, 9, 10, 11], True),
        ([2021, 2022, 2023], True),
        ([2023, 2022, 2021], True),
        ([1, 2, 3, 4, 5, 1, 2, 3], True),
        ([1, 2, 3], False),  # two parts and their sum
        ([1, 1, 1, 1], False),
        ([1, 2, 1, 2, 1, 2], False),
        ([4, 3, 2, 1], False),
        ([1, 2, 3, 5], False),
        ([2021, 2022], False),
        ([], False),
    ],
)
def test_which_figures_only_count(figures: list[int], counts: bool) -> None:
    values = np.array([[*figures, 0]], np.int64) * 100
    known = np.array([[True] * len(figures) + [False]])
    assert counting(values, known, 100).tolist() == [counts]


def test_numbered_columns_hide_no_total_of_small_marks() -> None:
    """栏次 1 to 5 above the columns break every sum across, and the marks of few pupils prove little."""
    marks = [(71, 91, 77), (64, 91, 83), (51, 79, 83), (72, 78, 68), (76, 77, 80), (86, 61, 68)]
    grid = [["1", "2", "3", "4"], *([*map(str, row), str(sum(row))] for row in marks)]
    assert {r.total for r in find_relations(grid) if r.axis == "row"} == {(i, 3) for i in range(1, 7)}
