"""Divides ink into lines: of a cell by the rows between them, of free text by what stands level."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from crossfoot_parser.ocr.arrays import Whole
from crossfoot_parser.ocr.ink import Components

_ONE = 1.3  # of the height of a character: what is lower together is one line
_LEVEL = 0.5  # of the lower one: components that share so much of their rows are on one line
_DOT, _ALONE = 0.22, 0.6  # of the height: how large a dot is, and how far from other ink it is dust
_APART = 1.6  # of its height: a wider gap on a line separates two texts


class Span(NamedTuple):
    """A rectangle of pixels."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def high(self) -> int:
        """Rows."""
        return self.y1 - self.y0

    @property
    def wide(self) -> int:
        """Columns."""
        return self.x1 - self.x0


def span_of(found: Components, which: Whole) -> Span:
    """What some components cover together."""
    return Span(
        int(found.x0[which].min()), int(found.y0[which].min()),
        int(found.x1[which].max()), int(found.y1[which].max()),
    )  # fmt: skip


def character_height(found: Components, dpi: float) -> float:
    """How high characters are on this page, in pixels: most of what is neither a dot nor a drawing."""
    high = (found.y1 - found.y0)[(found.y1 - found.y0 > 4 * dpi / 72) & (found.y1 - found.y0 < 24 * dpi / 72)]
    return float(np.percentile(high, 70)) if len(high) else 9 * dpi / 72


def lines_in_cell(found: Components, which: Whole, high: float) -> list[Whole]:
    """The components of each line of a cell, from top to bottom."""
    lines: list[list[int]] = []
    top, bottom = 0, 0
    for at in which[np.argsort(found.y0[which], kind="stable")]:
        y0, y1 = int(found.y0[at]), int(found.y1[at])
        if lines and (y0 < bottom or max(bottom, y1) - top <= _ONE * high):
            lines[-1].append(int(at))
            bottom = max(bottom, y1)
        else:
            lines.append([int(at)])
            top, bottom = y0, y1
    return [np.array(line) for line in lines]


def without_dust(found: Components, line: Whole, high: float) -> Whole:
    """The components of a line but for dots with no ink near them: a point or a piece of a digit has some.

    Nothing is left of a line that has nothing but dots.
    """
    x0, x1 = found.x0[line], found.x1[line]
    dots = (x1 - x0 <= _DOT * high) & (found.y1[line] - found.y0[line] <= _DOT * high)
    if dots.all():
        return line[:0]
    gaps = np.maximum(x0[None, :] - x1[:, None], x0[:, None] - x1[None, :])
    np.fill_diagonal(gaps, 1 << 30)
    kept: Whole = line[~dots | (gaps.min(axis=1) <= _ALONE * high)]
    return kept


def free_lines(found: Components, which: Whole, high: float) -> list[Whole]:
    """The components of each text outside of tables: level with each other, with no wide gap between them."""
    rows: list[tuple[float, float, list[int]]] = []
    order = which[np.argsort(-(found.y1 - found.y0)[which], kind="stable")]
    for at in order:  # high ones first: dots and dashes go to the line that they are in
        y0, y1 = float(found.y0[at]), float(found.y1[at])
        best = _row_of(rows, y0, y1, high)
        if best is None:
            rows.append((y0, y1, [int(at)]))
        else:
            rows[best][2].append(int(at))
    rows.sort(key=lambda row: row[0])
    return [np.array(part) for _, _, row in rows for part in _parts(found, row, high)]


def _row_of(rows: Sequence[tuple[float, float, list[int]]], y0: float, y1: float, high: float) -> int | None:
    best, most = None, 0.0
    for i, (top, bottom, _) in enumerate(rows):
        shared = min(bottom, y1) - max(top, y0)
        if shared > max(_LEVEL * min(bottom - top, y1 - y0), most):
            best, most = i, shared
        elif (
            most <= 0
            and y1 - y0 < _LEVEL * high
            and top - 0.1 * high <= (y0 + y1) / 2 <= bottom + 0.25 * high
        ):
            best = i
    return best


def _parts(found: Components, row: list[int], high: float) -> list[list[int]]:
    parts: list[list[int]] = []
    right = 0
    for at in sorted(row, key=lambda one: int(found.x0[one])):
        if parts and found.x0[at] - right <= _APART * high:
            parts[-1].append(at)
            right = max(right, int(found.x1[at]))
        else:
            parts.append([at])
            right = int(found.x1[at])
    return parts
