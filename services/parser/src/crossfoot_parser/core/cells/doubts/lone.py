"""Doubts a column whose last figure stands alone below the last row: the column may have moved down."""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.cells.declaration import Doubt
from crossfoot_parser.core.cells.shape import Shape
from crossfoot_parser.core.vocabulary.rows import Cells
from crossfoot_parser.core.vocabulary.words import squash

WHAT = "column moved down"
DECIMAL = re.compile(r"[-−]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)")


def lone(grid: Sequence[Cells], shape: Shape) -> Iterator[Remark]:
    """A doubt about the column of a figure that stands alone below the last row: it may have moved down."""
    shown = [(i, cell.text.strip()) for i, cell in enumerate(grid[-1]) if cell.text.strip()] if grid else []
    if len(shown) == 1 and {"text", "code"} & set(shape.sorts) and DECIMAL.fullmatch(squash(shown[0][1])):
        yield Remark(what=WHAT, why="its last figure stands below the last named row", column=shown[0][0])


DOUBT = Doubt(rank=20, find=lambda rows: lone(rows.grid, rows.shape))
