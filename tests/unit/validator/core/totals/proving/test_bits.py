"""What lines prove."""

import random

import numpy as np

from crossfoot_validator.core.totals.finder import find_relations
from crossfoot_validator.core.totals.proving.bits import independent, like_rounding


def test_rates_derived_from_each_other_are_no_sums() -> None:
    """A price list: half days cost half, three quarters three quarters; whatever adds up, adds up always."""
    rng = random.Random(11)
    rows = []
    for _ in range(20):
        full = rng.randrange(3000, 4000)
        rows.append([str(round(full * share)) for share in (1, 0.75, 0.5, 0.25)])
    assert find_relations(rows) == []


def test_lines_in_one_proportion_tell_nothing() -> None:
    values = np.array([[600, 400], [1201, 799], [901, 599], [301, 199]])
    assert not len(independent(values, values.sum(1), np.ones((4, 3), np.int64)))


def test_lines_tell_something_where_a_few_happen_to_be_in_one_proportion() -> None:
    values = np.array([[600, 400], [1201, 799], [901, 599], [301, 199], [500, 1500], [700, 4100]])
    assert len(independent(values, values.sum(1), np.ones((6, 3), np.int64))) >= 4


def test_small_counts_are_not_taken_for_one_proportion() -> None:
    values = np.array([[6, 4], [11, 8], [5, 3]])
    assert len(independent(values, values.sum(1), np.ones((3, 3), np.int64))) == 3


def test_a_miss_as_wide_as_the_interval_is_no_rounding_unless_the_figure_is_far_larger() -> None:
    off, steps = np.array([5, 5, 5, 5]), np.ones((4, 11), np.int64)
    assert not like_rounding(off, steps, np.array([40, 50, 60, 70]))
    assert like_rounding(off, steps, np.array([40_000, 50_000, 60_000, 70_000]))


def test_long_figures_in_nearly_one_proportion_are_told_apart() -> None:
    """Two parts in a hundred, by a hair more or less each year: each year tells something."""
    values = np.array([[238, 13_712], [231, 13_615], [229, 13_504], [226, 13_272], [224, 13_126]])
    assert len(independent(values, values.sum(1), np.ones((5, 3), np.int64))) >= 3


def test_single_digits_that_miss_all_over_the_interval_are_no_rounding() -> None:
    totals = np.array([16, 14, 15, 15, 14, 13, 14, 12])
    assert not like_rounding(np.array([2, 1, 2, 1, 2, 1, 2, 1]), np.ones((8, 4), np.int64), totals)
    assert like_rounding(np.array([1, 0, 0, 1, 0, 1, 0, 0]), np.ones((8, 4), np.int64), totals)
