"""Pictures of pages: read where it is allowed, `needs_ocr` where not, and never more than is allowed."""

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Grid, Limits, RawDocument
from crossfoot_parser.core.readers import read
from tests.support.scans import ROWS, encoded, page

LIMITS = Limits(ocr_pages=3)


def texts(document: RawDocument) -> list[list[str]]:
    return [
        [cell.text.strip() for cell in row.cells]
        for block in document.blocks
        if isinstance(block, Grid)
        for row in block.rows
    ]


@pytest.mark.parametrize(
    ("format", "media_type"),
    [(kind, f"image/{kind.lower()}") for kind in ("PNG", "JPEG", "GIF", "BMP", "WEBP")],
)
def test_every_cell_of_a_picture_is_read_as_it_is_printed(format: str, media_type: str) -> None:  # noqa: A002
    document = read(encoded(page(), format=format), media_type, LIMITS)
    assert texts(document) == [list(row) for row in ROWS]
    assert document.pictured == {1}


def test_a_figure_says_that_two_recognisers_read_it() -> None:
    (grid,) = [b for b in read(encoded(page()), "image/png", LIMITS).blocks if isinstance(b, Grid)]
    figures = [cell.ocr for row in grid.rows[1:] for cell in row.cells[2:]]
    assert all(ocr is not None and ocr.twice and ocr.other is None for ocr in figures)


def test_a_dash_is_no_figure_and_no_word() -> None:
    rows = (ROWS[0], ("20101", "Council", "1,480.26", "1,480.26", "-"))
    document = read(encoded(page(rows)), "image/png", LIMITS)
    assert texts(document)[1][4] == "—"


def test_pictures_in_one_tiff_are_pages() -> None:
    document = read(encoded(page(), page(), format="TIFF"), "image/tiff", LIMITS)
    assert document.pages == 2
    assert len(texts(document)) == 2 * len(ROWS)


def test_scanned_pages_of_a_pdf_are_read() -> None:
    document = read(encoded(page(), format="PDF"), "application/pdf", LIMITS)
    assert texts(document) == [list(row) for row in ROWS]
    assert not any("needs_ocr" in remark.why for remark in document.remarks)


def test_pictures_beyond_the_limit_stay_what_they_are() -> None:
    data = encoded(page(), page(), format="PDF")
    document = read(data, "application/pdf", Limits(ocr_pages=1))
    assert document.pictured == {1}
    assert any("page 2" in remark.why and "needs_ocr" in remark.why for remark in document.remarks)


@pytest.mark.parametrize("format", ["PNG", "PDF"])
def test_nothing_is_read_where_nobody_asked_for_it(format: str) -> None:  # noqa: A002
    media_type = {"PNG": "image/png", "PDF": "application/pdf"}[format]
    with pytest.raises(PermanentError, match="needs_ocr"):
        read(encoded(page(), format=format), media_type, Limits())


def test_more_pictures_in_a_file_than_are_read() -> None:
    with pytest.raises(PermanentError, match="page_limit"):
        read(encoded(page(), page(), format="TIFF"), "image/tiff", Limits(ocr_pages=1))


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0broken", b"II*\x00\xff\xff\xff\x7f"]
)
def test_broken_pictures_are_damaged(data: bytes) -> None:
    media_type = {0x89: "image/png", 0xFF: "image/jpeg", 0x49: "image/tiff"}[data[0]]
    with pytest.raises(PermanentError, match="damaged"):
        read(data, media_type, LIMITS)


def test_a_blank_sheet_has_nothing_to_be_read() -> None:
    with pytest.raises(PermanentError, match="needs_ocr"):
        read(encoded(page(())), "image/png", LIMITS)
