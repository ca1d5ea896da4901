"""Doubts a figure of a picture that shows other decimals than all others of its column: a point may be lost.

`1,480.26` without its point is well-formed and may be read alike by both, as a hundred times as much.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from crossfoot_parser.core.readers.placing import Placed

_FIGURE = re.compile(r"\(?-?[\d,]*\d(?:\.(\d+))?%?\)?")
_FEWEST = 5  # figures that agree about the decimals of their column
_MOST = 10  # per cent of them that may differ and still be odd ones out
DOUBT = "other decimals than the figures of its column"


def with_odd_decimals(cells: Sequence[Placed]) -> tuple[Placed, ...]:
    """The cells of a table; what is odd among those of its column is no longer read."""
    columns: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for at, cell in enumerate(cells):
        found = _FIGURE.fullmatch("".join(cell.text.split()))
        if cell.ocr and found and any(c in "123456789" for c in cell.text):
            columns[cell.column].append((at, len(found[1] or "")))
    odd = {at for column in columns.values() for at in _odd(column)}
    return tuple(_doubted(cell) if at in odd else cell for at, cell in enumerate(cells))


def _odd(column: Sequence[tuple[int, int]]) -> list[int]:
    counts = [decimals for _, decimals in column]
    usual = max(set(counts), key=counts.count)
    others = [at for at, decimals in column if decimals != usual]
    alike = len(column) - len(others)
    return others if usual and alike >= _FEWEST and len(others) * 100 <= _MOST * len(column) else []


def _doubted(cell: Placed) -> Placed:
    return (
        replace(cell, ocr=replace(cell.ocr, twice=False, doubt=cell.ocr.doubt or DOUBT)) if cell.ocr else cell
    )
