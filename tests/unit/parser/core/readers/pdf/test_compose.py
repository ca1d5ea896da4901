"""What was read from a page can be pointed at on it, as it is displayed."""

import io

import pypdfium2 as pdfium
import pytest

from crossfoot_parser.core.blocks import Grid, Limits, Line
from crossfoot_parser.core.parse import parse
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.pdfs import Pdf

ROWS = [["项目", "本年收入"], ["教育", "1,289.52"]]


def displayed(turn: int) -> bytes:
    page = Pdf().text(60, 80, "部门").table(60, 100, ROWS, colWidths=[80, 100], rowHeights=20)
    document = pdfium.PdfDocument(page.bytes())
    document[0].set_rotation(turn)
    turned = io.BytesIO()
    document.save(turned)
    return turned.getvalue()


def test_cells_have_their_area_and_lines_what_they_cover() -> None:
    blocks = READER.read(displayed(0), Limits()).blocks
    (grid,) = [block for block in blocks if isinstance(block, Grid)]
    (line,) = [block for block in blocks if isinstance(block, Line)]
    boxes = [[cell.box for cell in row.cells] for row in grid.rows]
    assert boxes == [
        [(6000, 10000, 14000, 12000), (14000, 10000, 24000, 12000)],
        [(6000, 12000, 14000, 14000), (14000, 12000, 24000, 14000)],
    ]
    assert line.box is not None
    assert (line.box[0], line.box[2]) == (6000, 8000)
    assert 7000 < line.box[1] < 8000 < line.box[3] < 8400


W, H = 595.3, 841.9
TURNED = {
    0: (60.0, 100.0, 140.0, 120.0),
    90: (H - 120, 60.0, H - 100, 140.0),
    180: (W - 140, H - 120, W - 60, H - 100),
    270: (100.0, W - 140, 120.0, W - 60),
}


@pytest.mark.parametrize(("turn", "box"), TURNED.items())
def test_a_page_that_is_displayed_turned_has_its_cells_where_they_are_seen(
    turn: int, box: tuple[float, ...]
) -> None:
    (grid,) = [block for block in READER.read(displayed(turn), Limits()).blocks if isinstance(block, Grid)]
    assert grid.rows[0].cells[0].text == "项目"
    assert grid.rows[0].cells[0].box == pytest.approx([100 * side for side in box], abs=11)


def test_without_rules_a_cell_is_where_its_text_is() -> None:
    page = Pdf()
    for at, (label, amount) in enumerate(
        [("项目", "金额"), ("甲", "1.00"), ("乙", "2.00"), ("合计", "3.00")]
    ):
        page.text(60, 100 + 20 * at, label).text(200, 100 + 20 * at, amount)
    (grid,) = [block for block in READER.read(page.bytes(), Limits()).blocks if isinstance(block, Grid)]
    for at, row in enumerate(grid.rows):
        for left, cell in zip((60, 200), row.cells, strict=True):
            assert cell.box is not None
            assert cell.box[0] == 100 * left
            assert cell.box[1] < 100 * (100 + 20 * at) < cell.box[3]


def test_figures_of_tables_and_prose_carry_the_box_of_where_they_were_read() -> None:
    rows = [["项目", "预算数"], ["基本支出", "7.00"], ["项目支出", "5.00"], ["支出合计", "12.00"]]
    page = Pdf().text(200, 60, "某局2024年部门支出预算总表").text(400, 80, "单位：万元")
    page.table(60, 100, rows, colWidths=[80, 100], rowHeights=20)
    document = parse(page.text(60, 300, "2024年支出预算12.00万元。").bytes(), "a.pdf", "application/pdf")
    total = document.tables[0].rows[-1].cells[1]
    assert total.box == (14000, 16000, 24000, 18000)
    assert total.box in {fact.source.box for fact in document.facts}
    assert {claim.source.box[0] for claim in document.claims if claim.source.box} == {6000}
