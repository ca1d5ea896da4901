"""The figures of a grid: what is read as a number, and on which scale."""

import pytest

from crossfoot_validator.core.totals.reading.displayed import shown_decimals
from crossfoot_validator.core.totals.reading.figures import read_cells, read_figures


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1234", (1234, 0)),
        ("1,234.50", (123450, 2)),
        ("1 234", (1234, 0)),
        ("1\u00a0234", (1234, 0)),
        ("1'234.5", (12345, 1)),
        ("(1,234)", (-1234, 0)),
        ("−12.5", (-125, 1)),
        ("$ 1,234", (1234, 0)),
        ("-$5.10", (-510, 2)),
        ("12.5%", (125, 1)),
        ("17,9*", (179, 1)),
        ("1,234①", (1234, 0)),
        ("1,234 (1)", (1234, 0)),
        ("1.2e", (12, 1)),
        ("1234¹", (1234, 0)),
        ("１２３", (123, 0)),
        (".5", (5, 1)),
        ("0", (0, 0)),
    ],
)
def test_reads_a_figure(text: str, number: tuple[int, int]) -> None:
    assert read_cells([[text]]) == {(0, 0): number}


def test_one_slip_among_grouped_figures_makes_no_decimal_comma() -> None:
    grouped = [f"{n},456" for n in range(1, 12)]
    assert read_cells([[*grouped, "8,7681"]])[0, 0] == (1456, 0)
    assert read_cells([["1,456", "8,7681", "3,25"]])[0, 0] == (1456, 3)


@pytest.mark.parametrize(
    "text", ["", "-", "…", "N/A", "2001-02", "1/2", "0033", "$000", "1 2", "12,34,5", "A12", "9-9", "1.2.3.4"]
)
def test_leaves_what_is_no_figure(text: str) -> None:
    assert read_cells([[text]]) == {}


def test_infers_the_decimal_comma_from_the_grid() -> None:
    cells = read_cells([["1.234", "5,5"], ["7.890,1", "2"]])
    assert cells[0, 0] == (1234, 0)
    assert cells[1, 0] == (78901, 1)


def test_a_lone_group_of_three_is_thousands() -> None:
    assert read_cells([["1,234", "5.5"]])[0, 0] == (1234, 0)


def test_padding_of_a_dump_is_dropped_but_shown_decimals_are_kept() -> None:
    dump = read_cells([["12.00000", "0.50000"], ["7.00000", "0.25000"]])
    assert shown_decimals(dump) == {(0, 0): 0, (0, 1): 1, (1, 0): 0, (1, 1): 2}
    printed = read_cells([["12.00", "3.50"]])
    assert shown_decimals(printed) == {(0, 0): 2, (0, 1): 2}


def test_one_scale_for_the_grid() -> None:
    figures = read_figures([["1.5", "x"], ["20", ""]])
    assert figures.values.tolist() == [[15, 0], [200, 0]]
    assert figures.steps.tolist() == [[1, 0], [10, 0]]
    assert figures.dashes.tolist() == [[False, True], [False, False]]


def test_figures_too_long_to_add_are_left_out() -> None:
    figures = read_figures([["123456789012345678901", "5"]])
    assert figures.known.tolist() == [[False, True]]


def test_an_empty_grid_is_empty() -> None:
    assert read_figures([]).values.size == 0
    assert read_figures([[]]).values.size == 0
