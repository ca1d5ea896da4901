"""Puts header and body of a table without vertical rules together: texts into their columns and rows."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from crossfoot_common.tables.model import PageBox
from crossfoot_parser.core.readers.pdf.drafts import Draft
from crossfoot_parser.core.readers.pdf.headings import Header
from crossfoot_parser.core.readers.pdf.model import Box
from crossfoot_parser.core.readers.pdf.segments import Columns, Segment, reach
from crossfoot_parser.core.readers.placing import Placed
from crossfoot_parser.core.readers.wrapping import join_lines


def draft_of(
    header: Header,
    segments: list[list[Segment]],
    bands: list[int],
    columns: Columns,
    page: int,
) -> Draft:
    """The table; `bands` says which row each line of segments is in."""
    held: dict[tuple[int, int], list[Segment]] = {}
    spans: dict[tuple[int, int], int] = {}
    for band, line in zip(bands, segments, strict=True):
        for segment in line:
            column, span = reach(segment, columns)
            held.setdefault((band, column), []).append(segment)
            spans[band, column] = max(span, spans.get((band, column), 1))
    body = [
        Placed(row, column, join_lines([part.text for part in parts]), 1, spans[row, column], _room(parts))
        for (row, column), parts in sorted(held.items())
    ]
    cells = (*header.cells, *(replace(cell, row=cell.row + header.depth) for cell in body))
    edges = (columns[0][0], *((a[1] + b[0]) / 2 for a, b in pairwise(columns)), columns[-1][1])
    return Draft(cells, header.depth + bands[-1] + 1, edges, page)


def _room(parts: Sequence[Segment]) -> PageBox:
    """What the texts of a cell cover: nothing is drawn that shows how wide it is."""
    left, right = min(part.x0 for part in parts), max(part.x1 for part in parts)
    return Box(left, min(part.top for part in parts), right, max(part.bottom for part in parts)).rounded
