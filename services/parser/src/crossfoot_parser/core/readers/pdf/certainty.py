"""Whether a table without vertical rules is read for certain: blanks alone prove no columns.

What is not certain is a doubt on the table, under which nothing in it can fail.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from crossfoot_common.tables.doubts import UNSURE
from crossfoot_parser.core.readers.pdf.headings import Header
from crossfoot_parser.core.readers.pdf.segments import FIGURE, Columns, Segment, reach
from crossfoot_parser.core.readers.placing import Placed

_AMOUNT = re.compile(r"[-−]?\d[\d,]*\.\d{1,2}")
_EVEN = 2.0  # points: right edges of figures in one column are no further apart
__all__ = ["UNSURE", "doubt_of"]


def doubt_of(
    segments: Sequence[Sequence[Segment]],
    bands: Sequence[int],
    columns: Columns,
    header: Header,
    *,
    given: bool = False,
) -> str:
    """Why the reading is not certain, or an empty string; `given` columns need no heading to show them."""
    head = header.cells
    if given and not head:
        return _uneven(segments, bands, columns)
    if not head:
        return "no heading above its columns"
    if header.unsure:
        return "a heading that may stand over other columns"
    headed = [column for cell in head for column in range(cell.column, cell.column + cell.colspan)]
    if set(headed) != set(range(len(columns))):
        return "columns without a heading"
    lowest = (max((c for c in head if _is_over(c, at)), key=lambda c: c.row) for at in range(len(columns)))
    if any(cell.colspan > 1 for cell in lowest):
        return "a heading over several columns that nothing divides"
    return _uneven(segments, bands, columns)


def _is_over(cell: Placed, column: int) -> bool:
    return cell.column <= column < cell.column + cell.colspan


def _uneven(segments: Sequence[Sequence[Segment]], bands: Sequence[int], columns: Columns) -> str:
    ends: dict[int, list[float]] = {}
    filled: dict[tuple[int, int], list[bool]] = {}
    for band, parts in zip(bands, segments, strict=True):
        places = [reach(part, columns) for part in parts]
        if any(span > 1 for _, span in places) or any(a == b for (a, _), (b, _) in pairwise(places)):
            return "texts over several columns"
        for (column, _), part in zip(places, parts, strict=True):
            filled.setdefault((band, column), []).append(FIGURE.fullmatch(part.text) is not None)
            if _AMOUNT.fullmatch(part.text):
                ends.setdefault(column, []).append(part.x1)
    if any(len(cells) > 1 and any(cells) for cells in filled.values()):
        return "several lines of figures in one cell"
    if any(max(edges) - min(edges) > _EVEN for edges in ends.values()):
        return "figures that do not end below each other"
    return ""
