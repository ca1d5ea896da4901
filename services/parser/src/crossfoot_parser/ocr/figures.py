"""The recogniser of figures: our own network, which knows no language and sees about six digits at a time."""

from functools import cache

import numpy as np
from PIL import Image

from crossfoot_parser.ocr.arrays import Grey, Some, Steps
from crossfoot_parser.ocr.models import figures_model
from crossfoot_parser.ocr.network import Network

_HIGH, _NARROWEST, _WIDEST = 40, 16, 480  # pixels


@cache
def _network() -> Network:
    return Network(figures_model())


def figure_steps(crop: Grey) -> Steps:
    """The steps of one line of figures."""
    steps: Steps = _network()(_prepared(crop))[0].astype(np.float64)
    return steps


def second_view(crop: Grey) -> Grey:
    """The same with a margin: what is read by its place in the crop is read otherwise there."""
    more = max(1, crop.shape[0] // 8)
    return np.pad(crop, ((more, more), (1, 1)), mode="edge")


def _prepared(crop: Grey) -> Some:
    height, width = crop.shape
    wide = int(np.clip(round(width * _HIGH / height), _NARROWEST, _WIDEST))
    how = Image.Resampling.BICUBIC if height < _HIGH else Image.Resampling.BOX
    image = np.asarray(Image.fromarray(crop).resize((wide, _HIGH), how))
    full = np.full((_HIGH, max(32, -(-wide // 4) * 4)), np.median(image[:, -3:]), np.uint8)
    full[:, :wide] = image
    return ((255 - full.astype(np.float32)) / 255)[None, None]
