"""Opens an old Excel workbook in the code page in which its texts are, which is not always the one it names.

Before Excel 97 texts were bytes in the code page of the writer's Windows. Report generators wrote Chinese as
GBK and 1252, or nothing at all, for the code page.
"""

import io
from collections.abc import Iterator
from itertools import islice
from typing import Any

import xlrd

from crossfoot_common.encodings import is_chinese

_UNICODE = 80  # from this version on texts are Unicode
_EAST_ASIAN = frozenset((932, 936, 949, 950, 1200, 54936))
_SAMPLE = 2000  # texts


def open_book(data: bytes) -> Any:  # noqa: ANN401 — xlrd has no types
    """The workbook, whose sheets are read when they are asked for.

    Raises:
        xlrd.XLRDError: it is damaged or locked.
    """
    try:
        book = _opened(data)
        if book.biff_version >= _UNICODE or book.codepage in _EAST_ASIAN:
            return book
    except UnicodeDecodeError:  # bytes that have no meaning in the code page it names
        book = None
    raw = " ".join(islice(_texts(_opened(data, "latin-1")), _SAMPLE)).encode("latin-1", errors="replace")
    if is_chinese(raw):
        return _opened(data, "gb18030")
    return book or _opened(data, "latin-1")


def _opened(data: bytes, encoding: str | None = None) -> Any:  # noqa: ANN401
    return xlrd.open_workbook(
        file_contents=data,
        formatting_info=True,
        on_demand=True,
        ragged_rows=True,
        logfile=io.StringIO(),
        encoding_override=encoding,
    )


def _texts(book: Any) -> Iterator[str]:  # noqa: ANN401
    for number in range(book.nsheets):
        sheet = book.sheet_by_index(number)
        yield sheet.name
        for row in range(sheet.nrows):
            yield from (str(cell.value) for cell in sheet.row(row) if cell.ctype == xlrd.XL_CELL_TEXT)
        book.unload_sheet(number)
