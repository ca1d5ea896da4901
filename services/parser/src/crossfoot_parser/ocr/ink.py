"""Ink as runs on the rows of a picture, and as components of runs that touch: all else is made of them."""

from dataclasses import dataclass

import numpy as np

from crossfoot_parser.ocr.arrays import Mask, Whole


@dataclass(frozen=True, slots=True)
class Runs:
    """Stretches of ink, from left to right and row by row: row, first column, column behind the last."""

    y: Whole
    x0: Whole
    x1: Whole

    def where(self, kept: Mask) -> "Runs":
        """Some of them."""
        return Runs(self.y[kept], self.x0[kept], self.x1[kept])


@dataclass(frozen=True, slots=True)
class Components:
    """Pieces of ink that hang together: what they cover, how many pixels they have; `of` names each run's."""

    x0: Whole
    y0: Whole
    x1: Whole
    y1: Whole
    area: Whole
    of: Whole

    def __len__(self) -> int:
        return len(self.area)


def runs_of(mask: Mask, gap: int = 0) -> Runs:
    """The runs of a mask; with `gap` holes of so many pixels are closed."""
    padded = np.zeros((mask.shape[0], mask.shape[1] + 2), np.int8)
    padded[:, 1:-1] = mask
    change = np.diff(padded, axis=1)
    y, x0 = np.nonzero(change == 1)
    x1 = np.nonzero(change == -1)[1]
    if gap and len(y):
        opens = np.ones(len(y), bool)
        opens[1:] = (y[1:] != y[:-1]) | (x0[1:] - x1[:-1] > gap)
        closes = np.append(opens[1:], True)
        y, x0, x1 = y[opens], x0[opens], x1[closes]
    return Runs(y, x0, x1)


def components_of(runs: Runs) -> Components:
    """Runs that touch, also corner to corner."""
    labels = _labels(runs)
    _, of = np.unique(labels, return_inverse=True)
    count = int(of.max()) + 1 if len(of) else 0
    x0, y0 = np.full(count, 1 << 40), np.full(count, 1 << 40)
    x1, y1 = np.zeros(count, np.int64), np.zeros(count, np.int64)
    np.minimum.at(x0, of, runs.x0)
    np.minimum.at(y0, of, runs.y)
    np.maximum.at(x1, of, runs.x1)
    np.maximum.at(y1, of, runs.y + 1)
    area = np.bincount(of, weights=runs.x1 - runs.x0, minlength=count).astype(np.int64)
    return Components(x0, y0, x1, y1, area, of)


def _labels(runs: Runs) -> Whole:
    """For each run the first run of its component: neighbours hook onto the smaller label until none does."""
    a, b = _touching(runs)
    labels = np.arange(len(runs.y))
    while True:
        one, other = labels[a], labels[b]
        if np.array_equal(one, other):
            return labels
        np.minimum.at(labels, np.maximum(one, other), np.minimum(one, other))
        while not np.array_equal(labels, shorter := labels[labels]):
            labels = shorter


def _touching(runs: Runs) -> tuple[Whole, Whole]:
    """Pairs of runs on neighbouring rows that touch."""
    if not len(runs.y):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    wide = int(runs.x1.max()) + 2
    starts, ends = runs.y * wide + runs.x0, runs.y * wide + runs.x1
    first = np.searchsorted(ends, (runs.y + 1) * wide + runs.x0, "left")
    behind = np.searchsorted(starts, (runs.y + 1) * wide + runs.x1, "right")
    count = np.maximum(behind - first, 0)
    a = np.repeat(np.arange(len(runs.y)), count)
    within = np.arange(len(a)) - np.repeat(np.cumsum(count) - count, count)
    return a, np.repeat(first, count) + within
