"""Pages that lay on their side or askew are read as the upright one, with places on the page as it lies."""

import math

import pytest

from crossfoot_common.tables.model import OcrReading, PageBox
from crossfoot_parser.core.blocks import Grid, Limits, RawDocument
from crossfoot_parser.core.readers import read
from crossfoot_parser.core.readers.pdf.pictured_decimals import DOUBT, with_odd_decimals
from crossfoot_parser.core.readers.placing import Placed
from tests.support.scans import EDGES, HIGH, ROWS, TOP, encoded, page

LIMITS = Limits(ocr_pages=1)
WIDE, TALL = 595, 842
MIDDLE = ((EDGES[2] + EDGES[3]) / 2, TOP + 1.5 * HIGH)  # of the first figure, where the page is upright


def cells(document: RawDocument) -> list[list[str]]:
    return [
        [c.text.strip() for c in row.cells] for b in document.blocks if isinstance(b, Grid) for row in b.rows
    ]


def first_figure(document: RawDocument) -> PageBox:
    (grid,) = [block for block in document.blocks if isinstance(block, Grid)]
    box = grid.rows[1].cells[2].box
    assert box is not None
    return box


def middle(box: PageBox) -> tuple[float, float]:
    return (box[0] + box[2]) / 200, (box[1] + box[3]) / 200


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_page_that_lay_on_its_side_is_turned(turns: int) -> None:
    """`turns`: quarters by which it was laid against the clock."""
    document = read(encoded(page().rotate(90 * turns, expand=True)), "image/png", LIMITS)
    assert cells(document) == [list(row) for row in ROWS]
    x, y = MIDDLE
    lies = {1: (y, WIDE - x), 2: (WIDE - x, TALL - y), 3: (TALL - y, x)}[turns]
    assert middle(first_figure(document)) == pytest.approx(lies, abs=2)
    assert any(remark.what == "page turned" for remark in document.remarks)


@pytest.mark.parametrize("degrees", [-2.0, 1.0])
def test_places_on_a_page_that_lay_askew_are_where_it_shows_them(degrees: float) -> None:
    document = read(encoded(page().rotate(degrees, fillcolor="white")), "image/png", LIMITS)
    assert cells(document) == [list(row) for row in ROWS]
    x, y, turned = MIDDLE[0] - WIDE / 2, MIDDLE[1] - TALL / 2, math.radians(degrees)
    lies = (
        WIDE / 2 + x * math.cos(turned) + y * math.sin(turned),
        TALL / 2 - x * math.sin(turned) + y * math.cos(turned),
    )
    assert middle(first_figure(document)) == pytest.approx(lies, abs=2)


def test_a_pdf_of_a_page_on_its_side_is_read() -> None:
    document = read(encoded(page().rotate(270, expand=True), format="PDF"), "application/pdf", LIMITS)
    assert cells(document) == [list(row) for row in ROWS]


def placed(*texts: str) -> list[Placed]:
    return [Placed(row, 0, text, ocr=OcrReading(twice=True)) for row, text in enumerate(texts)]


MANY = [f"{number}.25" for number in range(11, 23)]


@pytest.mark.parametrize(
    ("texts", "doubted"),
    [
        ([*MANY, "148026"], ["148026"]),
        ([*MANY, "1480.2"], ["1480.2"]),
        ([*MANY, "0"], []),
        ([*MANY, "—"], []),
        (["11", "12", "13", "14.5", "15", "16"], []),
        (["11.5", "12.5", "13", "14.5", "15"], []),
        (MANY, []),
    ],
    ids=["no point", "a digit less", "nothing", "a dash", "whole numbers", "a column of both", "all alike"],
)
def test_a_figure_with_other_decimals_than_its_column_is_not_read(
    texts: list[str], doubted: list[str]
) -> None:
    found = with_odd_decimals(placed(*texts))
    assert [
        cell.text for cell in found if cell.ocr and cell.ocr.doubt == DOUBT and not cell.ocr.twice
    ] == doubted
