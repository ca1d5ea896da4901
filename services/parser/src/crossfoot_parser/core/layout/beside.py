"""Takes tables apart that stand side by side in one sheet or grid, each below a title of its own.

Read across, the rows of one go on with those of the next, and sums would be looked for over both.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell, GridRow
from crossfoot_parser.core.layout.pieces import Piece, moved
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import filled, is_blank
from crossfoot_parser.core.vocabulary.words import is_caption, is_strong_title, squash

_FEWEST = 2  # columns of a table, and rows that show figures
_NAMED = re.compile("[表览明]")  # a letter that every name of a table has
_NEAR = 3  # rows from a title on in which its own unit or form number may stand


def side_by_side(piece: Piece) -> Iterator[Piece]:
    """The tables of a piece, from left to right where several titles stand in one row; else the piece."""
    cuts = [at for at, row in enumerate(piece.rows) if _titles(row)]
    starts = [at for at in cuts if len(_titles(piece.rows[at])) > 1]
    if not starts:
        yield piece
        return
    edges = sorted({0, *starts, *(at for at in cuts if at > starts[0]), len(piece.rows)})
    for start, stop in pairwise(edges):
        band = _part(piece, start, stop, 0, piece.width)
        sides = _sides(band.rows) if start in starts else []
        for first, last in sides or [(0, piece.width)]:
            yield _part(piece, start, stop, first, last)


def _titles(row: GridRow) -> list[int]:
    """Where the titles of a row begin, if it holds nothing but titles and what describes their tables."""
    if not any(_NAMED.search(cell.text) for cell in row.cells):  # as nearly every row of a long table
        return []
    texts = list(filled(row))
    if not all(is_strong_title(text) or is_caption(text) for _, text in texts):
        return []
    return sorted({squash(text): at for at, text in reversed(texts) if is_strong_title(text)}.values())


def _sides(rows: Sequence[GridRow]) -> list[tuple[int, int]]:
    """The columns of each table; none where one title may head the columns of one table."""
    titles = _titles(rows[0])
    width = max(len(row.cells) for row in rows)
    shown = {at for row in rows for at, _ in filled(row)}
    edges = [0]
    for left, right in pairwise(titles):
        blank = [at for at in range(left + 1, right) if at not in shown]
        edges.append(blank[-1] + 1 if blank else right)
    edges.append(width)
    sides = list(pairwise(edges))
    apart = all(edge - 1 not in shown for edge in edges[1:-1]) or all(
        _described(rows, *side) for side in sides
    )
    return sides if apart and all(_is_table(rows, *side) for side in sides) else []


def _described(rows: Sequence[GridRow], first: int, last: int) -> bool:
    return any(is_caption(text) for row in rows[:_NEAR] for at, text in filled(row) if first <= at < last)


def _is_table(rows: Sequence[GridRow], first: int, last: int) -> bool:
    """Whether columns hold figures beside something else, in several rows."""
    inside = [[(at, text) for at, text in filled(row) if first <= at < last] for row in rows]
    figured = [
        row for row in inside if len(row) > 1 and any(parse_number(text) is not None for _, text in row)
    ]
    return len(figured) >= _FEWEST and len({at for row in figured for at, _ in row}) >= _FEWEST


def _part(piece: Piece, start: int, stop: int, first: int, last: int) -> Piece:
    """Some rows and columns of a piece, without blank rows below, with the remarks on them."""
    rows = [replace(row, cells=_cells(row.cells[first:last], last - first)) for row in piece.rows[start:stop]]
    while rows and is_blank(rows[-1]):
        rows.pop()
    remarks = (
        moved(remark, down=-start, right=-first)
        for remark in piece.remarks
        if _is_inside(remark, start, stop, first, last)
    )
    ruled = min(max(0, piece.ruled - start), len(rows))
    caption = piece.caption if start == 0 and first == 0 else ""
    return replace(piece, rows=tuple(rows), ruled=ruled, caption=caption, remarks=tuple(remarks))


def _cells(cells: Sequence[GridCell], width: int) -> tuple[GridCell, ...]:
    """Cells that span no columns beyond their table."""
    return tuple(
        replace(cell, colspan=width - at) if cell.colspan > width - at else cell
        for at, cell in enumerate(cells)
    )


def _is_inside(remark: Remark, start: int, stop: int, first: int, last: int) -> bool:
    row, column = remark.row, remark.column
    return (row is None or start <= row < stop) and (column is None or first <= column < last)
