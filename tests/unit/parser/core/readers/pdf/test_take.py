"""What is taken off a page is what people see on it, whatever the file says beside that."""

import io

import pypdfium2 as pdfium
import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Grid, Limits
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.blocks import grids, lines, remarks
from tests.support.pdfs import Bare, Pdf

A4 = "/MediaBox[0 0 595 842]"


def read(page: Bare) -> list[str]:
    return [line.strip() for line in lines(READER.read(page.bytes(), Limits()))]


@pytest.mark.parametrize(("page", "pages"), [(A4, ""), ("", A4)])
def test_a_page_has_the_box_of_the_pages_around_it(page: str, pages: str) -> None:
    assert read(Bare(page=page, pages=pages).text(60, 820, "页首").text(570, 400, "边")) == ["页首", "边"]


def test_a_page_without_any_box_is_a_letter() -> None:
    assert read(Bare(page="").text(60, 820, "页外").text(60, 700, "页内")) == ["页内"]


def test_the_crop_box_cuts_and_may_be_inherited() -> None:
    page = Bare(page="", pages=A4 + "/CropBox[0 0 595 600]").text(60, 700, "裁").text(60, 500, "留")
    assert read(page) == ["留"]


@pytest.mark.parametrize("said", ["(999.00)", "()"])
def test_what_is_drawn_counts_and_not_what_it_is_said_to_stand_for(said: str) -> None:
    page = Bare().draw(f"/Span <</ActualText {said}>> BDC").text(60, 700, "530.00").draw("EMC")
    assert read(page) == ["530.00"]


HIDE = {"white": "1 g", "mode": "3 Tr", "stroke": "1 G 1 Tr"}


@pytest.mark.parametrize("how", HIDE.values(), ids=HIDE.keys())
@pytest.mark.parametrize("off", [0, 0.7])
def test_a_text_drawn_over_its_hidden_copy_is_read(how: str, off: float) -> None:
    page = Bare().draw(f"q {how}").text(60 + off, 700 - off, "收入合计").draw("Q").text(60, 700, "收入合计")
    document = READER.read(page.bytes(), Limits())
    assert [line.strip() for line in lines(document)] == ["收入合计"]
    assert remarks(document) == ["hidden text left out"]


def test_text_that_is_only_stroked_is_seen() -> None:
    assert read(Bare().draw("q 1 Tr 1 g").text(60, 700, "空心字").draw("Q")) == ["空心字"]


NO_MAP = {
    "none": None,
    "controls": dict(enumerate("\x01\x02\x03\x04\x05", 1)),
    "nothing": dict.fromkeys(range(1, 9), "\ufffd"),
}


@pytest.mark.parametrize("meaning", NO_MAP.values(), ids=NO_MAP.keys())
def test_characters_without_a_meaning_need_ocr(meaning: dict[int, str] | None) -> None:
    page = Bare().font("N", meaning).codes(60, 700, "00010002000300040005", "N")
    with pytest.raises(PermanentError, match="needs_ocr"):
        READER.read(page.bytes(), Limits())


def test_codes_that_look_like_digits_are_no_figures() -> None:
    page = Bare().font("N", None).codes(60, 700, "00310032002e00350001", "N").text(60, 600, "收入" * 25)
    document = READER.read(page.bytes(), Limits())
    assert "1" not in "".join(lines(document))
    assert remarks(document) == ["unreadable characters"]


def test_a_page_that_says_nothing_among_others_is_named() -> None:
    both = pdfium.PdfDocument(Bare().text(60, 700, "收入").bytes())
    both.import_pages(pdfium.PdfDocument(Bare().font("N", None).codes(60, 700, "00310032", "N").bytes()))
    whole = io.BytesIO()
    both.save(whole)
    document = READER.read(whole.getvalue(), Limits())
    assert [line.strip() for line in lines(document)] == ["收入"]
    assert [(remark.what, remark.why[:6]) for remark in document.remarks] == [("page not read", "page 2")]


def test_a_row_with_an_unknown_character_is_doubted() -> None:
    page = Bare().font("N", {1: "1", 2: "\ufffd"}).grid([50, 200, 300], [700, 720, 740])
    page.text(60, 725, "甲" * 20).text(60, 705, "乙").text(210, 725, "3.00").codes(210, 705, "00010002", "N")
    document = READER.read(page.bytes(), Limits())
    (grid,) = [block for block in document.blocks if isinstance(block, Grid)]
    assert grids(document)[0][1] == ["乙", "1\ufffd"]
    assert [(remark.what, remark.row) for remark in grid.remarks] == [("unreadable characters", 1)]


def test_text_drawn_as_outlines_needs_ocr() -> None:
    pdf = Pdf()
    for at in range(30):
        path = pdf.canvas.beginPath()
        path.moveTo(60 + 10 * at, 700)
        path.curveTo(62 + 10 * at, 708, 66 + 10 * at, 708, 68 + 10 * at, 700)
        path.curveTo(66 + 10 * at, 704, 62 + 10 * at, 704, 60 + 10 * at, 700)
        pdf.canvas.drawPath(path, stroke=0, fill=1)
    with pytest.raises(PermanentError, match="needs_ocr"):
        READER.read(pdf.bytes(), Limits())
