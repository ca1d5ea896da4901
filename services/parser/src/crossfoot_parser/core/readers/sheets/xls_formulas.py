"""Reads the formulas of an old Excel workbook, which xlrd hands out as plain values.

Source: [MS-XLS] 2.4.127 (Formula) and 2.5.198 (Rgce); OpenOffice.org's description of BIFF5.
"""

import struct
from typing import Final

from crossfoot_parser.core.readers.sheets.formula_tokens import BIFF5, BIFF8, Tokens
from crossfoot_parser.core.readers.sheets.formulas import Formula, Place

_FORMULA, _BOF, _EOF = 0x0006, 0x0809, 0x000A
_FIRST_BIFF8: Final = 80
_MOST: Final = 200_000  # records of one sheet


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
            layout = BIFF8 if version >= _FIRST_BIFF8 else BIFF5
            terms = Tokens(body[22 : 22 + size], layout).terms()
            found[row, column] = Formula(_value(body[6:14]), terms)
    return found


def _value(result: bytes) -> float | None:
    """The stored number; texts, truth values, errors and blanks are marked by their last two bytes."""
    return None if result[6:] == b"\xff\xff" else float(struct.unpack("<d", result)[0])
