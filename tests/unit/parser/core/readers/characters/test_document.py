"""All texts of a document are handed out in common characters; what needs nothing is not copied."""

from crossfoot_parser.core.blocks import Grid, GridCell, GridRow, Limits, Line, PageBreak, RawDocument
from crossfoot_parser.core.readers import read
from crossfoot_parser.core.readers.characters import in_common_characters

RADICAL = "\u2f08"


def grid(text: str, caption: str = "") -> Grid:
    return Grid((GridRow((GridCell("甲"), GridCell(text, 2, 1, cell=4)), line=3),), "表", caption)


def test_lines_cells_captions_and_nothing_else() -> None:
    document = RawDocument((Line(RADICAL + "员", 7), PageBreak(1), grid(RADICAL, RADICAL)), 1)
    assert in_common_characters(document) == RawDocument((Line("人员", 7), PageBreak(1), grid("人", "人")), 1)


def test_what_needs_nothing_is_the_same_object() -> None:
    document = RawDocument((Line("人员"), grid("1.00")))
    assert in_common_characters(document) is document
    mixed = RawDocument((Line(RADICAL), grid("1.00")))
    assert in_common_characters(mixed).blocks[1] is mixed.blocks[1]


def test_every_reader_hands_out_common_characters() -> None:
    for data, media_type in [
        (f"{RADICAL}员\n".encode(), "text/plain"),
        (f"<p>{RADICAL}员</p>".encode(), "text/html"),
        (f"{RADICAL}员;1\n".encode(), "text/csv"),
    ]:
        assert RADICAL not in str(read(data, media_type, Limits()).blocks)
