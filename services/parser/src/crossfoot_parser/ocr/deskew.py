"""Turns a page back that was laid on the glass askew: print and rules are level where rows are sharpest."""

import numpy as np
from PIL import Image

from crossfoot_parser.ocr.arrays import Grey, Some

_INK = 160
_MOST = 150_000  # points of ink that are looked at
_WIDEST, _COARSE, _FINE = 3.0, 0.1, 0.02  # degrees
_LEVEL = 0.03  # degrees: less is no slope


def slope_of(grey: Grey) -> float:
    """Degrees by which lines climb from left to right, as far as three."""
    ys, xs = np.nonzero(grey[::2, ::2] < _INK)
    if len(ys) < 100:
        return 0.0
    step = max(1, len(ys) // _MOST)
    points = ys[::step].astype(np.float32), xs[::step].astype(np.float32)
    around = np.arange(-_WIDEST, _WIDEST + _COARSE / 2, _COARSE)
    coarse = max(around, key=lambda angle: _sharpness(points, angle))
    near = np.arange(coarse - _COARSE, coarse + _COARSE + _FINE / 2, _FINE)
    return float(max(near, key=lambda angle: _sharpness(points, angle)))


def straightened(grey: Grey, slope: float) -> Grey:
    """The page turned back about its middle; what comes in at the corners is paper."""
    if abs(slope) < _LEVEL:
        return grey
    picture = Image.fromarray(grey).rotate(-slope, Image.Resampling.BICUBIC, fillcolor=255)
    turned: Grey = np.asarray(picture)
    return turned


def _sharpness(points: tuple[Some, Some], angle: float) -> float:
    ys, xs = points
    level = ys + xs * np.tan(np.radians(angle))
    counts = np.bincount((level - level.min()).astype(np.int64))
    return float(np.square(counts.astype(np.float64)).sum())
