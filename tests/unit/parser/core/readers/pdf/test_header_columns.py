"""A body whose columns are ruled in the header alone stands in the columns of the header."""

from itertools import pairwise

import pytest
from reportlab.lib import colors

from crossfoot_parser.core.blocks import Limits, Line
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.blocks import grids
from tests.support.pdfs import Bare, Pdf

XS, TOP, STEP = [60, 200, 280, 360, 440], 700, 20
HEAD = ["地区", "限额", "余额", "新增"]
BODY = [
    ["全县", "60.50", "30.20", "1.00"],
    ["县本级", "40.25", "20.10", ""],
    ["东乡", "", "10.10", "1.00"],
    ["西乡", "20.25", "", ""],
]


def page(rows: list[list[str]], *, shift: float = 0) -> Bare:
    """Words at the left, figures at the right of their columns, one row below the other."""
    drawn = Bare()
    for at, row in enumerate(rows):
        for number, ((x0, x1), text) in enumerate(zip(pairwise(XS), row, strict=True)):
            x = x1 - 5 - 8.0 * len(text) + shift if number else x0 + 5  # every character is as wide as high
            drawn.text(x, TOP - STEP * (at + 1) + 6, text, size=8)
    return drawn


def read(drawn: Bare) -> list[list[list[str]]]:
    return grids(READER.read(drawn.bytes(), Limits()))


def test_a_body_without_rules_below_a_ruled_header() -> None:
    drawn = page([HEAD, *BODY]).grid(XS, [TOP, TOP - STEP])
    assert read(drawn.text(60, 500, "注：本表单位为万元。", size=8)) == [[HEAD, *BODY]]
    assert [block.text for block in READER.read(drawn.bytes(), Limits()).blocks if isinstance(block, Line)]


def test_a_body_in_a_frame_below_a_ruled_header() -> None:
    drawn = page([HEAD, *BODY]).grid(XS, [TOP, TOP - STEP])
    assert read(drawn.grid([XS[0], XS[-1]], [TOP - STEP, TOP - 5 * STEP])) == [[HEAD, *BODY]]


def test_rows_that_are_ruled_as_one_cell_each() -> None:
    drawn = page([HEAD, *BODY]).grid(XS, [TOP, TOP - STEP])
    assert read(drawn.grid([XS[0], XS[-1]], [TOP - STEP * at for at in range(1, 6)])) == [[HEAD, *BODY]]


def test_rules_between_two_panels_alone() -> None:
    drawn = page([HEAD, *BODY]).grid(XS, [TOP, TOP - STEP])
    assert read(drawn.grid([XS[0], XS[2], XS[-1]], [TOP - STEP, TOP - 5 * STEP])) == [[HEAD, *BODY]]


def test_rows_that_are_ruled_as_one_cell_each_with_their_header() -> None:
    drawn = page([HEAD, *BODY]).grid([XS[0], XS[-1]], [TOP - STEP * at for at in range(6)])
    assert read(drawn) == [[HEAD, *BODY]]


def test_a_label_of_two_lines_ends_the_body() -> None:
    drawn = page([HEAD, *BODY]).grid(XS, [TOP, TOP - STEP]).text(65, TOP - 5 * STEP - 3, "开发区", size=8)
    assert read(drawn)[0][-1] == ["西乡开发区", "20.25", "", ""]


@pytest.mark.parametrize("shift", [25.0, -40.0])
def test_figures_over_the_edges_of_the_header_are_not_those_of_its_columns(shift: float) -> None:
    drawn = page([HEAD, *BODY], shift=shift)
    assert [HEAD, *BODY] not in read(drawn.grid(XS, [TOP, TOP - STEP]))


def test_the_next_page_goes_on_in_the_columns_of_the_header() -> None:
    """The single row of the second page shows only there in which columns its figures are."""
    style = [("GRID", (0, 0), (-1, 0), 0.5, colors.black), ("ALIGN", (1, 0), (-1, -1), "RIGHT")]
    widths = [140, 80, 80, 80]
    drawn = Pdf().table(60, 60, [HEAD, *BODY], style, colWidths=widths).page()
    drawn = drawn.table(60, 60, [["南乡", "", "4.00", "2.00"]], style[1:], colWidths=widths)
    assert grids(READER.read(drawn.bytes(), Limits())) == [[HEAD, *BODY], [["南乡", "", "4.00", "2.00"]]]


def test_rules_before_some_columns_alone() -> None:
    """The amounts of the second column and the words of the third stand in one ruled cell, row by row."""
    head = ["收入", "预算", "支出", "预算"]
    rows = [["拨款", "6.50", "教育", "3.20"], ["其他", "", "住房", "3.30"], ["合计", "6.50", "合计", "6.50"]]
    drawn = Bare().grid(XS, [TOP, TOP - STEP])
    drawn.grid([XS[0], XS[1], XS[3], XS[4]], [TOP - STEP * at for at in range(1, 5)])
    for at, row in enumerate([head, *rows]):
        for number, text in enumerate(row):
            x = XS[number + 1] - 5 - 8.0 * len(text) if number % 2 else XS[number] + 5
            drawn.text(x, TOP - STEP * (at + 1) + 6, text, size=8)
    assert read(drawn) == [[head, *rows]]


def test_a_total_without_a_code_above_the_rows_with_both_stands_in_the_column_of_names() -> None:
    """Code and name stand in one ruled cell, row by row, and the total comes first."""
    head = ["编码", "名称", "预算", "上年"]
    rows = [
        ["", "合计", "9.50", "9.00"],
        ["2050101", "行政", "6.20", "6.00"],
        ["2050102", "事务", "3.30", "3.00"],
    ]
    drawn = Bare().grid(XS, [TOP, TOP - STEP])
    drawn.grid([XS[0], XS[2], XS[3], XS[4]], [TOP - STEP * at for at in range(1, 5)])
    for at, row in enumerate([head, *rows]):
        for number, text in enumerate(row):
            drawn.text(XS[number] + 5, TOP - STEP * (at + 1) + 6, text, size=8)
    assert read(drawn) == [[head, *rows]]
