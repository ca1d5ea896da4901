"""The columns of a wide table that are printed on the next page stand beside those of the page before."""

import pytest

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.blocks import grids
from tests.support.pdfs import Pdf

LEFT = [["科目", "合计"], ["教育支出", "3.00"], ["卫生支出", "7.00"]]
RIGHT = [["基本支出", "项目支出", "其他"], ["1.00", "2.00", ""], ["4.00", "3.00", ""]]
BOTH = [[*left, *right] for left, right in zip(LEFT, RIGHT, strict=True)]
TOP = 120.0


def read(pdf: Pdf) -> list[list[list[str]]]:
    return grids(READER.read(pdf.bytes(), Limits()))


def titled() -> Pdf:
    return Pdf().text(200, 60, "支出预算表").text(60, 90, "单位：万元")


def test_columns_at_the_same_heights_on_the_next_page_are_of_the_same_rows() -> None:
    assert read(titled().table(60, TOP, LEFT).page().table(60, TOP, RIGHT)) == [BOTH]


def test_a_page_number_stands_between_them() -> None:
    pdf = titled().table(60, TOP, LEFT).text(290, 800, "- 1 -").page().table(60, TOP, RIGHT)
    assert read(pdf) == [BOTH]


def test_all_pages_of_the_rows_come_before_those_of_the_other_columns() -> None:
    more, others = [["农林支出", "9.00"]] * 3, [["5.00", "4.00", ""]] * 3
    pdf = titled().table(60, TOP, LEFT).page().table(60, 40, more).page().table(60, TOP, RIGHT)
    both = [[*left, *right] for left, right in zip(more, others, strict=True)]
    assert read(pdf.page().table(60, 40, others)) == [BOTH, both]


def test_one_heading_over_both_rows_of_a_header_and_two_below_each_other() -> None:
    spans = [("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (1, 1))]
    left = [LEFT[0], ["", ""], *LEFT[1:]]
    right = [["本年支出", "", "其他"], RIGHT[0], *RIGHT[1:]]
    ruled = [("GRID", (0, 0), (-1, -1), 0.5, "black")]
    pdf = titled().table(60, TOP, left, [*ruled, *spans], rowHeights=18).page()
    found = read(pdf.table(60, TOP, right, [*ruled, ("SPAN", (0, 0), (1, 0))], rowHeights=18))
    assert [row[-3:] for row in found[0][2:]] == RIGHT[1:]
    assert [row[:2] for row in found[0][2:]] == LEFT[1:]


@pytest.mark.parametrize(
    ("top", "above", "right"),
    [
        (60, "", RIGHT),  # where a page begins
        (TOP, "项目支出表", RIGHT),
        (TOP, "", LEFT),  # the same columns: the next rows
        (TOP, "", RIGHT[:2]),
    ],
)
def test_other_tables_on_the_next_page_stay_apart(top: float, above: str, right: list[list[str]]) -> None:
    assert len(read(titled().table(60, TOP, LEFT).page().text(200, 60, above).table(60, top, right))) == 2
