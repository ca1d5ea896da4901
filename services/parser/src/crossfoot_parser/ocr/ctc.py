"""What a recogniser's steps say: the likeliest texts, and the probability of any text, over all alignments.

A recogniser gives for each step from left to right the probability of each character and of none (the blank,
class 0): the same text comes about in many ways, and only their sum is its probability.
"""

from collections import defaultdict

import numpy as np

from crossfoot_parser.ocr.arrays import Steps

CHARACTERS = "0123456789,.-%()?"
"""Of figures; `?` is whatever is none of them."""
_COMMA, _POINT = CHARACTERS.index(",") + 1, CHARACTERS.index(".") + 1
_WIDTH = 12
_LEAST = 1e-3


def chance(steps: Steps, text: str) -> float:
    """The probability that these steps say `text`."""
    extended = np.zeros(2 * len(text) + 1, np.int64)
    extended[1::2] = [CHARACTERS.index(c) + 1 for c in text]
    skip = np.zeros(len(extended), bool)
    skip[2:] = (extended[2:] != 0) & (extended[2:] != extended[:-2])
    alpha = np.zeros(len(extended))
    alpha[:2] = steps[0, extended[:2]]
    for row in steps[1:]:
        moved = alpha.copy()
        moved[1:] += alpha[:-1]
        moved[2:] += np.where(skip[2:], alpha[:-2], 0)
        alpha = moved * row[extended]
    return float(alpha[-2:].sum())


def likely(steps: Steps) -> list[tuple[str, float]]:
    """The most probable texts, the most probable first (prefix beam search)."""
    beams: dict[tuple[int, ...], tuple[float, float]] = {(): (1.0, 0.0)}
    for row in steps:
        grown: dict[tuple[int, ...], list[float]] = defaultdict(lambda: [0.0, 0.0])
        marks = [int(k) for k in np.flatnonzero(row > _LEAST) if k]
        for prefix, (blank, ink) in beams.items():
            grown[prefix][0] += (blank + ink) * row[0]
            if prefix:
                grown[prefix][1] += ink * row[prefix[-1]]
            for k in marks:
                grown[(*prefix, k)][1] += (blank if prefix and k == prefix[-1] else blank + ink) * row[k]
        best = sorted(grown.items(), key=lambda item: -sum(item[1]))[:_WIDTH]
        beams = {prefix: (blank, ink) for prefix, (blank, ink) in best}
    return [("".join(CHARACTERS[k - 1] for k in p), float(blank + ink)) for p, (blank, ink) in beams.items()]


def merged(steps: Steps) -> Steps:
    """Comma and point as one (the point): the grammar of figures tells them apart better than pixels do."""
    out = steps.copy()
    out[:, _POINT] += out[:, _COMMA]
    out[:, _COMMA] = 0
    return out
