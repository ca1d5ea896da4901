"""Where no rule is drawn between the rows of a ruled table its lines are the rows."""

import pytest

from crossfoot_parser.core.blocks import Grid, Limits
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.blocks import grids
from tests.support.pdfs import Bare

HEAD = ["地区", "限额", "余额"]
BODY = [
    ["全县", "60.50", "30.20"],
    ["县本级", "40.25", "20.10"],
    ["东乡", "", "10.10"],
    ["西乡", "20.25", ""],
]
XS, TOP, STEP = [60, 260, 360, 460], 700, 20


def table(rows: list[list[str]], rules: list[int]) -> Bare:
    """Rows of one height below a header, ruled above the rows of `rules` and at both ends."""
    page = Bare().grid(XS, [TOP - STEP * at for at in [0, 1, *rules, len(rows) + 1]])
    for at, row in enumerate([HEAD, *rows]):
        for x, text in zip(XS, row, strict=False):
            parts = text.split("\n")
            for line, part in enumerate(parts):
                page.text(x + 5, TOP - STEP * (at + 1) + 12 - 9 * (line + 1) / len(parts), part, size=8)
    return page


def read(page: Bare) -> Grid:
    (grid,) = [block for block in READER.read(page.bytes(), Limits()).blocks if isinstance(block, Grid)]
    return grid


def test_frame_and_column_rules_alone() -> None:
    page = table(BODY, [])
    assert grids(READER.read(page.bytes(), Limits())) == [[HEAD, *BODY]]
    assert read(page).remarks == ()


def test_rules_between_groups_of_rows() -> None:
    assert grids(READER.read(table(BODY, [3]).bytes(), Limits())) == [[HEAD, *BODY]]


def test_a_label_of_two_lines_is_one_row_and_a_doubt() -> None:
    long = "机关事业单位基本养老保险缴费支出补助项目及其\n他"
    page = table([BODY[0], [long, "1.00", "2.00"], *BODY[1:]], [])
    found = grids(READER.read(page.bytes(), Limits()))[0]
    assert found == [HEAD, BODY[0], [long.replace("\n", ""), "1.00", "2.00"], *BODY[1:]]
    assert [remark.what for remark in read(page).remarks] == ["rows told by lines alone"]


def test_two_figures_in_one_cell_of_a_ruled_table_stay_there() -> None:
    rows = [["甲\n乙", "1.00\n2.00", ""], ["丙", "3.00", ""], ["丁", "4.00", ""]]
    page = table(rows, [2, 3])
    assert grids(READER.read(page.bytes(), Limits()))[0][1:] == [["甲乙", "1.00\n2.00", ""], *rows[1:]]


@pytest.mark.parametrize("room", [(880, -120), (1160, -288), (1300, -400)])
def test_rows_as_close_as_the_room_that_a_font_asks_for(room: tuple[int, int]) -> None:
    page = Bare(room=room).grid(XS, [TOP, TOP - 12, TOP - 60])
    for at, row in enumerate([HEAD, *BODY]):
        for x, text in zip(XS, row, strict=False):
            page.text(x + 5, TOP - 12 * (at + 1) + 3, text)
    assert grids(READER.read(page.bytes(), Limits())) == [[HEAD, *BODY]]
