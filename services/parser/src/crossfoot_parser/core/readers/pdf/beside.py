"""Gives headings that stand beside their figures back to them: wide columns print both far apart.

A heading in the middle of a wide column and figures at its right edge share no place across. The order of
both tells which belong together: no heading stands beyond the figures of the next column.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import inf

from crossfoot_parser.core.readers.pdf.segments import Columns

_WITHOUT_HEADING = 1e6  # worse than any distance: a column of figures has a heading
_WITHOUT_FIGURES = 1e3  # a heading may have none
Stretch = tuple[float, float]


def beside(columns: Columns, heads: Sequence[Stretch]) -> list[Stretch]:
    """Columns, widened by what heads them; as they are where they would reach into each other."""
    ordered = sorted(heads)
    wide = list(columns)
    for column, head in _paired(columns, ordered):
        wide[column] = min(wide[column][0], ordered[head][0]), max(wide[column][1], ordered[head][1])
    return wide if all(a[1] <= b[0] for a, b in pairwise(wide)) else list(columns)


def numbered(columns: Columns, numbers: Sequence[Stretch]) -> list[Stretch]:
    """Columns with the numbers that stand in their middle, and those that hold nothing but their number.

    Figures end to the right of the middle of their column, and left of the number of the next.
    """
    found = list(columns)
    for (x0, x1), (following, _) in pairwise([*sorted(numbers), (inf, inf)]):
        at = next((at for at, column in enumerate(found) if column[1] > x0), None)
        if at is None or (x1 <= found[at][0] and following < found[at][1]):
            found.append((x0, x1))
            found.sort()
        else:
            found[at] = min(found[at][0], x0), max(found[at][1], x1)
    return found if all(a[1] <= b[0] for a, b in pairwise(found)) else list(columns)


def _paired(columns: Columns, ordered: Sequence[Stretch]) -> list[tuple[int, int]]:
    """Columns and what heads them, both from left to right, with as few left alone as may be."""
    best: list[tuple[float, list[tuple[int, int]]]] = [
        (_WITHOUT_HEADING * taken, []) for taken in range(len(columns) + 1)
    ]
    for at, head in enumerate(ordered):
        after = [(cost + _WITHOUT_FIGURES, pairs) for cost, pairs in best]
        for column in range(len(columns)):
            cost, pairs = best[column]
            paired = cost + _distance(column, columns, head), [*pairs, (column, at)]
            bare = after[column][0] + _WITHOUT_HEADING, after[column][1]
            after[column + 1] = min(after[column + 1], paired, bare, key=lambda way: way[0])
        best = after
    return best[-1][1]


def _distance(column: int, columns: Columns, head: Stretch) -> float:
    """How far a heading stands off a column; none that stands over another or beyond it heads it."""
    x0, x1 = columns[column]
    gap = max(x0 - head[1], head[0] - x1, 0.0)
    start, stop = (min(x1, head[0]), max(x0, head[1])) if gap else head
    others = [column for column in columns if column != (x0, x1)]
    crossed = gap and any(left < stop and start < right for left, right in others)
    return inf if crossed else gap
