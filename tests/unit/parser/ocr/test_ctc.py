"""The probability of a text is the sum over all ways in which the steps can say it."""

from itertools import product

import numpy as np
import pytest

from crossfoot_parser.ocr.arrays import Steps
from crossfoot_parser.ocr.ctc import CHARACTERS, chance, likely, merged


def steps(count: int, seed: int) -> Steps:
    made = np.random.default_rng(seed).random((count, len(CHARACTERS) + 1)) ** 8
    made[:, 4:] = 0
    shares: Steps = made / made.sum(axis=1, keepdims=True)
    return shares


def said(path: tuple[int, ...]) -> str:
    kept = [k for i, k in enumerate(path) if k and (not i or k != path[i - 1])]
    return "".join(CHARACTERS[k - 1] for k in kept)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("text", ["0", "01", "00", "120", ""])
def test_chance_is_the_sum_over_all_paths(seed: int, text: str) -> None:
    given = steps(4, seed)
    paths = product(range(4), repeat=4)
    whole = sum(float(np.prod([given[t, k] for t, k in enumerate(p)])) for p in paths if said(p) == text)
    assert chance(given, text) == pytest.approx(whole)


@pytest.mark.parametrize("seed", range(5))
def test_the_likeliest_text_comes_first(seed: int) -> None:
    given = steps(4, seed)
    texts = {said(path) for path in product(range(4), repeat=4)}
    best = max(texts, key=lambda text: chance(given, text))
    assert likely(given)[0][0] == best


def test_comma_and_point_become_one() -> None:
    given = np.zeros((1, len(CHARACTERS) + 1))
    given[0, [CHARACTERS.index(",") + 1, CHARACTERS.index(".") + 1]] = 0.4, 0.6
    assert chance(merged(given), ".") == pytest.approx(1.0)
