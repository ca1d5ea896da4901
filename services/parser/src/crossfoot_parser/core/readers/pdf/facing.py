"""Puts the halves of a wide table together that were printed on pages to be laid side by side.

Spreadsheets print the columns that a page has no room for on the pages behind it, each row at its height:
below nothing, as low as the other half begins below its title.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.readers.pdf.drafts import (
    Draft,
    Piece,
    across_the_page,
    are_alike,
    is_of_the_page,
)

_FEWEST = 3  # rows that stand at the same heights
_LEVEL = 100  # hundredths of a point: rows of both halves are no further from each other
_DEEPER = 2  # rows that the header of one half may have more than the other


def side_by_side(pieces: Sequence[Piece]) -> list[Piece]:
    """All pieces, right halves at the side of their left ones: of one page, or of all pages of a table."""
    found: list[Piece | None] = list(pieces)
    at = 0
    while at < len(pieces):
        run = _run(pieces, at)
        at = run[-1] + 1 if run else at + 1
        while len(run) > 1:
            halves = range(1, len(run) // 2 + 1) if _is_headed(found, run[0]) else ()
            half = next((n for n in halves if _face(found, run, n)), 0)
            for left, right in zip(run[:half], run[half : 2 * half], strict=True):
                found[left], found[right] = _joined(found[left], found[right]), None
            run = [*run[:half], *run[2 * half :]] if half else run[1:]
    return [piece for piece in found if piece is not None]


def _run(pieces: Sequence[Piece], at: int) -> list[int]:
    """The tables from here on, each on the page behind the one before."""
    run: list[int] = []
    behind: int | None = at
    while behind is not None and isinstance(pieces[behind], Draft):
        run.append(behind)
        behind = across_the_page(pieces, behind)
    return run


def _is_headed(found: Sequence[Piece | None], at: int) -> bool:
    """Whether a line of text stands right above a table."""
    above = found[at - 1] if at else None
    return isinstance(above, Line) and not is_of_the_page(above.text)


def _face(found: Sequence[Piece | None], run: Sequence[int], half: int) -> bool:
    """Whether each of the first tables of a run is the left half of one of as many behind them."""
    return all(_joined(found[run[n]], found[run[n + half]]) is not None for n in range(half))


def _joined(left: Piece | None, right: Piece | None) -> Draft | None:
    """One table of two whose rows all stand at the same heights; None where they do not."""
    if not isinstance(left, Draft) or not isinstance(right, Draft) or are_alike(left.edges, right.edges):
        return None
    more = right.rows - left.rows
    if min(left.rows, right.rows) < _FEWEST or abs(more) > _DEEPER:
        return None
    left, right = _deeper(left, more), _deeper(right, -more)
    tops, others = _tops(left), _tops(right)
    level = all(abs(top - others.get(row, top)) <= _LEVEL for row, top in tops.items())
    rows = tops.keys() & others.keys()
    return _beside(left, right) if level and 0 in rows and len(rows) >= _FEWEST else None


def _deeper(draft: Draft, more: int) -> Draft:
    """The table with as many rows more in its header, where it has one heading on all of them."""
    if more <= 0:
        return draft
    cells = (
        replace(cell, row=cell.row + more) if cell.row else replace(cell, rowspan=cell.rowspan + more)
        for cell in draft.cells
    )
    remarks = (r.model_copy(update={"row": r.row + more}) if r.row else r for r in draft.remarks)
    return replace(draft, cells=tuple(cells), rows=draft.rows + more, remarks=tuple(remarks))


def _tops(draft: Draft) -> dict[int, int]:
    """How far down the page each row begins, as far as anything says so."""
    tops: dict[int, int] = {}
    for cell in draft.cells:
        if cell.box is not None:
            tops[cell.row] = min(cell.box[1], tops.get(cell.row, cell.box[1]))
    return tops


def _beside(left: Draft, right: Draft) -> Draft:
    """One table of both; cells of the right half stand on a page that their rows do not name."""
    moved = len(left.edges) - 1
    cells = (replace(cell, column=cell.column + moved, box=None) for cell in right.cells)
    edges = list(left.edges)
    for begin, end in pairwise(right.edges):
        edges.append(edges[-1] + end - begin)
    remarks = (*left.remarks, *right.remarks)
    return replace(left, cells=(*left.cells, *cells), edges=tuple(edges), remarks=remarks, columns=())
