"""A faint stroke before a line belongs to it; folds, specks and what stands apart do not."""

import numpy as np
import pytest

from crossfoot_parser.ocr.arrays import Grey
from crossfoot_parser.ocr.leading import with_leading_stroke
from crossfoot_parser.ocr.lines import Span

LINE, PAGE = Span(100, 40, 200, 60), Span(0, 0, 300, 100)
PAPER, FAINT, PRINT = 240, 190, 60


def paper(stroke: Span, grey: int = FAINT) -> Grey:
    """Noisy paper with a line of print and something before it."""
    page = np.random.default_rng(7).integers(PAPER - 12, PAPER + 12, (100, 300)).astype(np.uint8)
    page[LINE.y0 : LINE.y1, LINE.x0 : LINE.x1] = PRINT
    page[stroke.y0 : stroke.y1, stroke.x0 : stroke.x1] = grey
    return page


@pytest.mark.parametrize("stroke", [Span(78, 49, 97, 51), Span(82, 50, 99, 51), Span(88, 47, 98, 50)])
def test_a_faint_stroke_at_the_middle_of_the_line_begins_it(stroke: Span) -> None:
    found = with_leading_stroke(paper(stroke), LINE, PAGE)
    assert abs(found.x0 - stroke.x0) <= 4
    assert found._replace(x0=LINE.x0) == LINE


@pytest.mark.parametrize(
    "other",
    [
        Span(0, 49, 100, 51),  # a fold of the paper
        Span(92, 48, 95, 51),  # a speck
        Span(65, 49, 84, 51),  # of another text
        Span(78, 41, 97, 43),  # above the middle: an overline, the edge of a seal
        Span(78, 40, 97, 60),  # as high as the line
        Span(0, 0, 0, 0),  # nothing but noise
    ],
)
def test_what_is_no_stroke_before_the_line_stays_out(other: Span) -> None:
    assert with_leading_stroke(paper(other), LINE, PAGE) == LINE


def test_nothing_is_looked_for_outside_of_the_cell() -> None:
    assert with_leading_stroke(paper(Span(78, 49, 97, 51)), LINE, PAGE._replace(x0=98)) == LINE
