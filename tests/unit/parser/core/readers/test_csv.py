"""CSV: one grid with the coordinates of Python's csv module."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Grid, Limits
from crossfoot_parser.core.readers.csv import READER
from tests.support.blocks import grids, remarks


def only_grid(data: bytes) -> Grid:
    (block,) = READER.read(data, Limits()).blocks
    assert isinstance(block, Grid)
    return block


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encodings_and_delimiters(encoding: str, delimiter: str) -> None:
    rows = [["科目", "金额"], ["甲", "1.00"], ["乙", "2.50"]]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    assert grids(READER.read(text.encode(encoding), Limits())) == [rows]


def test_thousands_separators_do_not_make_the_comma_the_delimiter() -> None:
    data = "科目;金额\n甲;1,234.00\n乙;25.00\n".encode()
    assert grids(READER.read(data, Limits())) == [[["科目", "金额"], ["甲", "1,234.00"], ["乙", "25.00"]]]


def test_a_record_over_several_lines_is_named_by_its_first() -> None:
    grid = only_grid('a,b\r\n"甲\r\n乙",1\r\n\r\n丙,2\r\n'.encode())
    assert [row.line for row in grid.rows] == [1, 2, 4, 5]
    assert [cell.cell for cell in grid.rows[1].cells] == [0, 1]


def test_short_records_are_filled_up() -> None:
    assert grids(READER.read(b"a,b,c\nd\n", Limits())) == [[["a", "b", "c"], ["d", "", ""]]]


@given(st.lists(st.lists(st.text(alphabet='ab，,"\n\t ;1.', max_size=4), min_size=2, max_size=4), min_size=1))
def test_what_the_csv_module_writes_is_read_back(rows: list[list[str]]) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, quoting=csv.QUOTE_ALL).writerows([["x", "y"], *rows])
    read = [[cell.text for cell in row.cells] for row in only_grid(buffer.getvalue().encode()).rows]
    width = max(2, *map(len, rows))
    assert read == [row + [""] * (width - len(row)) for row in [["x", "y"], *rows]]


@pytest.mark.parametrize("data", [b"", b"\r\n \r\n", b"\xef\xbb\xbf"])
def test_nothing_in_it(data: bytes) -> None:
    with pytest.raises(PermanentError, match="empty_file"):
        READER.read(data, Limits())


@pytest.mark.parametrize("data", [b"a," * 3_000_000, b"a\n" * 3_000_000, b"," * 2000 + b"\na" * 2000])
def test_million_columns_and_rows_meet_the_limit(data: bytes) -> None:
    with pytest.raises(PermanentError, match="cell_limit"):
        READER.read(data, Limits(cells=1_000_000))


def test_unreadable_characters_are_declared() -> None:
    data = ("预算,金额\n" * 50).encode("gbk") + b"\xff,1\n"
    assert remarks(READER.read(data, Limits())) == ["unreadable characters"]
