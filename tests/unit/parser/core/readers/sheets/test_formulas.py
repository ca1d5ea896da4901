"""Values that a writer made up for its formulas are none; true ones stay, zeros among them."""

import pytest

from crossfoot_parser.core.readers.sheets.formulas import Formula, Term, without_made_up
from crossfoot_parser.core.readers.sheets.model import Sheet

PARTS = {(0, 1): "1,200.50", (1, 1): "329.50", (0, 2): "(5.00)", (1, 2): "5.00", (0, 3): "0.00"}


def total(column: int, value: float | None) -> Formula:
    return Formula(value, (Term(1, 0, column, 1, column),))


def sheet(formulas: dict[tuple[int, int], Formula]) -> Sheet:
    made = Sheet("表", dict(PARTS))
    made.cells |= {place: str(f.value) for place, f in formulas.items() if f.value is not None}
    without_made_up(made, formulas)
    return made


@pytest.mark.parametrize("constant", [0.0, 1.0, -7.5])
def test_one_constant_that_no_sum_comes_to(constant: float) -> None:
    read = sheet({(2, 1): total(1, constant), (2, 2): total(2, constant), (5, 5): Formula(constant)})
    assert read.cells == PARTS
    assert read.uncalculated == 3


def test_a_single_total_that_is_not_its_sum() -> None:
    assert (2, 1) not in sheet({(2, 1): total(1, 0.0)}).cells


@pytest.mark.parametrize(
    "formulas",
    [
        {(2, 1): total(1, 1530.0)},
        {(2, 1): total(1, 1530.0), (2, 2): total(2, 0.0)},
        {(2, 2): total(2, 0.0), (2, 3): total(3, 0.0)},  # all nought, and rightly so
        {(2, 1): total(1, 1530.001)},
        {(2, 1): Formula(0.0)},  # what it does is not known
        {(2, 1): total(1, 99.0), (2, 2): total(2, 0.0)},  # wrong, and no constant: the publisher's own
        {(2, 3): total(3, 0.0), (3, 3): Formula(0.0, (Term(1, 2, 3, 2, 3),))},
    ],
)
def test_true_values_stay(formulas: dict[tuple[int, int], Formula]) -> None:
    read = sheet(formulas)
    assert set(read.cells) == set(PARTS) | set(formulas)
    assert read.uncalculated == 0


def test_a_sum_without_a_number_is_counted_and_a_text_is_not() -> None:
    assert sheet({(2, 1): total(1, None), (3, 1): Formula(None)}).uncalculated == 1


def test_huge_ranges_are_not_looked_at() -> None:
    huge = Formula(0.0, (Term(1, 0, 0, 10**6, 10**4),))
    assert (2, 1) in sheet({(2, 1): huge}).cells
