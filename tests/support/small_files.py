"""One small valid file of each format, made on the spot: what fuzzing starts from."""

import io
import zipfile

import docx
import xlwt
from xlsxwriter import Workbook

from crossfoot_common import media_types
from tests.support.pdfs import Pdf

ROWS = (("科目编码", "科目名称", "金额"), ("208", "社会保障", "1,289.52"), ("20805", "养老支出", "1,000.00"))


def all_formats() -> dict[str, bytes]:
    """Media type → file."""
    text = "\r\n".join("\t".join(row) for row in ROWS)
    return {
        media_types.PDF: Pdf(pageCompression=0).text(60, 60, "支出表").table(60, 100, ROWS).bytes(),
        media_types.XLSX: xlsx(),
        media_types.XLS: xls(),
        media_types.ODS: ods(),
        media_types.DOCX: word(),
        media_types.HTML: html().encode("gbk"),
        media_types.CSV: text.replace("\t", ";").encode("gbk"),
        media_types.TEXT: text.encode("gbk"),
    }


def xlsx() -> bytes:
    buffer = io.BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet("支出表")
        sheet.merge_range("A1:C1", "支出预算表")
        for number, row in enumerate(ROWS, start=1):
            sheet.write_row(number, 0, row)
        sheet.write_number(5, 2, 2289.52, book.add_format({"num_format": "#,##0.00"}))
    return buffer.getvalue()


def xls() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("支出表")
    for number, row in enumerate(ROWS):
        for column, text in enumerate(row):
            sheet.write(number, column, text)
    sheet.write_merge(4, 4, 0, 1, "合计")
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def ods() -> bytes:
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    rows = "".join(
        "<t:table-row>"
        + "".join(f"<t:table-cell><x:p>{c}</x:p></t:table-cell>" for c in row)
        + "</t:table-row>"
        for row in ROWS
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr(
            "content.xml",
            f'<o:document-content xmlns:o="{urn}:office:1.0" xmlns:t="{urn}:table:1.0" '
            f'xmlns:x="{urn}:text:1.0">'
            f'<o:body><o:spreadsheet><t:table t:name="表">{rows}</t:table></o:spreadsheet></o:body>'
            "</o:document-content>",
        )
    return buffer.getvalue()


def word() -> bytes:
    document = docx.Document()
    document.add_heading("支出预算表", 1)
    table = document.add_table(len(ROWS), 3)
    for row, texts in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(0, 0).merge(table.cell(0, 1))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def html() -> str:
    rows = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in ROWS)
    return (
        f'<html><meta charset="gb2312"><h1>支出表</h1><table>{rows}<td rowspan=2 colspan=2>合计</td></table>'
    )
