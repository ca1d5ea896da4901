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
