"""Tells the lines above a table apart: title, caption (部门：… 单位：万元), and the words of its header."""

import re
from collections.abc import Sequence

from crossfoot_parser.core.readers.pdf.columns import STRIPE
from crossfoot_parser.core.readers.pdf.segments import Columns, Segment, reach
from crossfoot_parser.core.readers.pdf.writing import Written

NEAR = 3.0  # of the height: a larger step down ends a table
_HEADER = 10  # lines above the first figures that may be its header
_TALLER = 1.15  # times as high as the figures: a title
_TITLE = re.compile(r"表$|\d{4}\s*年")


def is_caption(segments: Sequence[Segment]) -> bool:
    """部门：… 单位：万元 stands above a header and is no part of it."""
    return any("：" in segment.text or ":" in segment.text for segment in segments)


def heads_below(lines: Sequence[Written], segments: Sequence[Sequence[Segment]], at: int) -> bool:
    """Whether words between a caption and a header are of the header: titles stand above captions."""
    close = lines[at + 1].top - lines[at].bottom <= STRIPE * lines[at].height
    return close and not any(_TITLE.search(part.text) for part in segments[at])


def with_header(lines: Sequence[Written], segments: list[list[Segment]], first: int, columns: Columns) -> int:
    """The first line of the header: lines just above that lie on the columns with several parts.

    Words that stand alone on their line may be the first of several, close above the others, or head a
    group of columns.
    """
    top = kept = first
    while top > 0 and first - top < _HEADER:
        above, line = segments[top - 1], lines[top - 1]
        if lines[top].top - line.bottom >= NEAR * lines[top].height:
            break
        if is_caption(above):
            return top if kept == top + 1 and heads_below(lines, segments, top) else kept
        if line.height > _TALLER * lines[first].height and len(above) < 2:
            break
        top -= 1
        several = len(above) > 1 and len({reach(s, columns) for s in above}) > 1
        close = lines[top + 1].top - line.bottom <= STRIPE * line.height
        goes_on = close and kept == top + 1 and _is_wrapped(above, segments[kept : kept + 2])
        if several or goes_on or (kept == top + 1 and _heads_some(line, above, columns)):
            kept = top
        elif not close:
            break
    return kept


def _is_wrapped(above: Sequence[Segment], below: Sequence[Sequence[Segment]]) -> bool:
    """Whether words alone on their line stand over the middle of words just below."""
    size = max((part.x1 - part.x0) / max(len(part.text), 1) for part in above)
    return all(
        any(abs(part.middle - other.middle) < size for row in below for other in row) for part in above
    )


def _heads_some(line: Written, parts: Sequence[Segment], columns: Columns) -> bool:
    """Whether one text alone on its line stands over the middle of some columns, and not of all: no title."""
    left, right = columns[0][0], columns[-1][1]
    margin = line.height / 2
    inside = len(parts) == 1 and left + margin < parts[0].x0 and parts[0].x1 < right - margin
    return inside and abs(parts[0].middle - (left + right) / 2) > 2 * line.height
