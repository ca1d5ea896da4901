"""A PDF page is read as it is seen: cells between rules, lines elsewhere, nothing that is hidden."""

import io
import math

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib import colors
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Grid, Limits, PageBreak
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.blocks import grids, lines, order, remarks
from tests.support.pdfs import HEIGHT, RULED, Pdf

HEADER = ["科目编码", "科目名称", "金额"]
ROWS = [HEADER, ["208", "社会保障和就业支出", "1,289.52"], ["20805", "行政事业单位养老支出", "1,000.00"]]


def picture() -> ImageReader:
    buffer = io.BytesIO()
    Image.new("RGB", (200, 200), "grey").save(buffer, "PNG")
    buffer.seek(0)
    return ImageReader(buffer)


def test_a_ruled_table_between_lines() -> None:
    data = (
        Pdf()
        .text(200, 60, "支出预算表")
        .text(60, 80, "单位：万元")
        .table(60, 100, ROWS)
        .text(60, 300, "注：无")
        .bytes()
    )
    document = READER.read(data, Limits())
    assert grids(document) == [ROWS]
    assert order(document) == ["Line", "Line", "Grid", "Line", "PageBreak"]
    assert [text.strip() for text in lines(document)] == ["支出预算表", "单位：万元", "注：无"]
    assert all(row.page == 1 for block in document.blocks if isinstance(block, Grid) for row in block.rows)


