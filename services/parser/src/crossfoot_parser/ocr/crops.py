"""Cuts lines out for the recognisers, with the margin that they know, and says what ink a crop may have lost.

A crop that lost a part of its figure reads as a sound shorter one, at any confidence: no recogniser can tell.
So every piece of ink of a cell has to lie in one crop, and none may touch the edge of its cell.
"""

import numpy as np

from crossfoot_parser.ocr.arrays import Grey, Whole
from crossfoot_parser.ocr.ink import Components
from crossfoot_parser.ocr.lines import Span

_MARGIN = 0.2  # of the height of the line
_RESIDUE = 2  # pixels: what is thinner and lies along the edge is left of a rule


def cut(clean: Grey, line: Span, room: Span) -> Grey:
    """The line with its margin; what is outside of its room is paper."""
    more = max(2, round(_MARGIN * line.high))
    wanted = Span(line.x0 - more, line.y0 - more, line.x1 + more, line.y1 + more)
    inside = Span(
        max(wanted.x0, room.x0, 0),
        max(wanted.y0, room.y0, 0),
        min(wanted.x1, room.x1, clean.shape[1]),
        min(wanted.y1, room.y1, clean.shape[0]),
    )
    crop = np.full((wanted.high, wanted.wide), 255, np.uint8)
    if inside.high > 0 and inside.wide > 0:
        top, left = inside.y0 - wanted.y0, inside.x0 - wanted.x0
        part = clean[inside.y0 : inside.y1, inside.x0 : inside.x1]
        crop[top : top + inside.high, left : left + inside.wide] = part
    return crop


def touching(found: Components, which: Whole, room: Span) -> bool:
    """Whether ink of a cell goes on where its crop ends: at a rule, or behind it."""
    wide, high = found.x1[which] - found.x0[which], found.y1[which] - found.y0[which]
    solid = (wide > _RESIDUE) & (high > _RESIDUE)
    over = (
        (found.x0[which] <= room.x0)
        | (found.y0[which] <= room.y0)
        | (found.x1[which] >= room.x1)
        | (found.y1[which] >= room.y1)
    )
    return bool(np.any(solid & over))
