"""The recogniser of words: PP-OCRv6 small. Of figures it is the first of two, which share nothing."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from PIL import Image

from crossfoot_parser.ocr.arrays import Grey, Some, Steps, Whole
from crossfoot_parser.ocr.ctc import CHARACTERS
from crossfoot_parser.ocr.models import labels_model
from crossfoot_parser.ocr.network import Network

_HIGH = 48  # pixels
_NARROWEST, _WIDEST = 48, 1600  # pixels: memory grows with the width
_SAME = {"，": ",", "。": ".", "．": ".", "－": "-", "—": "-", "–": "-", "％": "%", "（": "(", "）": ")"}


@dataclass(frozen=True, slots=True)
class Words:
    """A line of words: its characters, how sure each is, their middles (share of the width); all steps."""

    text: str
    sure: tuple[float, ...]
    middles: tuple[float, ...]
    steps: Steps  # in the alphabet of figures

    @property
    def least(self) -> float:
        """The probability of its least certain character."""
        return min(self.sure, default=0.0)


@cache
def _network() -> Network:
    return Network(labels_model())


@cache
def _alphabet() -> tuple[str, ...]:
    """What each class stands for: none, the characters of the model, a blank."""
    return ("", *_network().meta["character"].split("\n")[:18708], " ")


@cache
def _classes() -> tuple[Whole, Whole]:
    """The classes of characters that figures are made of, and which character of a figure each is."""
    known = [(i, CHARACTERS.index(_SAME.get(c, c)) + 1) for i, c in enumerate(_alphabet()) if _figure(c)]
    return np.array([i for i, _ in known]), np.array([k for _, k in known])


def _figure(character: str) -> bool:
    plain = _SAME.get(character, character)
    return len(plain) == 1 and plain in CHARACTERS[:-1]


def words_of(crop: Grey) -> Words:
    """What one line says."""
    raw = _network()(_prepared(crop))[0]
    best, count = raw.argmax(axis=1), len(raw)
    kept = [t for t in range(count) if best[t] and (t == 0 or best[t] != best[t - 1])]
    text = "".join(_alphabet()[best[t]] for t in kept)
    sure = tuple(float(raw[t, best[t]]) for t in kept)
    wide = max(1.0, _share(crop))
    return Words(text, sure, tuple(min(1.0, (t + 0.5) / count * wide) for t in kept), _reduced(raw))


def _share(crop: Grey) -> float:
    """How much wider than the line the input is, where paper was added to it."""
    return max(_NARROWEST, _wide(crop)) / _wide(crop)


def _wide(crop: Grey) -> int:
    return int(np.clip(round(crop.shape[1] * _HIGH / crop.shape[0]), 8, _WIDEST))


def _reduced(raw: Some) -> Steps:
    """The same steps in the alphabet of figures: blank, its characters, and `?` for all others."""
    classes, to = _classes()
    out = np.zeros((len(raw), len(CHARACTERS) + 1))
    np.add.at(out.T, to, raw[:, classes].T.astype(np.float64))
    out[:, 0] = raw[:, 0]
    out[:, len(CHARACTERS)] = np.maximum(0, 1 - out[:, : len(CHARACTERS)].sum(axis=1))
    return out


def _prepared(crop: Grey) -> Some:
    wide = _wide(crop)
    how = Image.Resampling.BICUBIC if crop.shape[0] < _HIGH else Image.Resampling.BILINEAR
    image = np.asarray(Image.fromarray(crop).resize((wide, _HIGH), how))
    if wide < _NARROWEST:
        image = np.pad(image, ((0, 0), (0, _NARROWEST - wide)), constant_values=255)
    scaled = image.astype(np.float32) / 127.5 - 1
    return np.repeat(scaled[None, None], 3, axis=1)
