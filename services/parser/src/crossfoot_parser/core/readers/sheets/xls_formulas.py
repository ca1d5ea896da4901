"""Reads the formulas of an old Excel workbook, which xlrd hands out as plain values.

Source: [MS-XLS] 2.4.127 (Formula) and 2.5.198 (Rgce); OpenOffice.org's description of BIFF5.
"""

import struct
from typing import Final

from crossfoot_parser.core.readers.sheets.formulas import Formula, Place, Term

_FORMULA, _BOF, _EOF = 0x0006, 0x0809, 0x000A
_BIFF8: Final = 80
_SUM: Final = 4  # the number of the function
_MOST: Final = 200_000  # records of one sheet
_Value = tuple[Term, ...]


def formulas_of(stream: bytes, start: int, version: int) -> dict[Place, Formula]:
    """Place → formula, for one sheet of a workbook stream whose records begin at `start`; BIFF5 and later."""
    found: dict[Place, Formula] = {}
    depth, at = 0, start
    for _ in range(_MOST):
        if at + 4 > len(stream):
            break
        kind, size = struct.unpack_from("<HH", stream, at)
        body = stream[at + 4 : at + 4 + size]
        at += 4 + size
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:
            break
        if kind == _FORMULA and depth == 1 and len(body) >= 22:
            row, column = struct.unpack_from("<HH", body)
            size = struct.unpack_from("<H", body, 20)[0]
            terms = _Tokens(body[22 : 22 + size], wide=version >= _BIFF8).terms()
            found[row, column] = Formula(_value(body[6:14]), terms)
    return found


def _value(result: bytes) -> float | None:
    """The stored number; texts, truth values, errors and blanks are marked by their last two bytes."""
    return None if result[6:] == b"\xff\xff" else float(struct.unpack("<d", result)[0])


class _Tokens:
    """The tokens of one formula, in reverse Polish order."""

    def __init__(self, data: bytes, *, wide: bool) -> None:
        self._data = data
        self._wide = wide
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
            top, left = bottom, right = self._take("<HH" if self._wide else "<HB")
        else:
            top, bottom, left, right = self._take("<HHHH" if self._wide else "<HHBB")
        rows = sorted(row & (0xFFFF if self._wide else 0x3FFF) for row in (top, bottom))
        columns = sorted(column & 0xFF for column in (left, right))
        return Term(1, rows[0], columns[0], rows[1], columns[1])


def _negative(value: _Value) -> _Value:
    return tuple(Term(-t.sign, t.top, t.left, t.bottom, t.right) for t in value)
