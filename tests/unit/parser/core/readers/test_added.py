"""Numbers that a data frame wrote around a table are taken off, those that were published are not."""

import csv
import io

import pytest

from crossfoot_parser.core.blocks import GridCell, GridRow, Limits
from crossfoot_parser.core.readers import read
from crossfoot_parser.core.readers.added import without_added
from tests.support.blocks import grids

PUBLISHED = [["支出表", "", ""], ["项目", "金额", "备注"], ["甲", "1.00", ""]]


def rows(*texts: list[str]) -> list[GridRow]:
    return [
        GridRow(tuple(GridCell(text, cell=at) for at, text in enumerate(row)), line=number)
        for number, row in enumerate(texts, start=1)
    ]


def shown(texts: list[list[str]]) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in without_added(rows(*texts))[0]]


def test_numbers_of_rows_and_columns() -> None:
    framed = [["", "0", "1", "2"], *([str(at), *row] for at, row in enumerate(PUBLISHED))]
    assert shown(framed) == PUBLISHED
    kept, taken = without_added(rows(*framed))
    assert (taken, kept[0].line, kept[0].cells[0].cell) == (1, 2, 1)


def test_numbers_of_rows_or_of_columns_alone() -> None:
    head = ["", "项目", "金额"]
    body = [["甲", "1.00"], ["乙", "2.00"], ["丙", "3.00"]]
    assert shown([head, *([str(at), *row] for at, row in enumerate(body))]) == [head[1:], *body]
    assert shown([["0", "1", "2"], *PUBLISHED]) == PUBLISHED


@pytest.mark.parametrize(
    "texts",
    [
        [["", "1", "2"], ["1", "甲", "1.00"], ["2", "乙", "2.00"], ["3", "丙", "3.00"]],  # counted from one
        [["序号", "项目"], ["0", "甲"], ["1", "乙"], ["2", "丙"]],  # a column with a name
        [["", "项目"], ["0", "甲"], ["2", "乙"], ["3", "丙"]],
        [["", "项目"], ["0", "甲"], ["1", "乙"]],
        [["0", "1"], ["甲", "1.00"]],
        [["项目", "0", "1", "2"], ["0", "甲", "", ""], ["1", "", "", ""], ["2", "", "", ""]],
        [["0", "1", "2"]],
    ],
)
def test_what_was_published_stays(texts: list[list[str]]) -> None:
    assert shown(texts) == texts


def test_in_the_formats_that_data_frames_are_written_to() -> None:
    framed = [["", "0", "1", "2"], *([str(at), *row] for at, row in enumerate(PUBLISHED))]
    buffer = io.StringIO()
    csv.writer(buffer).writerows(framed)
    page = "<table>" + "".join("<tr>" + "".join(f"<td>{t}</td>" for t in row) + "</tr>" for row in framed)
    for data, media_type in ((buffer.getvalue(), "text/csv"), (page, "text/html")):
        assert grids(read(data.encode(), media_type, Limits())) == [PUBLISHED]
