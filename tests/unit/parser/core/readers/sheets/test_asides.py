"""What stands beside the table of a sheet is said before or behind it, and is no column of it."""

import pytest

from crossfoot_parser.core.blocks import Limits, RawDocument
from crossfoot_parser.core.readers.sheets.blocks import to_document
from crossfoot_parser.core.readers.sheets.model import Sheet
from tests.support.blocks import grids, lines, remarks

TABLE = {
    (0, 0): "支出表", (1, 2): "单位：万元",
    (2, 0): "项目", (2, 1): "本年", (2, 2): "上年",
    (3, 0): "甲", (3, 1): "1.00", (3, 2): "2.00",
    (4, 0): "乙", (4, 1): "3.00", (4, 2): "4.00",
}  # fmt: skip
WIDTH = 3


def read(beside: dict[tuple[int, int], str], **given: object) -> RawDocument:
    sheet = Sheet("支出表", {**TABLE, **beside}, merged=[(0, 0, 0, 2)])
    for name, value in given.items():
        setattr(sheet, name, value)
    return to_document([sheet], Limits())


@pytest.mark.parametrize(
    ("beside", "said"),
    [
        ({(3, 4): "√", (4, 4): "√"}, ["√；√"]),
        ({(3, 4): "0.00", (4, 4): "0.00"}, ["0.00；0.00"]),
        ({(0, 5): "附件2"}, ["附件2"]),
        ({(0, 5): "1.00", (1, 5): "2.00"}, ["1.00", "2.00"]),
    ],
)
def test_ticks_differences_and_numbers_of_annexes(
    beside: dict[tuple[int, int], str], said: list[str]
) -> None:
    document = read(beside)
    assert lines(document)[1:] == said
    assert {len(row) for row in grids(document)[0]} == {WIDTH}


@pytest.mark.parametrize(
    "beside",
    [
        {(2, 4): "备注", (3, 4): "含上年结转"},  # a column of its own, behind a narrow one
        {(2, 4): "增减", (3, 4): "1.00", (4, 4): "1.00"},
        {(2, 3): "增减", (3, 3): "1.00"},  # nothing between
        {(0, 4): "某表", (2, 4): "项目", (3, 4): "甲", (3, 5): "1.00"},  # another table
    ],
)
def test_columns_with_headings_stay(beside: dict[tuple[int, int], str]) -> None:
    assert len(grids(read(beside))[0][0]) > WIDTH


def test_columns_that_narrow_ones_part_are_one_table() -> None:
    cells = {(row, 2 * column): text for (row, column), text in TABLE.items()}
    document = to_document([Sheet("支出表", cells)], Limits())
    assert lines(document) == ["支出表"]
    assert len(grids(document)[0][0]) == 2 * WIDTH - 1


def test_hidden_keys_are_left_out_and_said_and_hidden_amounts_stay() -> None:
    keys = {(row, 3): f"ID{row}" for row in range(5)}
    document = read(keys, hidden_columns={3})
    assert len(grids(document)[0][0]) == WIDTH
    assert remarks(document) == ["hidden column left out"]
    amounts = {(2, 3): "其他", (3, 3): "5.00", (4, 3): "6.00"}
    assert len(grids(read(amounts, hidden_columns={3}))[0][0]) == WIDTH + 1
