"""Doubts a column in which a figure stands alone in its row: the column may have moved down.

The last of its figures then stands below the last name of a page, or of the table.
"""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.doubts import MOVED_DOWN
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.cells.declaration import Doubt
from crossfoot_parser.core.cells.shape import Shape
from crossfoot_parser.core.vocabulary.rows import Cells
from crossfoot_parser.core.vocabulary.words import squash

DECIMAL = re.compile(r"[-−]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)")


def lone(grid: Sequence[Cells], shape: Shape) -> Iterator[Remark]:
    """A doubt about each column with a figure in a row that shows nothing else, where rows have names."""
    if not {"text", "code"} & set(shape.sorts):
        return
    shown = ([(i, text) for i, cell in enumerate(row) if (text := cell.text.strip())] for row in grid)
    alone = (row[0] for row in shown if len(row) == 1)
    for column in sorted({i for i, text in alone if DECIMAL.fullmatch(squash(text))}):
        yield Remark(what=MOVED_DOWN, why="one of its figures stands in a row without a name", column=column)


DOUBT = Doubt(rank=20, find=lambda rows: lone(rows.grid, rows.shape))
