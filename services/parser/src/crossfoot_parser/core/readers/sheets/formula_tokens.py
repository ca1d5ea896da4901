"""Reads formulas that are stored as tokens in reverse Polish order, as all binary workbooks do.

Source: [MS-XLS] 2.5.198 and [MS-XLSB] 2.5.97 (Rgce); OpenOffice.org's description of BIFF5.
"""

import struct
from typing import Final, NamedTuple

from crossfoot_parser.core.readers.sheets.formulas import Term

_SUM: Final = 4  # the number of the function
_Value = tuple[Term, ...]


class Layout(NamedTuple):
    """How cells and ranges are stored, and which bits of rows and columns are numbers."""

    cell: str
    range: str
    rows: int
    columns: int


BIFF5: Final = Layout("<HB", "<HHBB", 0x3FFF, 0xFF)
BIFF8: Final = Layout("<HH", "<HHHH", 0xFFFF, 0xFF)
BIFF12: Final = Layout("<IH", "<IIHH", 0xFFFFF, 0x3FFF)


class Tokens:
    """The tokens of one formula, in reverse Polish order."""

    def __init__(self, data: bytes, layout: Layout) -> None:
        self._data = data
        self._layout = layout
        self._at = 0
        self._stack: list[_Value] = []

    def terms(self) -> _Value:
        """What the formula adds and subtracts; nothing when it does anything else."""
        try:
            while self._at < len(self._data):
                if not self._token(self._take("<B")[0]):
                    return ()
        except (struct.error, IndexError):
            return ()
        return self._stack[0] if len(self._stack) == 1 else ()

    def _take(self, layout: str) -> tuple[int, ...]:
        values = struct.unpack_from(layout, self._data, self._at)
        self._at += struct.calcsize(layout)
        return values

    def _token(self, token: int) -> bool:
        """Whether the token is one of a plain sum."""
        kind = token & 0x1F | 0x20 if token >= 0x20 else token
        if kind in {0x24, 0x25}:  # a cell, a range
            self._stack.append((self._range(single=kind == 0x24),))
        elif kind in {0x03, 0x04}:  # + and −
            second, first = self._stack.pop(), self._stack.pop()
            self._stack.append(first + (second if kind == 0x03 else _negative(second)))
        elif kind == 0x13:  # a sign
            self._stack.append(_negative(self._stack.pop()))
        elif kind == 0x22:  # a function with as many arguments as it says
            count, function = self._take("<BH")
            return function & 0x7FFF == _SUM and self._add(count & 0x7F)
        elif kind == 0x19:  # SUM of one argument, and marks without meaning
            flags = self._take("<BH")[0]
            return flags & 0x10 != 0 or flags in {0x01, 0x40, 0x41}
        else:
            return kind in {0x12, 0x15}  # a plus sign, brackets
        return True

    def _add(self, count: int) -> bool:
        arguments = [self._stack.pop() for _ in range(count)]
        self._stack.append(tuple(term for argument in reversed(arguments) for term in argument))
        return True

    def _range(self, *, single: bool) -> Term:
        if single:
            top, left = bottom, right = self._take(self._layout.cell)
        else:
            top, bottom, left, right = self._take(self._layout.range)
        rows = sorted(row & self._layout.rows for row in (top, bottom))
        columns = sorted(column & self._layout.columns for column in (left, right))
        return Term(1, rows[0], columns[0], rows[1], columns[1])


def _negative(value: _Value) -> _Value:
    return tuple(Term(-t.sign, t.top, t.left, t.bottom, t.right) for t in value)
