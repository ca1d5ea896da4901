"""Makes a picture grey so that print stays and stamps go: red ink is unmixed, shadows are levelled."""

import numpy as np
from PIL import Image

from crossfoot_parser.ocr.arrays import Colour, Grey

_UNMIX = 0.45  # of how much redder than grey a pixel is: what a red stamp took from the paper
_BLOCK = 32  # pixels: paper is looked for in each block of so many squared
_PAPER = 90  # per cent of a block that are darker than its paper, at most
_DARKEST = 100  # what is darker is no paper
_DARK, _HALF = 0.1, 0.45  # share of print that is darkest; how far from paper to it print begins
_STRONGEST, _FAINTEST = 130, 178
_MIDDLE = 0.004  # share of pixels between black and white below which a picture has two colours alone


def grey_of(colour: Colour) -> Grey:
    """Without red ink: it shines through to the paper, or to the black print under it."""
    red, green, blue = (colour[..., i].astype(np.float32) for i in range(3))
    redder = np.maximum(red - (green + blue) / 2, 0)
    mixed: Grey = np.minimum(red + _UNMIX * redder, 255).astype(np.uint8)
    return mixed


def levelled(grey: Grey) -> Grey:
    """With paper that is white everywhere: shades of a fold or of a shaded cell are divided out."""
    height, width = grey.shape
    high, wide = max(1, height // _BLOCK), max(1, width // _BLOCK)
    cut = grey[: high * _BLOCK, : wide * _BLOCK]
    if cut.shape != (high * _BLOCK, wide * _BLOCK):
        return grey
    blocks = cut.reshape(high, _BLOCK, wide, _BLOCK).swapaxes(1, 2).reshape(high, wide, -1)
    at = blocks.shape[2] * _PAPER // 100
    paper = np.maximum(np.partition(blocks, at, axis=2)[..., at], _DARKEST)
    whole = np.asarray(Image.fromarray(paper).resize((width, height), Image.Resampling.BILINEAR))
    even: Grey = np.minimum(grey.astype(np.float32) * 255 / whole, 255).astype(np.uint8)
    return even


def ink_of(grey: Grey) -> int:
    """The grey below which there is print: paper is white, and a stamp that was scanned grey is no print."""
    counts = np.bincount(grey[::2, ::2].ravel(), minlength=256)[:_FAINTEST]
    if not counts.any():
        return _FAINTEST
    darkest = int(np.searchsorted(np.cumsum(counts), _DARK * counts.sum()))
    return int(np.clip(255 - _HALF * (255 - darkest), _STRONGEST, _FAINTEST))


def is_bilevel(grey: Grey) -> bool:
    """Whether it is black and white alone: hairlines may be lost, and no probability tells."""
    middle = np.count_nonzero((grey > 40) & (grey < 215))
    return bool(middle < _MIDDLE * grey.size)
