"""Headings without rules: how sure their places are."""

from crossfoot_parser.core.readers.pdf.headings import place_heads
from crossfoot_parser.core.readers.pdf.heads import Head

COLUMNS = ((100.0, 140.0), (200.0, 240.0))


def stacked(depth: int) -> list[Head]:
    """One heading over each column, below `depth - 1` headings over both."""
    over = [Head((f"级{n}",), 155, 185, 20.0 * n, 20.0 * n + 10, 10) for n in range(depth - 1)]
    top = 20.0 * (depth - 1)
    return [*over, *(Head(("金额",), x0 + 5, x1 - 5, top, top + 10, 10) for x0, x1 in COLUMNS)]


def test_three_levels_of_headings_are_sure_and_four_are_not() -> None:
    assert (place_heads(stacked(3), COLUMNS).depth, place_heads(stacked(3), COLUMNS).unsure) == (3, False)
    assert (place_heads(stacked(4), COLUMNS).depth, place_heads(stacked(4), COLUMNS).unsure) == (4, True)


def bottom_aligned(over: float) -> list[Head]:
    """Five headings in the middle of cells 60 wide, below one whose middle is given."""
    below = [Head(("金额",), 90 + 60 * n, 110 + 60 * n, 20, 30, 10) for n in range(5)]
    return [Head(("级",), over - 10, over + 10, 0, 10, 10), *below]


FIVE = tuple((90.0 + 60 * n, 128.0 + 60 * n) for n in range(5))


def test_a_heading_spans_the_cells_that_it_is_in_the_middle_of() -> None:
    (over, *_) = place_heads(bottom_aligned(190), FIVE).cells
    assert (over.column, over.colspan) == (0, 4)


def test_a_heading_in_the_middle_of_three_and_of_five_is_unsure_where_it_leaves_columns_to_none() -> None:
    assert not place_heads(bottom_aligned(220), FIVE).unsure
    assert place_heads([*bottom_aligned(280), Head(("级",), 90, 110, 0, 10, 10)], FIVE).unsure is True
