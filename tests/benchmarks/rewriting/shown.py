"""What a file shows, format aside: lines, and tables whose cells have spans."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from crossfoot_common.detection import detect
from crossfoot_parser.core.blocks import Block, Grid, GridCell, Limits, Line
from crossfoot_parser.core.readers import read

BETWEEN = re.compile(r"[|\t]")
RULE = re.compile(r"[-: ]+")
Row = tuple[GridCell, ...]
Rows = tuple[Row, ...]
Shown = str | Rows
"""A line, or the rows of a table."""


@dataclass(frozen=True, slots=True)
class _Cells:
    """A line of text that is a row of a table."""

    row: Row


def shown(data: bytes, name: str) -> list[Shown]:
    """The lines and tables of a file in their order; blank lines and page breaks are no part of it.

    Raises:
        PermanentError: the file cannot be read.
    """
    blocks = read(data, detect(data, name), Limits()).blocks
    found: list[Shown] = []
    for kind, run in groupby(_items(blocks), key=type):
        if kind is _Cells:
            found.append(_padded([item.row for item in run if isinstance(item, _Cells)]))
        else:
            found.extend(item for item in run if not isinstance(item, _Cells))
    return found


def _items(blocks: Sequence[Block]) -> Iterator[Shown | _Cells]:
    for block in blocks:
        if isinstance(block, Grid):
            yield from [block.caption] if block.caption else []
            yield tuple(row.cells for row in block.rows)
        elif isinstance(block, Line) and BETWEEN.search(block.text):
            yield from _row(block.text)
        elif isinstance(block, Line) and block.text.strip():
            yield block.text


def _row(text: str) -> Iterator[_Cells]:
    framed = text.strip().strip("|") if "|" in text else text
    cells = [cell.strip() for cell in BETWEEN.split(framed)]
    if not all(RULE.fullmatch(cell) or not cell for cell in cells) or not any(cells):
        yield _Cells(tuple(GridCell(cell) for cell in cells))


def _padded(rows: Sequence[Row]) -> Rows:
    width = max(len(row) for row in rows)
    return tuple((*row, *[GridCell()] * (width - len(row))) for row in rows)
