"""Cells are as wide as headings in their middle say, or told by their texts alone."""

import pytest

from crossfoot_parser.core.readers.pdf.widths import cells_across

CELLS = [(40.0, 140.0), (140.0, 240.0), (240.0, 300.0), (300.0, 400.0)]
COLUMNS = [(42.0, 138.0), (160.0, 238.0), (243.0, 298.0), (330.0, 398.0)]
MIDDLES = [(left + right) / 2 for left, right in CELLS]


def test_cells_begin_where_those_before_end() -> None:
    found = cells_across(COLUMNS, MIDDLES)
    assert [edge for cell in found for edge in cell] == pytest.approx(
        [edge for cell in CELLS for edge in cell], abs=3
    )


@pytest.mark.parametrize(
    "middles", [[*MIDDLES[:2], None, MIDDLES[3]], [52.0, 165.0, 248.0, 340.0]], ids=["no heading", "left"]
)
def test_columns_stay_where_no_cells_fit_the_headings(middles: list[float | None]) -> None:
    assert cells_across(COLUMNS, middles) == COLUMNS


def test_few_headings_with_much_room_tell_nothing() -> None:
    columns = [(40.0, 60.0), (200.0, 220.0)]
    assert cells_across(columns, [50.0, 210.0]) == columns


def test_columns_between_rules_are_cells() -> None:
    assert cells_across(CELLS, [0.0, 0.0, 0.0, 0.0]) == CELLS
