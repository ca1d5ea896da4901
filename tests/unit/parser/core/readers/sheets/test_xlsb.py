"""Binary workbooks: figures as they are shown, texts, formulas, what is hidden; torn ones are damaged."""

import struct

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Grid, Limits
from crossfoot_parser.core.readers.sheets.xlsb import READER
from tests.support.binary_books import book, inline, real, record, rk, row, shared, style, summed, text
from tests.support.blocks import grids, lines, remarks

STYLES = style(0) + style(4) + style(164) + style(0, indent=1) + style(165)
FORMATS = ("0.00,,\n%", '@"（元）"')


def read(*rows: bytes, strings: tuple[str, ...] = ()) -> list[list[str]]:
    return grids(
        READER.read(book(b"".join(rows), styles=STYLES, formats=FORMATS, strings=strings), Limits())
    )[0]


def test_figures_as_they_are_shown() -> None:
    cells = [real(0, 1530.0), real(1, 1530.0, 1), real(2, 123456789.0, 2), real(3, 0.1 + 0.2)]
    assert read(row(0, *cells)) == [["1530", "1,530.00", "12345.68", "0.3"]]


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        (1530 << 2 | 2, "1530"),
        (-5 << 2 & 0xFFFFFFFF | 2, "-5"),
        (12345 << 2 | 3, "123.45"),
        (struct.unpack("<Q", struct.pack("<d", 0.5))[0] >> 32, "0.5"),
        (struct.unpack("<Q", struct.pack("<d", 50.0))[0] >> 32 | 1, "0.5"),
    ],
)
def test_figures_in_four_bytes(stored: int, shown: str) -> None:
    assert read(row(0, rk(0, stored))) == [[shown]]


def test_texts_truth_values_and_errors() -> None:
    rich = record(62, struct.pack("<IIB", 3, 0, 0) + text("合计"))
    cells = [shared(0, 1), inline(1, "甲", 3), inline(2, "元", 4), rich]
    cells += [
        record(4, struct.pack("<IIB", 4, 0, 1)),
        record(3, struct.pack("<IIB", 5, 0, 0x17)),
        shared(6, 99),
    ]
    assert read(row(0, *cells), strings=("无", "科目")) == [
        ["科目", "  甲", "元（元）", "合计", "TRUE", "#REF!"]
    ]


def test_cells_without_a_column_follow_their_neighbour() -> None:
    short = (
        record(16, struct.pack("<Id", 1, 2.5)),
        record(12, struct.pack("<I", 0)),
        record(17, b"\0" * 4 + text("末")),
    )
    assert read(row(3, inline(1, "甲"), *short), row(5, real(0, 1.0))) == [
        ["", "甲", "2.50", "", "末"],
        ["", "", "", "", ""],
        ["1", "", "", "", ""],
    ]


def test_sheets_merges_and_what_is_hidden() -> None:
    merged = record(176, struct.pack("<IIII", 0, 0, 0, 1))
    columns = record(60, struct.pack("<IIIIH", 1, 1, 0, 0, 0))
    first = columns + row(0, inline(0, "总表")) + row(1, real(0, 1.0), real(1, 2.0), hidden=True) + merged
    document = READER.read(
        book(first, row(0, inline(0, "底稿")), names=("支出表", "底稿"), hidden=(1,)), Limits()
    )
    assert lines(document) == ["支出表"]
    assert grids(document) == [[["总表", "<"], ["1", "2"]]]
    assert remarks(document) == ["hidden sheet left out", "hidden row kept", "hidden column kept"]
    (grid,) = [block for block in document.blocks if isinstance(block, Grid)]
    assert [each.line for each in grid.rows] == [1, 2]


def test_zeros_that_the_sheet_hides() -> None:
    view = record(137, struct.pack("<H", 0x38C) + b"\0" * 28)
    assert read(view, row(0, real(0, 0.0), inline(1, "甲"))) == [["甲"]]


def test_formulas() -> None:
    def rows(value: float) -> bytes:
        return row(0, real(0, 1.0)) + row(1, real(0, 2.0)) + row(2, summed(0, value, 0, 1))

    assert read(rows(3.0)) == [["1"], ["2"], ["3"]]
    made_up = READER.read(book(rows(0.0)), Limits())
    assert grids(made_up) == [[["1"], ["2"]]]
    assert remarks(made_up) == ["formula without value"]


@pytest.mark.parametrize(
    "sheet",
    [
        row(0, record(6, struct.pack("<II", 0, 0) + b"\xff\xff\xff\x7f")),
        record(5, b"\0"),
        record(0, b"\0"),
        b"\x05\xff\xff\xff\xff",
    ],
)
def test_torn_records_are_damage(sheet: bytes) -> None:
    with pytest.raises(PermanentError, match="damaged"):
        READER.read(book(sheet), Limits())


def test_limits_and_missing_parts() -> None:
    with pytest.raises(PermanentError, match="cell_limit"):
        READER.read(book(row(0, *(real(at, 1.0) for at in range(30)))), Limits(cells=20))
    with pytest.raises(PermanentError, match="no_content"):
        READER.read(book(row(0)), Limits())
    with pytest.raises(PermanentError, match="damaged"):
        READER.read(book()[:-30], Limits())


def test_text_boxes_stand_in_the_same_parts_as_in_xlsx() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing"
    relations = (
        f'<Relationships><Relationship Id="d" Type="{kind}" Target="../drawings/d.xml"/></Relationships>'
    )
    box = "<sp><txBody><p><r><t>单位：</t></r><r><t>万元</t></r></p></txBody></sp>"
    anchor = f"<wsDr><twoCellAnchor><from><row>0</row></from>{box}</twoCellAnchor></wsDr>"
    parts = (("xl/worksheets/_rels/s0.bin.rels", relations), ("xl/drawings/d.xml", anchor))
    document = READER.read(
        book(row(3, inline(0, "甲"), real(1, 5)), names=("Sheet1",), parts=parts), Limits()
    )
    assert lines(document) == ["单位：万元"]
    assert grids(document) == [[["甲", "5"]]]
