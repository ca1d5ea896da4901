"""Letters that are set apart are words; words and figures that stand apart are not."""

import pytest

from crossfoot_parser.core.readers.pdf.model import Char
from crossfoot_parser.core.readers.pdf.writing import Written, cell_text, text_of


def line(text: str, apart: float) -> Written:
    """Characters of 10 points, digits of 5, at one distance; a bar stands for 40 points more."""
    x, chars = 0.0, []
    for char in text:
        if char == "|":
            x += 40
            continue
        width = 5.0 if char.isascii() else 10.0
        chars.append(Char(char, x, 0, x + width, 10, 0))
        x += width + apart
    return Written(tuple(chars), 0, 10)


@pytest.mark.parametrize("apart", [0, 0.5, 2, 3, 8, 14])
def test_headings_with_their_letters_apart(apart: float) -> None:
    assert text_of(line("2024年收支总表", apart)) == "2024年收支总表"


def test_labels_spread_over_their_cell() -> None:
    assert text_of(line("一、教育支出", 30), inside=True) == "一、教育支出"


def test_a_spread_label_ends_where_the_next_begins() -> None:
    assert text_of(line("教育支出|12.50", 3), inside=True).split() == ["教育支出", "12.50"]


def test_numbers_of_columns_stay_apart() -> None:
    assert text_of(line("1234", 20)).split() == ["1", "2", "3", "4"]
    assert text_of(line("一二三四", 40)).split() == ["一", "二", "三", "四"]


def test_two_letters_apart_show_no_rule() -> None:
    assert text_of(line("合计", 20)).split() == ["合", "计"]


def test_dots_that_fill_a_cell_behind_its_label_are_none_of_it() -> None:
    assert cell_text([line("税收收入......", 0)], 0, 100) == "税收收入"
    assert cell_text([line("201....", 0)], 0, 100) == "201"
    assert cell_text([line("1.", 0)], 0, 100) == "1."
