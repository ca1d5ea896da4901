"""Struck-through text is no figure in any format; alone in its cell, it leaves its table in doubt."""

import io
from collections.abc import Callable

import pytest
import xlsxwriter
import xlwt

from crossfoot_parser.core.blocks import Grid, Limits, RawDocument
from crossfoot_parser.core.readers.html.reader import READER as HTML
from crossfoot_parser.core.readers.odt.reader import READER as ODT
from crossfoot_parser.core.readers.rtf.reader import READER as RTF
from crossfoot_parser.core.readers.sheets.ods import READER as ODS
from crossfoot_parser.core.readers.sheets.xls import READER as XLS
from crossfoot_parser.core.readers.sheets.xlsx import READER as XLSX
from crossfoot_parser.core.readers.sheets.xml2003 import READER as XML2003
from crossfoot_parser.core.readers.struck import STRUCK
from tests.support import odts, word_parts
from tests.support.blocks import grids
from tests.support.rtfs import row as rtf_row
from tests.support.rtfs import rtf
from tests.unit.parser.core.readers.sheets import test_ods, test_xml2003

NEW = [["甲", "7.00"], ["乙", ""]]


def docx() -> RawDocument:
    def run(text: str, name: str = "") -> str:
        return word_parts.t(text, f"<w:{name}/>" if name else '<w:strike w:val="0"/>')

    def cell(*runs: str) -> str:
        return word_parts.tc(word_parts.p("".join(runs)))

    first = cell(run("甲")) + cell(run("9.00", "strike"), run("7.00"))
    second = cell(run("乙")) + cell(run("3.00", "dstrike"))
    return word_parts.read(f"<w:tbl><w:tr>{first}</w:tr><w:tr>{second}</w:tr></w:tbl>")


def html() -> RawDocument:
    head = "<style>.old{text-decoration:line-through}</style>"
    first = "<td>甲</td><td><s>9.00</s><del>8</del>7.00<span class=old>1</span></td>"
    second = '<td>乙</td><td style="color:red;text-decoration:underline line-through">3.00</td>'
    page = f"<html><head>{head}</head><body><table><tr>{first}</tr><tr>{second}</tr></table></body></html>"
    return HTML.read(page.encode(), Limits())


def text_rtf() -> RawDocument:
    rows = rtf_row(["甲", r"{\strike 9.00}{\strike\strike0 7.00}"]) + rtf_row(["乙", r"{\striked1 3.00}"])
    return RTF.read(rtf(rows), Limits())


def odt() -> RawDocument:
    styles = odts.style("S", '<style:text-properties style:text-line-through-style="solid"/>')
    old = '<text:span text:style-name="S">{}</text:span>'
    rows = [odts.row(("甲", old.format("9.00") + "7.00")), odts.row(("乙", old.format("3.00")))]
    return ODT.read(odts.package(odts.table(*rows), styles=styles), Limits())


def xlsx() -> RawDocument:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data) as book:
        sheet, old = book.add_worksheet(), book.add_format({"font_strikeout": True})
        sheet.write_column(0, 0, ["甲", "乙"])
        sheet.write_rich_string(0, 1, old, "9.00", "7.00")
        sheet.write_number(1, 1, 3, old)
    return XLSX.read(data.getvalue(), Limits())


def xls() -> RawDocument:
    book, data = xlwt.Workbook(), io.BytesIO()
    sheet = book.add_sheet("Sheet1")
    for row, name in enumerate("甲乙"):
        sheet.write(row, 0, name)
    sheet.write(0, 1, "7.00")
    sheet.write(1, 1, 3, xlwt.easyxf("font: struck_out on"))
    book.save(data)
    return XLS.read(data.getvalue(), Limits())


def ods() -> RawDocument:
    inside = '<style:text-properties style:text-line-through-type="single"/>'
    styles = f'<style:style style:name="S">{inside}</style:style>'
    rows = [test_ods.cell(name) + value for name, value in zip("甲乙", _ods_values(), strict=True)]
    return ODS.read(test_ods.package(test_ods.sheet(*rows), styles), Limits())


def _ods_values() -> tuple[str, str]:
    return test_ods.cell("7.00"), test_ods.cell("3.00", 'table:style-name="S"')


def xml2003() -> RawDocument:
    cell, row = test_xml2003.cell, test_xml2003.row
    styles = test_xml2003.style("s", "0.00") + test_xml2003.style(
        "old", "0.00", '<Font ss:StrikeThrough="1"/>'
    )
    rows = row(cell("甲"), cell(7, 'ss:StyleID="s"')) + row(cell("乙"), cell(3, 'ss:StyleID="old"'))
    return XML2003.read(test_xml2003.book(rows, styles), Limits())


@pytest.mark.parametrize("read", [docx, html, text_rtf, odt, xlsx, xls, ods, xml2003])
def test_what_is_struck_through_is_left_out_and_its_table_is_in_doubt(
    read: Callable[[], RawDocument],
) -> None:
    document = read()
    assert [[cell.strip() for cell in row] for row in grids(document)[0]] == NEW
    grid = next(block for block in document.blocks if isinstance(block, Grid))
    assert [(remark.what, remark.row) for remark in grid.remarks] == [(STRUCK, None)]


def test_text_that_is_struck_through_between_paragraphs_is_said() -> None:
    document = HTML.read("<p>支出<s>9.00</s>7.00万元</p>".encode(), Limits())
    assert [remark.what for remark in document.remarks] == [STRUCK]
