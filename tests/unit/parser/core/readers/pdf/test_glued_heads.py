"""Headings of several levels with no rule between them and the rows are still headings."""

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.blocks import grids
from tests.support.pdfs import Bare

XS, TOP, STEP = [60, 160, 260, 360, 460], 700, 20
ROWS = [
    ["合计", "60.50", "40.25", "20.25"],
    ["县本级", "40.25", "30.00", "10.25"],
    ["东乡", "10.10", "5.10", "5.00"],
    ["西乡", "10.15", "5.15", "5.00"],
]


def page(rows: list[list[str]]) -> Bare:
    """A frame, column rules, and the rule below the heading that spans two others: nothing below these."""
    made = Bare()
    bottom = TOP - STEP * (len(rows) + 2)
    for x in XS:
        made.draw(f"{x} {TOP if x != XS[3] else TOP - STEP} m {x} {bottom} l S")
    for y in (TOP, bottom):
        made.draw(f"{XS[0]} {y} m {XS[-1]} {y} l S")
    made.draw(f"{XS[2]} {TOP - STEP} m {XS[-1]} {TOP - STEP} l S")
    for x, text, level in (
        (0, "地区", 0.5),
        (1, "合计", 0.5),
        (2, "债务", 0),
        (2, "一般", 1),
        (3, "专项", 1),
    ):
        made.text(XS[x] + 5, TOP - STEP * (level + 1) + 7, text, size=8)
    for at, row in enumerate(rows):
        for x, text in zip(XS, row, strict=False):
            made.text(x + 5, TOP - STEP * (at + 3) + 7, text, size=8)
    return made


def test_rows_below_headings_that_no_rule_ends() -> None:
    (found,) = grids(READER.read(page(ROWS).bytes(), Limits()))
    assert found == [["地区", "合计", "债务", "<"], ["<", "<", "一般", "专项"], *ROWS]


def test_columns_that_are_blank_in_the_first_rows_begin_there_too() -> None:
    rows = [["合计", "60.50", "60.50", ""], ["县本级", "40.25", "40.25", ""]]
    rows += [[name, "5.00", "", "5.00"] for name in ("东乡", "西乡", "南乡", "北乡")]
    (found,) = grids(READER.read(page(rows).bytes(), Limits()))
    assert found == [["地区", "合计", "债务", "<"], ["<", "<", "一般", "专项"], *rows]


def test_few_figures_below_a_word_are_one_cell() -> None:
    (found,) = grids(READER.read(page(ROWS[:1]).bytes(), Limits()))
    assert len(found) == 2
