"""Reads the cells of one sheet of a binary workbook (XLSB).

Source: [MS-XLSB] 2.4, the records that are named below.
"""

import struct
from collections.abc import Callable

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.guard import check_cells
from crossfoot_parser.core.readers.sheets.formula_tokens import BIFF12, Tokens
from crossfoot_parser.core.readers.sheets.formulas import Formula, Ledger, without_made_up
from crossfoot_parser.core.readers.sheets.model import Sheet
from crossfoot_parser.core.readers.sheets.styles import Style, figure, indented
from crossfoot_parser.core.readers.sheets.text_format import display_text
from crossfoot_parser.core.readers.sheets.xlsb_records import records, rk_value, text_at

_ROW, _COLUMN, _MERGED, _VIEW = 0, 60, 176, 137
_BLANK, _RK, _ERROR, _BOOLEAN, _REAL, _TEXT, _SHARED = 1, 2, 3, 4, 5, 6, 7
_SHORT, _SHORTER_BY = range(12, 19), 11  # the same seven without a column
_FORMULA_TEXT, _FORMULA_REAL, _FORMULA_BOOLEAN, _FORMULA_ERROR, _RICH = 8, 9, 10, 11, 62
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_HIDDEN_ROW, _HIDDEN_COLUMN, _SHOWS_ZEROS = 0x10, 0x01, 0x10
_LAST_COLUMN = 16383


class BinarySheetReader:
    """One worksheet part."""

    def __init__(self, strings: list[str], styles: list[Style], limits: Limits, *, epoch_1904: bool) -> None:
        self._strings = strings
        self._styles = styles
        self._limits = limits
        self._epoch_1904 = epoch_1904
        self._sheet = Sheet("")
        self._row = 0
        self._column = -1
        self._seen = 0
        self._show_zeros = True
        self._formulas = Ledger()

    def read(self, data: bytes, name: str) -> Sheet:
        """The cells that say something, the merged ranges and what is hidden.

        Raises:
            PermanentError: `cell_limit`; what is raised on torn records goes through.
        """
        self._sheet.name = name
        handlers: dict[int, Callable[[bytes], None]] = {
            _ROW: self._begin_row,
            _COLUMN: self._columns,
            _MERGED: self._merge,
            _VIEW: self._view,
        }
        for kind, body in records(data):
            if kind in handlers:
                handlers[kind](body)
            elif kind in _SHORT:
                # right of its neighbour, and only the rest of what other records say
                self._cell(kind - _SHORTER_BY, struct.pack("<I", self._column + 1) + body)
            elif kind in _VALUES or kind == _BLANK:
                self._cell(kind, body)
        without_made_up(self._sheet, self._formulas.found)
        return self._sheet

    def _begin_row(self, body: bytes) -> None:
        (self._row,) = struct.unpack_from("<I", body)
        self._column = -1
        if len(body) > 11 and body[11] & _HIDDEN_ROW:
            self._sheet.hidden_rows.add(self._row)

    def _columns(self, body: bytes) -> None:
        first, last, width, _, flags = struct.unpack_from("<IIIIH", body)
        if flags & _HIDDEN_COLUMN or not width:
            self._sheet.hidden_columns.update(range(first, min(last, _LAST_COLUMN) + 1))

    def _merge(self, body: bytes) -> None:
        top, bottom, left, right = struct.unpack_from("<IIII", body)
        self._sheet.merged.append((top, left, bottom, right))
        check_cells(len(self._sheet.merged), self._limits)

    def _view(self, body: bytes) -> None:
        self._show_zeros = bool(struct.unpack_from("<H", body)[0] & _SHOWS_ZEROS)

    def _cell(self, kind: int, body: bytes) -> None:
        self._seen += 1
        check_cells(self._seen, self._limits)
        self._column, style_number = struct.unpack_from("<II", body)
        if kind == _BLANK:
            return
        style_number &= 0xFFFFFF
        style = self._styles[style_number] if style_number < len(self._styles) else Style()
        text = self._shown(kind, body, style)
        self._sheet.say(self._row, self._column, text, struck=style.struck)
        if kind in {_FORMULA_REAL, _FORMULA_TEXT}:
            self._formulas.add((self._row, self._column), _formula(kind, body))

    def _shown(self, kind: int, body: bytes, style: Style) -> str:
        value = _VALUES[kind](body)
        if isinstance(value, float):
            try:
                return figure(value, style, epoch_1904=self._epoch_1904, show_zeros=self._show_zeros)
            except ValueError:
                return "#NUM!"
        if kind == _SHARED:
            number = int(value)
            value = self._strings[number] if number < len(self._strings) else ""
        is_text = kind in {_TEXT, _SHARED, _RICH, _FORMULA_TEXT}
        return indented(display_text(value, style.code), style) if is_text else value


def _real(body: bytes) -> float:
    return float(struct.unpack_from("<d", body, 8)[0])


def _boolean(body: bytes) -> str:
    return "TRUE" if body[8] else "FALSE"


def _error(body: bytes) -> str:
    return _ERRORS.get(body[8], "#VALUE!")


def _text(body: bytes) -> str:
    return text_at(body, 8)[0]


def _rich(body: bytes) -> str:
    return text_at(body, 9)[0]


_VALUES: dict[int, Callable[[bytes], float | str]] = {
    _RK: lambda body: rk_value(struct.unpack_from("<I", body, 8)[0]),
    _ERROR: _error,
    _BOOLEAN: _boolean,
    _REAL: _real,
    _TEXT: _text,
    _SHARED: lambda body: str(struct.unpack_from("<I", body, 8)[0]),
    _FORMULA_TEXT: _text,
    _FORMULA_REAL: _real,
    _FORMULA_BOOLEAN: _boolean,
    _FORMULA_ERROR: _error,
    _RICH: _rich,
}


def _formula(kind: int, body: bytes) -> Formula:
    """Behind the value stand two bytes of flags, the length of the tokens and the tokens."""
    text, end = text_at(body, 8) if kind == _FORMULA_TEXT else ("", 16)
    size = struct.unpack_from("<I", body, end + 2)[0] if end + 6 <= len(body) else 0
    terms = Tokens(body[end + 6 : end + 6 + size], BIFF12).terms()
    if kind == _FORMULA_TEXT:
        return Formula(None, () if text else terms)
    return Formula(_real(body), terms)
