"""Puts a header that stands above a ruled table on its columns: rules begin at the body in some layouts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from crossfoot_common.tables.doubts import UNSURE
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.readers.pdf.captions import heads_below, is_caption
from crossfoot_parser.core.readers.pdf.drafts import Draft
from crossfoot_parser.core.readers.pdf.headings import place_heads
from crossfoot_parser.core.readers.pdf.heads import heads_of
from crossfoot_parser.core.readers.pdf.lattice import Lattice
from crossfoot_parser.core.readers.pdf.segments import FIGURE, Columns, reach, segments_of
from crossfoot_parser.core.readers.pdf.writing import Written

_CLOSE = 1.5  # of the height: a header stands no further above its body
_MOST = 6  # lines
_INSIDE = 0.5  # points: a heading that ends at an edge is over one column
_OVER = 2.0
_NO_HEADING = re.compile(r"[:：]|^[-−\d,.%]+$")


@dataclass(frozen=True, slots=True)
class Headed:
    """A table with the header above it, and which of the lines (from, to, exclusive) that is."""

    draft: Draft
    first: int
    end: int


def headed(draft: Draft, lattice: Lattice, lines: Sequence[Written]) -> Headed | None:
    """The table with its header; None where it has its own, or nothing above reads like one."""
    if not _begins_with_figures(draft):
        return None
    columns = [(a + _INSIDE, b - _INSIDE) for a, b in pairwise(lattice.edges)]
    first, end = _lines_above(lattice, columns, lines)
    parts = [segments_of(line) for line in lines[first:end]]
    over = {reach(part, columns)[0] for row in parts for part in row}
    if len(over) < 2 or 2 * len(over) < len(columns):
        return None
    header = place_heads(heads_of(parts, ()), columns)
    down = header.depth
    cells = (*header.cells, *(replace(cell, row=cell.row + down) for cell in draft.cells))
    moved = (r if r.row is None else r.model_copy(update={"row": r.row + down}) for r in draft.remarks)
    unsure = (
        (Remark(what=UNSURE, why="a heading that may stand over other columns"),) if header.unsure else ()
    )
    return Headed(replace(draft, cells=cells, rows=draft.rows + down, remarks=(*moved, *unsure)), first, end)


def _lines_above(lattice: Lattice, columns: Columns, lines: Sequence[Written]) -> tuple[int, int]:
    """The lines close above a table that lie on its columns and are no caption; the first shows several."""
    end = sum(1 for line in lines if (line.top + line.bottom) / 2 < lattice.box.top)
    first, below = end, lattice.box.top
    while first > max(0, end - _MOST):
        line, parts = lines[first - 1], segments_of(lines[first - 1])
        close = below - line.bottom < _CLOSE * line.height
        inside = parts[0].x0 > columns[0][0] - _OVER and parts[-1].x1 < columns[-1][1] + _OVER
        if not (close and inside) or any(_NO_HEADING.search(part.text) for part in parts):
            break
        first, below = first - 1, line.top
    shown = [segments_of(line) for line in lines[: end + 1]]
    below_caption = 0 < first < end - 1 and is_caption(shown[first - 1]) and heads_below(lines, shown, first)
    while first < end and len(shown[first]) < 2 and not below_caption:
        first += 1  # a title, or what is said above the header
    return first, end


def _begins_with_figures(draft: Draft) -> bool:
    """Whether the first row shows an amount: headings do not."""
    texts = [cell.text.strip() for cell in draft.cells if cell.row == 0]
    return any("." in text and FIGURE.fullmatch(text) for text in texts)
