"""A piece of a table as one page or one run of lines shows it: where every kind of layout meets."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridRow, Line, PageBreak


@dataclass(frozen=True, slots=True)
class Piece:
    """Rows of cells in the order of the source; `ruled` counts the rows above a rule line."""

    rows: tuple[GridRow, ...]
    layout: str  # pipes, tabs, spaces, stacked, grid
    ruled: int = 0
    sheet: str | None = None
    caption: str = ""
    remarks: tuple[Remark, ...] = ()
    addressed: bool = False  # the format itself says where each cell stands
    header_rows: tuple[int, int] = (0, 0)  # first and last + 1; rows before it are sections or blank

    @property
    def header(self) -> tuple[GridRow, ...]:
        """The rows that head its columns."""
        return self.rows[slice(*self.header_rows)]

    @property
    def width(self) -> int:
        """The cells of the widest row."""
        return max((len(row.cells) for row in self.rows), default=0)


Item = Line | Piece | PageBreak
Other = TypeVar("Other")


def among_lines(
    items: Iterable[Line | Other], find: Callable[[list[Line]], Iterable[Line | Piece]]
) -> Iterator[Line | Piece | Other]:
    """The items in their order, with what is found in every run of lines."""
    for is_line, run in groupby(items, key=lambda item: isinstance(item, Line)):
        if is_line:
            yield from find([item for item in run if isinstance(item, Line)])
        else:
            yield from run


def pieces_among(
    lines: Sequence[Line],
    end_of: Callable[[Sequence[Line], int], int],
    piece_of: Callable[[int, int], Piece | None],
) -> Iterator[Line | Piece]:
    """The lines in their order, with every run of which a piece can be made as that piece.

    `end_of` says where a run that begins at a line ends (there, where none begins), `piece_of` what it makes.
    """
    index = 0
    while index < len(lines):
        stop = end_of(lines, index)
        piece = piece_of(index, stop) if stop > index else None
        if piece is None:
            stop = max(stop, index + 1)
            yield from lines[index:stop]
        else:
            yield piece
        index = stop


def moved(remark: Remark, *, down: int = 0, right: int = 0) -> Remark:
    """A remark where its cell is in a piece whose rows and columns begin elsewhere."""
    row = None if remark.row is None else remark.row + down
    column = None if remark.column is None else remark.column + right
    return remark.model_copy(update={"row": row, "column": column})