def test_merged_cells_have_their_spans() -> None:
    rows = [["项目", "三公经费", "", "合计"], ["", "小计", "接待", ""], ["一", "1.00", "2.00", "3.00"]]
    style = [*RULED, ("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (2, 0)), ("SPAN", (3, 0), (3, 1))]
    document = READER.read(Pdf().table(60, 100, rows, style).bytes(), Limits())
    assert grids(document) == [
        [["项目", "三公经费", "<", "合计"], ["<", "小计", "接待", "<"], ["一", "1.00", "2.00", "3.00"]]
    ]
    grid = next(block for block in document.blocks if isinstance(block, Grid))
    assert [(cell.rowspan, cell.colspan) for cell in grid.rows[0].cells if not cell.covered] == [
        (2, 1), (1, 2), (2, 1),
    ]  # fmt: skip


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_that_is_displayed_sideways_is_read_upright(turn: int) -> None:
    document = pdfium.PdfDocument(Pdf().table(60, 100, ROWS).bytes())
    document[0].set_rotation(turn)
    turned = io.BytesIO()
    document.save(turned)
    assert grids(READER.read(turned.getvalue(), Limits())) == [ROWS]


@pytest.mark.parametrize("turn", [90, 270])
def test_a_table_drawn_sideways_is_read_upright(turn: int) -> None:
    pdf = Pdf()
    if turn == 90:
        pdf.canvas.translate(600, 0)
    else:
        pdf.canvas.translate(0, HEIGHT)
    pdf.canvas.rotate(turn)
    assert grids(READER.read(pdf.table(60, 100 + HEIGHT - 600, ROWS).bytes(), Limits())) == [ROWS]


def test_open_sides_are_edges_all_the_same() -> None:
    style = [
        ("INNERGRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black),
    ]
    style.append(("LINEBELOW", (0, -1), (-1, -1), 1, colors.black))
    assert grids(READER.read(Pdf().table(60, 100, ROWS, style).bytes(), Limits())) == [ROWS]


def test_wrapped_labels_join_without_blanks_and_figures_never() -> None:
    rows = [["机关事业单位\n基本养老保险", "1.00\n2.00"], ["因公出国\n（境）费", "3.00"]]
    document = READER.read(Pdf().table(60, 100, rows, colWidths=[100, 100]).bytes(), Limits())
    assert grids(document) == [[["机关事业单位基本养老保险", "1.00\n2.00"], ["因公出国（境）费", "3.00"]]]


def test_a_figure_that_filled_its_cell_goes_on_in_the_next_line() -> None:
    rows = [["合计", "123,456,\n789.00"], ["甲", "1.00"]]
    document = READER.read(Pdf().table(60, 100, rows, colWidths=[60, 50]).bytes(), Limits())
    assert grids(document)[0][0] == ["合计", "123,456,789.00"]


def test_glued_neighbours_are_divided_by_the_edge() -> None:
    pdf = Pdf().table(60, 100, [["", ""], ["", ""]], colWidths=[60, 100], rowHeights=20)
    width = pdf.canvas.stringWidth("24,458.43", "STSong-Light", 10)
    pdf.text(120 - width, 113, "24,458.43一、基本支出").text(62, 133, "甲").text(122, 133, "乙")
    assert grids(READER.read(pdf.bytes(), Limits())) == [[["24,458.43", "一、基本支出"], ["甲", "乙"]]]


def test_a_label_may_run_over_the_next_blank_cell() -> None:
    pdf = Pdf().table(60, 100, [["", ""], ["", ""]], colWidths=[60, 100], rowHeights=20)
    pdf.text(62, 113, "一般公共预算支出").text(62, 133, "甲").text(122, 133, "乙")
    assert grids(READER.read(pdf.bytes(), Limits())) == [[["一般公共预算支出", ""], ["甲", "乙"]]]


def test_hidden_text_is_left_out_and_declared() -> None:
    pdf = Pdf().table(60, 100, ROWS)
    for mode, text in ((3, "隐形"), (7, "剪裁")):
        pdf.canvas.saveState()
        out = pdf.canvas.beginText(60, 400)
        out.setFont("STSong-Light", 10)
        out.setTextRenderMode(mode)
        out.textOut(text)
        pdf.canvas.drawText(out)
        pdf.canvas.restoreState()
    pdf.canvas.setFillColor(colors.white)
    pdf.text(60, 350, "白字").text(900, 300, "页外")
    pdf.canvas.setFillColor(colors.black)
    pdf.text(60, 370, "极小", size=0.5)
    document = READER.read(pdf.bytes(), Limits())
    assert lines(document) == []
    assert remarks(document) == ["hidden text left out"] * len(remarks(document))
    said = " ".join(remark.why for remark in document.remarks)
    assert all(why in said for why in ("invisible", "white", "tiny", "outside the page"))


def test_white_text_on_a_dark_ground_is_seen() -> None:
    style = [
        *RULED,
        ("BACKGROUND", (0, 0), (-1, 0), colors.navy),
        ("TEXTCOLOR", (0, 0), (-1, 0), colors.white),
    ]
    assert grids(READER.read(Pdf().table(60, 100, ROWS, style).bytes(), Limits())) == [ROWS]


def test_a_watermark_across_the_page_is_not_in_the_cells() -> None:
    pdf = Pdf().table(60, 100, ROWS)
    pdf.canvas.translate(100, HEIGHT - 150)
    pdf.canvas.rotate(45)
    pdf.canvas.setFont("STSong-Light", 30)
    pdf.canvas.drawString(0, 0, "内部资料")
    document = READER.read(pdf.bytes(), Limits())
    assert grids(document) == [ROWS]
    assert "slanted" in document.remarks[0].why


def test_bold_that_is_printed_twice_is_read_once() -> None:
    pdf = Pdf().text(60, 100, "收入合计 11").text(60.4, 100, "收入合计 11")
    assert lines(READER.read(pdf.bytes(), Limits())) == ["收入合计 11"]


def test_pages_end_with_breaks_and_rows_know_their_page() -> None:
    document = READER.read(Pdf().table(60, 100, ROWS).page().table(60, 100, ROWS).bytes(), Limits())
    assert [block.number for block in document.blocks if isinstance(block, PageBreak)] == [1, 2]
    assert [block.rows[0].page for block in document.blocks if isinstance(block, Grid)] == [1, 2]
    assert document.pages == 2


def test_a_picture_of_a_page_needs_ocr() -> None:
    pdf = Pdf()
    pdf.canvas.drawImage(picture(), 0, 0, 500, 800)
    with pytest.raises(PermanentError, match="needs_ocr"):
        READER.read(pdf.bytes(), Limits())


def test_one_scanned_page_among_others_is_declared() -> None:
    pdf = Pdf().text(60, 100, "封面").page()
    pdf.canvas.drawImage(picture(), 0, 0, 500, 800)
    document = READER.read(pdf.bytes(), Limits())
    assert remarks(document) == ["page without text"]
    assert "page 2" in document.remarks[0].why


def test_blank_pages_have_no_content() -> None:
    with pytest.raises(PermanentError, match="no_content"):
        READER.read(Pdf().page().page().bytes(), Limits())


@pytest.mark.parametrize(("password", "opens"), [("", True), ("secret", False)])
def test_locked_files(password: str, opens: bool) -> None:
    data = Pdf(encrypt=StandardEncryption(password, ownerPassword="owner")).table(60, 100, ROWS).bytes()
    if opens:
        assert grids(READER.read(data, Limits())) == [ROWS]
    else:
        with pytest.raises(PermanentError, match="encrypted"):
            READER.read(data, Limits())


def test_limits_have_their_own_reasons() -> None:
    data = Pdf().table(60, 100, ROWS).page().table(60, 100, ROWS).bytes()
    with pytest.raises(PermanentError, match="page_limit"):
        READER.read(data, Limits(pages=1))
    with pytest.raises(PermanentError, match="cell_limit"):
        READER.read(data, Limits(cells=5))


@pytest.mark.parametrize("data", [b"", b"%PDF-", b"%PDF-1.7\nnothing here", b"%PDF-1.4\n" + b"\0" * 1000])
def test_what_is_no_pdf_is_damaged(data: bytes) -> None:
    with pytest.raises(PermanentError, match=r"damaged|empty_file"):
        READER.read(data, Limits())


def test_rules_of_a_chart_make_no_table() -> None:
    pdf = Pdf().text(60, 50, "图1")
    for angle in range(0, 360, 30):
        x, y = 200 + 50 * math.cos(angle), 500 + 50 * math.sin(angle)
        pdf.canvas.line(200, 500, x, y)
    pdf.canvas.rect(100, 400, 200, 200)
    assert grids(READER.read(pdf.bytes(), Limits())) == []


@pytest.mark.parametrize(("x", "found"), [(60, []), (450, ["cut off by the page"])])
def test_a_table_that_runs_over_the_edge_of_its_page_is_doubted(x: int, found: list[str]) -> None:
    document = READER.read(Pdf().table(x, 100, ROWS, colWidths=70).bytes(), Limits())
    assert [what for what in remarks(document) if "cut off" in what] == found


@pytest.mark.parametrize(("level", "found"), [(113, []), (121, ["text over the edge of its cell"])])
def test_text_that_runs_over_the_edge_of_its_cell_is_a_doubt(level: int, found: list[str]) -> None:
    pdf = Pdf().table(60, 100, [["", ""], ["", ""]], colWidths=[120, 100], rowHeights=20)
    pdf.text(62, level, "一般公共预算支出").text(62, 134, "合计").text(182, 134, "1.00")
    assert [what for what in remarks(READER.read(pdf.bytes(), Limits())) if "edge" in what] == found
