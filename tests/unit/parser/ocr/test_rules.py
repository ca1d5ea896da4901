"""Rules are found in noise and under stamps; print and arcs are none."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from crossfoot_parser.ocr.grey import grey_of, levelled
from crossfoot_parser.ocr.rules import rules_of
from tests.support.scanning import CONDITIONS, scanned
from tests.support.scans import EDGES, ROWS, colour, page


def rules(image: Image.Image, dpi: int = 200) -> tuple[int, int]:
    horizontal, vertical = rules_of(levelled(grey_of(colour(image))), dpi)
    return len({round(one.at / 8) for one in horizontal}), len({round(one.at / 8) for one in vertical})


def test_every_rule_of_a_table_and_nothing_of_its_print() -> None:
    assert rules(page()) == (len(ROWS) + 1, len(EDGES))


@pytest.mark.parametrize("seed", range(4))
def test_a_grey_seal_neither_hides_a_rule_nor_is_one(seed: int) -> None:
    _, done = CONDITIONS["grey seal"]
    import io  # noqa: PLC0415 - one test needs it

    data, _ = scanned(page(), 200, done, seed)
    assert rules(Image.open(io.BytesIO(data)).convert("RGB")) == (len(ROWS) + 1, len(EDGES))


def test_a_circle_is_no_rule() -> None:
    image = Image.fromarray(np.full((800, 800, 3), 255, np.uint8))
    ImageDraw.Draw(image).ellipse((200, 200, 520, 520), outline=0, width=8)
    assert rules(image) == (0, 0)
