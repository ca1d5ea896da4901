"""How wide the cells of a header are where nothing is drawn: headings stand in the middle of theirs.

The texts of a column say little of its cell: figures stand at one edge of it and leave the rest blank. A cell
that begins at one place and has its heading in the middle ends as far behind it, and there the next begins.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import inf

from crossfoot_parser.core.readers.pdf.segments import Columns

_LOOSE = 16.0  # points: where the first edge may lie further off, the middles tell nothing
_PRINT = 1.0  # points by which texts may reach over the edge of a cell


def cells_across(columns: Columns, middles: Sequence[float | None]) -> Columns:
    """The cells of all columns by the middles of their headings; the columns where that does not tell them.

    Columns that adjoin are cells already.
    """
    if all(b[0] - a[1] <= _PRINT for a, b in pairwise(columns)):
        return columns
    starts = [*(x0 + _PRINT for x0, _ in columns), inf]
    ends = [-inf, *(x1 - _PRINT for _, x1 in columns)]
    low, high = -inf, starts[0]
    offset, sign = 0.0, 1.0  # an edge is offset + sign * the first one
    edges = [(offset, sign)]
    for middle, start, end in zip(middles, starts[1:], ends[1:], strict=True):
        if middle is None:
            return columns
        offset, sign = 2 * middle - offset, -sign
        bounds = sorted((sign * (start - offset), sign * (end - offset)))
        low, high = max(low, bounds[0]), min(high, bounds[1])
        if low > high:
            return columns
        edges.append((offset, sign))
    if high - low > _LOOSE:
        return columns
    first = (low + high) / 2
    places = [offset + sign * first for offset, sign in edges]
    return list(pairwise(places))
