"""Cells that are boxes of their own, and borders of any make, are the cells that people see."""

import pytest
from reportlab.lib import colors

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.doubles import single
from crossfoot_parser.core.readers.pdf.model import Rule
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.blocks import grids
from tests.support.pdfs import HEIGHT, Bare, Pdf

ROWS = [["项目", "预算数", "决算数"], ["教育", "12.00", "11.50"], ["卫生", "", "3.00"]]


@pytest.mark.parametrize("apart", [1.5, 2.25, 3.75, 5.5])
@pytest.mark.parametrize("around", [False, True])
def test_cells_that_are_boxes_apart_have_nothing_between_them(apart: float, around: bool) -> None:
    pdf = Pdf()
    if around:
        pdf.canvas.rect(60 - apart, HEIGHT - 160, 300 + apart, 60 + apart)
    for row, texts in enumerate(ROWS):
        for column, text in enumerate(texts):
            x, top = 60 + 100 * column, 100 + 20 * row
            pdf.canvas.rect(x, HEIGHT - top - 20 + apart, 100 - apart, 20 - apart)
            pdf.text(x + 3, top + 12, text, 8)
    assert grids(READER.read(pdf.bytes(), Limits())) == [ROWS]


def test_double_lines_are_one() -> None:
    style = [("BOX", (0, 0), (-1, -1), 0.5, colors.black, None, None, None, 2, 4)]
    style.append(("INNERGRID", (0, 0), (-1, -1), 0.5, colors.black, None, None, None, 2, 4))
    assert grids(READER.read(Pdf().table(60, 100, ROWS, style).bytes(), Limits())) == [ROWS]


@pytest.mark.parametrize("even_odd", ["f*", "f"])
def test_borders_that_are_rings_of_two_rectangles(even_odd: str) -> None:
    page = Bare()
    for row, texts in enumerate(ROWS):
        for column, text in enumerate(texts):
            x, y = 60 + 100 * column, 700 - 20 * row
            page.draw(f"{x} {y} 100 20 re {x + 99.5} {y + 0.5} m {x + 0.5} {y + 0.5} l")
            page.draw(f"{x + 0.5} {y + 19.5} l {x + 99.5} {y + 19.5} l h {even_odd}").text(x + 5, y + 6, text)
    assert grids(READER.read(page.bytes(), Limits())) == [ROWS]


def test_a_narrow_row_with_something_in_it_is_a_row() -> None:
    rules = [Rule(100, 0, 200), Rule(105, 0, 200), Rule(130, 0, 200)]
    assert [rule.at for rule in single(rules, list)] == [102.5, 102.5, 130]
    assert [rule.at for rule in single(rules, lambda: [(102, 50, 3)])] == [100, 105, 130]
    assert [rule.at for rule in single(rules, lambda: [(102, 250, 3)])] == [102.5, 102.5, 130]


def test_a_character_too_wide_to_stand_between_only_reaches_over_its_cell() -> None:
    rules = [Rule(100, 0, 200), Rule(103, 0, 200)]
    assert [rule.at for rule in single(rules, lambda: [(101, 50, 9)])] == [101.5, 101.5]


def test_rules_of_the_next_table_on_a_page_say_nothing_of_this_one() -> None:
    above, below = [Rule(97, 0, 200), Rule(103, 0, 200)], [Rule(100, 260, 400)]
    assert sorted(rule.at for rule in single([*above, *below], list)) == [100, 100, 100]
    assert sorted(
        rule.at for rule in single([Rule(94.5, 0, 200), Rule(99, 260, 400), Rule(103, 260, 400)], list)
    ) == [
        94.5,
        101,
        101,
    ]
