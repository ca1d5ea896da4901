"""XLS: what old workbooks show, with the decimals that they show."""

import io
from collections.abc import Callable

import pytest
import xlwt

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Grid, Limits
from crossfoot_parser.core.readers.sheets.xls import READER
from tests.support.blocks import grids, lines, remarks


def workbook(build: Callable[[xlwt.Workbook], object]) -> bytes:
    book = xlwt.Workbook()
    build(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_figures_merges_and_indents() -> None:
    def build(book: xlwt.Workbook) -> None:
        sheet = book.add_sheet("收支总表")
        sheet.write_merge(0, 0, 0, 1, "收支总表")
        sheet.write(1, 0, "工资", xlwt.easyxf("align: indent 1"))
        sheet.write(1, 1, 1234.5, xlwt.easyxf(num_format_str="#,##0.00"))
        sheet.write(2, 0, "电费\n水费")
        sheet.write(2, 1, 152636500, xlwt.easyxf(num_format_str="0!.0,"))
        sheet.write(3, 1, 0.30000000000000004)

    document = READER.read(workbook(build), Limits())
    assert lines(document) == ["收支总表"]
    assert grids(document) == [
        [["收支总表", "<"], ["  工资", "1,234.50"], ["电费水费", "15263.7"], ["", "0.3"]]
    ]
    grid = next(block for block in document.blocks if isinstance(block, Grid))
    assert [row.line for row in grid.rows] == [1, 2, 3, 4]


def test_hidden_sheets_rows_and_columns() -> None:
    def build(book: xlwt.Workbook) -> None:
        sheet = book.add_sheet("Sheet1")
        for row in range(3):
            sheet.write(row, 0, f"行{row}")
            sheet.write(row, 1, row)
        sheet.row(1).hidden = True
        sheet.col(1).hidden = True
        hidden = book.add_sheet("底稿")
        hidden.write(0, 0, "x")
        hidden.visibility = 1

    document = READER.read(workbook(build), Limits())
    assert grids(document) == [[["行0", "0"], ["行1", "1"], ["行2", "2"]]]
    assert remarks(document) == ["hidden sheet left out", "hidden row kept", "hidden column kept"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty_file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000, "damaged"),
        (b"nothing of the kind", "damaged"),
        (workbook(lambda book: book.add_sheet("空")), "no_content"),
    ],
)
def test_bad_input(data: bytes, reason: str) -> None:
    with pytest.raises(PermanentError, match=reason):
        READER.read(data, Limits())


def test_the_cell_limit() -> None:
    data = workbook(lambda book: [book.add_sheet("a").write(i, 0, i) for i in range(1)])
    assert grids(READER.read(data, Limits(cells=1))) == [[["0"]]]

    def wide(book: xlwt.Workbook) -> None:
        sheet = book.add_sheet("a")
        for column in range(100):
            sheet.write(0, column, column)

    with pytest.raises(PermanentError, match="cell_limit"):
        READER.read(workbook(wide), Limits(cells=50))
