"""Finds the thin stroke that a line begins with where it is too faint to be ink: 一 and the minus, blurred.

Along its length it is darker than what lies above and below, as a rule of a table is; unlike a fold of the
paper it has an end on its left.
"""

import numpy as np

from crossfoot_parser.ocr.arrays import Grey
from crossfoot_parser.ocr.lines import Span

# of the height of the line
_REACH = 1.8  # how far to the left is looked
_SHORTEST, _LONGEST = 0.35, 1.2
_NEAR = 0.35  # between its end and the line
_MIDDLE = (0.25, 0.75)  # where it lies
_ALONG = 0.25  # over which darkness is averaged along it

_RIDGE = 20  # by how much it is darker


def with_leading_stroke(clean: Grey, line: Span, room: Span) -> Span:
    """The line, from where such a stroke before it begins."""
    start = max(line.x0 - round(_REACH * line.high), room.x0, 0)
    over = max(3, round(_ALONG * line.high))
    if line.x0 - start < over:
        return line
    dark = 255 - clean[line.y0 : line.y1, start : line.x0].astype(np.float32)
    even = np.apply_along_axis(np.convolve, 1, dark, np.full(over, 1 / over), "same")
    top, bottom = (round(share * line.high) for share in _MIDDLE)
    around = np.maximum(even[:top].max(axis=0, initial=0), even[bottom:].max(axis=0, initial=0))
    darker = even[top:bottom].max(axis=0, initial=0) - around > _RIDGE
    columns = np.flatnonzero(darker)
    if not len(columns) or len(darker) - columns[-1] > _NEAR * line.high:
        return line
    paper = np.flatnonzero(~darker[: columns[-1]])
    first = int(paper[-1]) + 1 if len(paper) else 0
    if first and _SHORTEST <= (columns[-1] + 1 - first) / line.high <= _LONGEST:
        return line._replace(x0=start + first)
    return line
