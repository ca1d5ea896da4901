"""Cells that hold a column each are the rows that their lines show."""

import io

import openpyxl
import pytest

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.html.reader import READER as HTML
from crossfoot_parser.core.readers.placing import Placed
from crossfoot_parser.core.readers.rtf.reader import READER as RTF
from crossfoot_parser.core.readers.sheets.xlsx import READER as XLSX
from crossfoot_parser.core.readers.stacked_rows import unstacked
from tests.support.blocks import grids
from tests.support.rtfs import row, rtf
from tests.support.word_parts import p, t, table, tc
from tests.support.word_parts import read as word

HEAD = ["科目", "合计", "基本支出"]
COLUMNS = [["教育", "卫生", "合计"], ["7.00", "2.00", "9.00"], ["3.00", "", "3.00"]]
ROWS = [HEAD, *map(list, zip(*COLUMNS, strict=True))]


def html(*columns: str) -> list[list[str]]:
    cells = "".join(f"<td>{column}</td>" for column in columns)
    head = "".join(f"<th>{text}</th>" for text in HEAD)
    body = f"<html><body><table><tr>{head}</tr><tr>{cells}</tr></table></body></html>"
    return grids(HTML.read(body.encode(), Limits()))[0]


def test_lines_of_a_page() -> None:
    assert html(*map("<br>".join, COLUMNS)) == ROWS
    paragraphs = ["".join(f"<p>{text or '&nbsp;'}</p>\n" for text in column) for column in COLUMNS]
    assert html(*paragraphs) == ROWS
    assert html(*("".join(f"<div>{text or '<br>'}</div>" for text in column) for column in COLUMNS)) == ROWS


def test_a_line_more_at_the_end_is_no_row() -> None:
    assert html("<br>".join([*COLUMNS[0], ""]), "<br>".join(COLUMNS[1]), "<br>".join(COLUMNS[2])) == ROWS


def test_paragraphs_of_a_word_table() -> None:
    cells = ["".join(p(t(text) if text else "") for text in column) for column in COLUMNS]
    head = "".join(tc(p(t(text))) for text in HEAD)
    assert grids(word(table(head, "".join(map(tc, cells))))) == [ROWS]


def test_paragraphs_of_rich_text() -> None:
    columns = [r"\par ".join(column) for column in COLUMNS]
    assert grids(RTF.read(rtf(row(HEAD) + row(columns)), Limits())) == [ROWS]


def test_lines_of_a_sheet() -> None:
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.worksheets[0].append(HEAD)
    book.worksheets[0].append(["\n".join(column) for column in COLUMNS])
    book.save(out)
    assert grids(XLSX.read(out.getvalue(), Limits())) == [ROWS]


@pytest.mark.parametrize(
    "columns",
    [
        (["教育", "卫生", "合计"], ["7.00", "2.00"]),  # a line too few: nobody knows which
        (["一般公共", "预算拨款", "收入"], ["9.00"]),  # a label that is wrapped
        (["教育", "卫生"], ["7.00", "2.00"]),  # two may be this year and the last
        (["甲", "乙", "丙"], ["丁", "戊", "己"]),  # words
        (["甲", "乙", "丙"], ["7.00", "见说明", "2.00"]),
    ],
)
def test_lines_that_are_no_rows(columns: tuple[list[str], ...]) -> None:
    cells = [Placed(0, i, "\n".join(lines), lines=tuple(lines)) for i, lines in enumerate(columns)]
    assert unstacked(cells, 1) == (cells, [0])


def test_rows_below_and_merged_cells_move_down() -> None:
    stack = [Placed(0, i, "x", lines=tuple(column)) for i, column in enumerate(COLUMNS)]
    merged, below = Placed(1, 0, "注", 2, 1), Placed(2, 1, "1.00")
    found, origins = unstacked([*stack, merged, below], 3)
    assert origins == [0, 0, 0, 1, 2]
    assert [(cell.row, cell.rowspan) for cell in found[-2:]] == [(3, 2), (4, 1)]
    beside = [Placed(0, 3, "合", 2, 1), *stack]
    assert unstacked(beside, 2)[1] == [0, 1]  # a cell over several rows: they are drawn
