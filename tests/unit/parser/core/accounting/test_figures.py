"""Which figures a text shows."""

from crossfoot_parser.core.accounting.figures import digits_in, seen_in
from crossfoot_parser.core.blocks import Grid, GridCell, GridRow, Line, PageBreak


def test_separators_and_wide_digits_make_one_figure() -> None:
    assert digits_in("合计 1,234.50 和 ５６．７") == (
        "1234.50",
        "56.7",
    )
    assert digits_in("无（（一）、“甲”）") == ()
    assert digits_in("第①项㎡") == ("1", "2")


def test_lines_and_cells_are_seen_with_their_places() -> None:
    row = GridRow(
        (GridCell("1.5", cell=0), GridCell("", cell=1), GridCell("2", cell=2, line=8)), line=7, page=2
    )
    seen = list(seen_in((Line("3", line=1, page=1), PageBreak(1), Grid((row,)))))
    assert [(one.digits, one.line, one.page, one.in_cell) for one in seen] == [
        ("3", 1, 1, False), ("1.5", 7, 2, True), ("2", 8, 2, True),
    ]  # fmt: skip
    assert [one.at_edge for one in seen] == [True, True, True]
    assert seen[1].row == seen[2].row != seen[0].row
