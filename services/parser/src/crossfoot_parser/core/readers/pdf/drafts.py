"""A ruled table of one page before it becomes a grid: only its neighbours on other pages show its columns.

A page that ends behind the first header row shows merged labels only. The page after it has the columns
beneath them, at the same places: they are columns of both.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Block, Grid, Limits, Line, PageBreak
from crossfoot_parser.core.readers.pdf.model import REPLACEMENT
from crossfoot_parser.core.readers.placing import Placed, RowPlace, lay_out
from crossfoot_parser.core.vocabulary.printing import PRINTED

_NEAR = 3.0  # points within which two edges are one
_FEW = 4  # rows: only a scrap of a table can lack columns that the rest has
_PAGE_NUMBER = re.compile(r"[\s\-—–·.第共页/0-9０-９]*")


@dataclass(frozen=True, slots=True)
class Draft:
    """Cells by row and column, and the edges between which the columns stand."""

    cells: tuple[Placed, ...]
    rows: int
    edges: tuple[float, ...]
    page: int
    remarks: tuple[Remark, ...] = ()
    columns: tuple[tuple[float, float], ...] = ()  # where texts stand, if blanks show it

    def grid(self, limits: Limits) -> Grid:
        """The finished grid.

        Raises:
            PermanentError: `cell_limit`.
        """
        last = Placed(0, len(self.edges) - 2, "")  # a column that goes on from the page before may be blank
        rows = lay_out((*self.cells, last), [RowPlace(page=self.page)] * self.rows, limits)
        return Grid(rows, remarks=(*self.remarks, *_unknown(self.cells)))


Piece = Block | Draft


def _unknown(cells: Iterable[Placed]) -> tuple[Remark, ...]:
    """Rows in which a character has no meaning: it may be a digit, or a sign."""
    rows = sorted({cell.row for cell in cells if REPLACEMENT in cell.text})
    why = "a font does not say which characters it shows"
    return tuple(Remark(what="unreadable characters", why=why, row=row) for row in rows)


def finish(pieces: Sequence[Piece], limits: Limits) -> Iterator[Block]:
    """The blocks of all pages, scraps of tables on the columns of the page beside them.

    Raises:
        PermanentError: `cell_limit`.
    """
    aligned = list(pieces)
    for at, piece in enumerate(aligned):
        following = across_the_page(aligned, at) if isinstance(piece, Draft) else None
        if following is not None:
            aligned[at], aligned[following] = _on_common_columns(aligned[at], aligned[following])
    for piece in aligned:
        yield piece.grid(limits) if isinstance(piece, Draft) else piece


def open_columns(pieces: Sequence[Piece]) -> tuple[tuple[float, float], ...]:
    """Columns of the table without rules that the last page ends with, but for what is printed below it."""
    for piece in reversed(pieces):
        if isinstance(piece, Draft):
            return piece.columns
        if not (isinstance(piece, PageBreak) or (isinstance(piece, Line) and is_of_the_page(piece.text))):
            return ()
    return ()


def across_the_page(pieces: Sequence[Piece], at: int) -> int | None:
    """The draft that follows with nothing but a page's end in between."""
    broken = False
    for index in range(at + 1, len(pieces)):
        piece = pieces[index]
        if isinstance(piece, Draft):
            return index if broken else None
        if isinstance(piece, PageBreak):
            if broken:
                return None
            broken = True
        elif not (isinstance(piece, Line) and is_of_the_page(piece.text)):
            return None
    return None


def is_of_the_page(text: str) -> bool:
    """Whether a line is printed on every page: its number, or what a browser adds."""
    return bool(_PAGE_NUMBER.fullmatch(text) or PRINTED.fullmatch(re.sub(r"\s", "", text)))


def _on_common_columns(above: Piece, below: Piece) -> tuple[Piece, Piece]:
    if isinstance(above, Draft) and isinstance(below, Draft):
        if above.rows <= _FEW and _lies_on(above.edges, below.edges):
            return _spread(above, below.edges), below
        if below.rows <= _FEW and _lies_on(below.edges, above.edges):
            return above, _spread(below, above.edges)
    return above, below


def _lies_on(coarse: Sequence[float], fine: Sequence[float]) -> bool:
    """Whether both have the same outer edges and each edge of the coarse one is one of the fine one."""
    if len(coarse) >= len(fine) or abs(coarse[0] - fine[0]) > _NEAR or abs(coarse[-1] - fine[-1]) > _NEAR:
        return False
    return all(any(abs(edge - other) <= _NEAR for other in fine) for edge in coarse)


def are_alike(edges: Sequence[float], others: Sequence[float]) -> bool:
    """Whether two tables have the same columns at the same places."""
    return len(edges) == len(others) and all(
        abs(edge - other) <= _NEAR for edge, other in zip(edges, others, strict=True)
    )


def _spread(draft: Draft, edges: tuple[float, ...]) -> Draft:
    place = [_nearest(edges, edge) for edge in draft.edges]
    cells = tuple(
        replace(
            cell,
            column=place[cell.column],
            colspan=place[cell.column + cell.colspan] - place[cell.column],
        )
        for cell in draft.cells
    )
    return replace(draft, cells=cells, edges=edges)


def _nearest(edges: Sequence[float], edge: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - edge))
