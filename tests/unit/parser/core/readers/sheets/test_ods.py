"""ODS: what each cell displays is in the file and is what is read."""

import io
import zipfile

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.sheets.ods import READER
from tests.support.blocks import grids, lines, remarks

NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style", "drawing")
)


def package(sheets: str, styles: str = "", manifest: str = "") -> bytes:
    content = (
        f"<office:document-content {NAMESPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
    return buffer.getvalue()


def cell(text: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


def sheet(*rows: str, name: str = "收支总表", attributes: str = "") -> str:
    inside = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return f'<table:table table:name="{name}" {attributes}>{inside}</table:table>'


def test_the_displayed_text_counts_and_not_the_value() -> None:
    value = cell("1,234.50", 'office:value-type="float" office:value="1234.5000001"')
    bare = '<table:table-cell office:value-type="float" office:value="0.30000000000000004"/>'
    document = READER.read(package(sheet(cell("甲") + value, cell("乙") + bare)), Limits())
    assert lines(document) == ["收支总表"]
    assert grids(document) == [[["甲", "1,234.50"], ["乙", "0.3"]]]


def test_spans_repetitions_blanks_and_notes() -> None:
    title = cell("项目", 'table:number-columns-spanned="2"') + "<table:covered-table-cell/>"
    twice = cell("1.00", 'table:number-columns-repeated="2"')
    noted = (
        "<table:table-cell><office:annotation><text:p>注</text:p></office:annotation>"
        "<text:p>甲<text:s/>乙</text:p></table:table-cell>"
    )
    rest = '<table:table-cell table:number-columns-repeated="16000"/>'
    assert grids(READER.read(package(sheet(title, twice + rest, noted)), Limits())) == [
        [["项目", "<"], ["1.00", "1.00"], ["甲 乙", ""]]
    ]


def test_hidden_things() -> None:
    hidden_row = '<table:table-row table:visibility="collapse">' + cell("乙") + "</table:table-row>"
    style = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    first = sheet(cell("甲")).replace("</table:table>", hidden_row + "</table:table>")
    second = sheet(cell("x"), name="底稿", attributes='table:style-name="ta2"')
    document = READER.read(package(first + second, style), Limits())
    assert grids(document) == [[["甲"], ["乙"]]]
    assert remarks(document) == ["hidden sheet left out", "hidden row kept"]


def test_a_cell_repeated_a_million_times() -> None:
    bomb = cell("x", 'table:number-columns-repeated="1000000"')
    with pytest.raises(PermanentError, match="cell_limit"):
        READER.read(package(sheet(bomb)), Limits(cells=10_000))


def test_locked_and_damaged() -> None:
    with pytest.raises(PermanentError, match="encrypted"):
        READER.read(package(sheet(cell("x")), manifest="<encryption-data/>"), Limits())
    with pytest.raises(PermanentError, match="damaged"):
        READER.read(package("<table:table>"), Limits())
    with pytest.raises(PermanentError, match="no_content"):
        READER.read(package(sheet("")), Limits())


def flat(sheets: str, encoding: str = "utf-8") -> bytes:
    return (
        f'<?xml version="1.0" encoding="{encoding}"?><office:document {NAMESPACES}>'
        f"<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document>"
    ).encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_flat_in_one_file(encoding: str) -> None:
    assert grids(READER.read(flat(sheet(cell("甲") + cell("1.00")), encoding), Limits())) == [
        [["甲", "1.00"]]
    ]
    with pytest.raises(PermanentError, match="damaged"):
        READER.read(flat(sheet(cell("甲")))[:-40], Limits())


def test_a_blank_paragraph_hides_a_value_only_if_a_format_does() -> None:
    styles = (
        '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>'
        '<style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce1"/>'
        '<style:style style:name="ce3" style:family="table-cell"/>'
    )
    written = 'office:value-type="float" office:value="0"'
    cells = cell("", written) + "".join(cell("", f'{written} table:style-name="ce{n}"') for n in (1, 2, 3))
    assert grids(READER.read(package(sheet(cell("甲") + cells + cell("乙")), styles), Limits())) == [
        [["甲", "0", "", "0", "乙"]]
    ]


def test_what_is_drawn_over_the_cells_is_read() -> None:
    title, note = (
        f"<drawing:custom-shape><text:p>{text}</text:p></drawing:custom-shape>"
        for text in ("单位：万元", "注：略")
    )
    shapes = f"<table:shapes>{title}</table:shapes>"
    last = f"<table:table-cell>{note}<text:p>3</text:p></table:table-cell>"
    rows = sheet(cell("项目") + cell("金额"), cell("甲") + last).replace(
        "<table:table-row>", shapes + "<table:table-row>", 1
    )
    document = READER.read(package(rows), Limits())
    assert lines(document) == ["收支总表", "单位：万元", "注：略"]
    assert grids(document) == [[["项目", "金额"], ["甲", "3"]]]
