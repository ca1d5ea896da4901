"""A page becomes a picture of bounded size; what is no PDF, or no page of it, is told as such."""

import struct
from pathlib import Path

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_desk.adapters.drawing import MOST_PIXELS, draw
from crossfoot_local.samples.make import make


def pdf(folder: Path) -> Path:
    file = folder / "a.pdf"
    file.write_bytes(make(1, format="pdf").data)
    return file


def test_a_page_is_drawn_as_png(tmp_path: Path) -> None:
    picture = draw(pdf(tmp_path), 1)
    assert picture.png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", picture.png[16:24])
    assert width * height <= MOST_PIXELS * 1.01
    assert width / height == pytest.approx(picture.width / picture.height, rel=0.01)


def test_a_page_that_is_not_there_is_told(tmp_path: Path) -> None:
    for number in (0, 999):
        with pytest.raises(PermanentError, match="no_content"):
            draw(pdf(tmp_path), number)


def test_what_is_no_pdf_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 and nothing")
    with pytest.raises(PermanentError, match="damaged"):
        draw(tmp_path / "b.pdf", 1)
