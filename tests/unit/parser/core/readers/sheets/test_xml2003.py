"""XML Spreadsheet 2003: places that follow from one another, and figures as their formats show them."""

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.sheets.xml2003 import READER
from tests.support.blocks import grids, lines, remarks

NAMES = (
    'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
)


def book(table: str, styles: str = "", options: str = "", encoding: str = "utf-8") -> bytes:
    return (
        f'<?xml version="1.0" encoding="{encoding}"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        f"<Workbook {NAMES}><Styles>{styles}</Styles><Worksheet ss:Name='支出表'><Table>{table}</Table>"
        f"{options}</Worksheet></Workbook>"
    ).encode("gb18030" if encoding == "gb2312" else encoding)


def cell(value: object, attributes: str = "") -> str:
    kind = "String" if isinstance(value, str) else "Number"
    return f'<Cell {attributes}><Data ss:Type="{kind}">{value}</Data></Cell>'


def row(*cells: str, attributes: str = "") -> str:
    return f"<Row {attributes}>{''.join(cells)}</Row>"


def style(name: str, code: str, inside: str = "") -> str:
    return f'<Style ss:ID="{name}"><NumberFormat ss:Format="{code}"/>{inside}</Style>'


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("#,##0.00", 1530.0, "1,530.00"),
        ("Standard", -1530.456, "-1,530.46"),
        ("Fixed", 0.5, "0.50"),
        ("Percent", 0.125, "12.50%"),
        ("General", 1530.0, "1530"),
    ],
)
def test_figures_as_they_are_shown(code: str, value: float, shown: str) -> None:
    read = READER.read(book(row(cell("甲"), cell(value, 'ss:StyleID="s"')), style("s", code)), Limits())
    assert grids(read)[0][0][1].split() == [shown]


def test_places_after_gaps_and_merged_cells() -> None:
    table = row(cell("总表", 'ss:MergeAcross="2"'), cell("注")) + row(
        cell("甲", 'ss:MergeDown="1"'), cell(2, 'ss:Index="3"'), attributes='ss:Index="3"'
    )
    table += row(cell(3, 'ss:Index="3"'))
    document = READER.read(book(table), Limits())
    assert lines(document) == ["支出表"]
    assert grids(document) == [
        [["总表", "<", "<", "注"], ["", "", "", ""], ["甲", "", "2", ""], ["<", "", "3", ""]]
    ]


def test_styles_of_columns_and_rows() -> None:
    columns = '<Column/><Column ss:StyleID="s" ss:Span="1"/>'
    table = columns + row(cell("甲"), cell(1), cell(2), cell(3)) + row(cell(4), attributes='ss:StyleID="s"')
    assert grids(READER.read(book(table, style("s", "0.0")), Limits()))[0] == [
        ["甲", "1.0", "2.0", "3"],
        ["4.0", "", "", ""],
    ]


def test_what_is_not_shown_as_a_figure() -> None:
    date = '<Cell ss:StyleID="d"><Data ss:Type="DateTime">2024-03-05T00:00:00.000</Data></Cell>'
    noted = '<Cell><Data ss:Type="Number">5</Data><Comment><Data ss:Type="String">99</Data></Comment></Cell>'
    rich = '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>合</B><Font>计</Font></ss:Data></Cell>'
    broken = '<Cell><Data ss:Type="Error">#REF!</Data></Cell>'
    table = row(date, noted, rich, broken, '<Cell ss:Formula="=SUM(R1C1)"/>', cell("x"))
    document = READER.read(book(table, style("d", "Short Date")), Limits())
    assert grids(document)[0] == [["2024/3/5", "5", "合计", "#REF!", "", "x"]]
    assert remarks(document) == ["formula without value"]


def test_hidden_things_and_gbk_that_calls_itself_gb2312() -> None:
    table = '<Column ss:Hidden="1"/>' + row(cell("镕"), cell(1)) + row(cell("乙"), attributes='ss:Hidden="1"')
    document = READER.read(book(table, encoding="gb2312"), Limits())
    assert grids(document)[0] == [["镕", "1"], ["乙", ""]]
    assert remarks(document) == ["hidden row kept", "hidden column kept"]
    options = "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"
    with pytest.raises(PermanentError, match="no_content"):
        READER.read(book(row(cell("底稿")), options=options), Limits())


def test_limits_and_damage() -> None:
    with pytest.raises(PermanentError, match="cell_limit"):
        READER.read(book(row(*[cell(1)] * 30)), Limits(cells=20))
    with pytest.raises(PermanentError, match="damaged"):
        READER.read(book(row(cell(1)))[:-30], Limits())
    bomb = book(row(cell("&a;"))).replace(b"<Workbook", b'<!DOCTYPE x [<!ENTITY a "aaaa">]><Workbook', 1)
    assert "aaaa" not in str(READER.read(bomb, Limits()))
