"""Reads the sheets of an old Excel workbook with xlrd, which alone gives their number formats."""

from collections.abc import Iterator
from typing import Any

import xlrd

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.guard import check_cells
from crossfoot_parser.core.readers.sheets.formulas import Formula, Place, without_made_up
from crossfoot_parser.core.readers.sheets.model import Sheet
from crossfoot_parser.core.readers.sheets.styles import Style, figure, indented
from crossfoot_parser.core.readers.sheets.text_format import display_text
from crossfoot_parser.core.readers.sheets.xls_book import open_book
from crossfoot_parser.core.readers.sheets.xls_formulas import formulas_of

_BIFF5 = 50
_NUMBERS = frozenset((xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE))


def read_sheets(data: bytes, limits: Limits) -> Iterator[Sheet]:
    """The worksheets in the order of their tabs.

    Raises:
        PermanentError: `encrypted`, `cell_limit`; what xlrd raises on a damaged file goes through.
    """
    book = _open(data)
    for number in range(book.nsheets):
        sheet = book.sheet_by_index(number)
        yield _sheet(book, sheet, limits)
        book.unload_sheet(number)


def _open(data: bytes) -> Any:  # noqa: ANN401 — xlrd has no types
    try:
        return open_book(data)
    except xlrd.XLRDError as error:
        if "encrypted" in str(error).lower():
            raise PermanentError("encrypted", "the workbook is locked with a password") from error
        raise PermanentError("damaged", f"XLS: {str(error)[:200]}") from error


def _sheet(book: Any, sheet: Any, limits: Limits) -> Sheet:  # noqa: ANN401
    read = Sheet(sheet.name, hidden=sheet.visibility != 0)
    read.merged = [(top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells]
    read.hidden_rows = {row for row, info in sheet.rowinfo_map.items() if info.hidden}
    read.hidden_columns = {
        column for column, info in sheet.colinfo_map.items() if info.hidden or info.width == 0
    }
    seen = 0
    for row in range(sheet.nrows):
        seen += sheet.row_len(row)
        check_cells(seen, limits)
        for column in range(sheet.row_len(row)):
            cell = sheet.cell(row, column)
            text = _text(book, cell, show_zeros=bool(sheet.show_zero_values))
            read.say(row, column, text, struck=_is_struck(book, cell))
    without_made_up(read, _formulas(book, sheet))
    return read


def _formulas(book: Any, sheet: Any) -> dict[Place, Formula]:  # noqa: ANN401
    """Where the sheet's records begin only xlrd's own attributes tell."""
    starts = book._sh_abs_posn  # noqa: SLF001
    if book.biff_version < _BIFF5 or sheet.number >= len(starts):
        return {}
    return formulas_of(bytes(book.mem), starts[sheet.number], book.biff_version)


def _text(book: Any, cell: Any, *, show_zeros: bool) -> str:  # noqa: ANN401
    kind, value = cell.ctype, cell.value
    if kind == xlrd.XL_CELL_TEXT:
        return _indented(display_text(str(value), _format_code(book, cell)), book, cell)
    if kind in _NUMBERS:
        style = Style(_format_code(book, cell))
        return figure(value, style, epoch_1904=book.datemode == 1, show_zeros=show_zeros)
    if kind == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if value else "FALSE"
    return str(xlrd.error_text_from_code.get(value, "")) if kind == xlrd.XL_CELL_ERROR else ""


def _style(book: Any, cell: Any) -> Any:  # noqa: ANN401
    known = cell.xf_index is not None and cell.xf_index < len(book.xf_list)
    return book.xf_list[cell.xf_index] if known else None


def _is_struck(book: Any, cell: Any) -> bool:  # noqa: ANN401
    style = _style(book, cell)
    known = style is not None and style.font_index < len(book.font_list)
    return known and bool(book.font_list[style.font_index].struck_out)


def _format_code(book: Any, cell: Any) -> str:  # noqa: ANN401
    style = _style(book, cell)
    known = book.format_map.get(style.format_key) if style else None
    return (known.format_str if known else "") or "General"


def _indented(text: str, book: Any, cell: Any) -> str:  # noqa: ANN401
    style = _style(book, cell)
    return indented(text, Style(indent=style.alignment.indent_level if style else 0))
