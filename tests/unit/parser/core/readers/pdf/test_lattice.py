"""Rules that reach over the last ones across them show columns without a rule at their outer side."""

import pytest

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.lattice import build
from crossfoot_parser.core.readers.pdf.model import Rule


def rule(at: float, start: float, end: float) -> Rule:
    return Rule(at=at, start=start, end=end)


DOWN = [rule(x, 100, 200) for x in (100, 150, 200)]


@pytest.mark.parametrize(
    ("across", "columns"),
    [
        ([rule(120, 50, 250)], 4),  # one rule below the headings, open at both sides
        ([rule(120, 50, 200)], 2),  # at one side it may be anything
        ([rule(120, 50, 200), rule(160, 50, 200)], 3),  # at one side, twice
        ([rule(120, 97, 203)], 2),  # the end of a pen is no column
    ],
)
def test_open_sides(across: list[Rule], columns: int) -> None:
    lattice = build(across, DOWN, Limits())
    assert lattice is not None
    assert len(lattice.edges) - 1 == columns


def test_a_rule_between_two_columns_that_begins_below_their_heading_parts_it_from_theirs() -> None:
    frame = [rule(100, 100, 200), rule(130, 100, 200), rule(200, 100, 200)]
    lattice = build(frame, [rule(100, 100, 200), rule(150, 115, 200), rule(200, 100, 200)], Limits())
    assert lattice is not None
    assert [(c.row, c.column, c.colspan) for c in lattice.cells if c.row < 2] == [
        (0, 0, 2),
        (1, 0, 1),
        (1, 1, 1),
    ]
    short = build(frame, [rule(100, 100, 200), rule(150, 103, 200), rule(200, 100, 200)], Limits())
    assert short is not None
    assert short.rows == 2  # the pen only began late
