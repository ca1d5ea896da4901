"""What is typed onto a page is read: filled fields and text boxes; what viewers do not show is not."""

import pytest

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.blocks import lines
from tests.support.pdfs import Bare


def read(page: Bare) -> list[str]:
    return [line.strip() for line in lines(READER.read(page.bytes(), Limits()))]


@pytest.mark.parametrize(
    ("kind", "more"), [("Widget", "/FT/Tx/V(77.70)/F 4"), ("FreeText", "/Contents(77.70)/F 4")]
)
def test_a_filled_field_and_a_text_box_are_read_where_they_stand(kind: str, more: str) -> None:
    page = Bare().text(60, 700, "12.30").text(60, 600, "5.00").annotate(kind, 60, 650, "77.70", more)
    assert read(page) == ["12.30", "77.70", "5.00"]


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("FreeText", "/F 2"),  # hidden
        ("FreeText", "/F 32"),  # not for the screen
        ("Text", "/F 4"),  # a note of a reader
        ("Stamp", "/F 4"),
        ("Widget", "/FT/Sig/V<</Type/Sig>>/F 4"),  # a signature
    ],
)
def test_what_is_not_of_the_document_or_not_shown_is_left_out(kind: str, more: str) -> None:
    page = Bare().text(60, 700, "12.30").annotate(kind, 60, 650, "77.70", more)
    assert read(page) == ["12.30"]
    shown = page.annotate("FreeText", 60, 500, "8.00")
    assert read(shown) == ["12.30", "8.00"]
