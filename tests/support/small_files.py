"""One small valid file of each format, made on the spot: what fuzzing starts from."""

import io
import zipfile
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import docx
import xlwt
from xlsxwriter import Workbook

from crossfoot_common import media_types
from tests.support import binary_books, odts, ofds, rtfs
from tests.support.pdfs import Pdf

ROWS = (("科目编码", "科目名称", "金额"), ("208", "社会保障", "1,289.52"), ("20805", "养老支出", "1,000.00"))


def all_formats() -> dict[str, bytes]:
    """Media type → file."""
    text = "\r\n".join("\t".join(row) for row in ROWS)
    return {
        media_types.PDF: Pdf(pageCompression=0).text(60, 60, "支出表").table(60, 100, ROWS).bytes(),
        media_types.OFD: ofds.ofd(ofds.page(ofds.text(60, 20, "支出表") + ofds.table(20, 40, ROWS))),
        media_types.XLSX: xlsx(),
        media_types.XLS: xls(),
        media_types.XLSB: xlsb(),
        media_types.ODS: ods(),
        media_types.DOCX: word(),
        media_types.FLAT_ODS: flat_ods(),
        media_types.ODT: odts.package(odts.p("支出表"), odts.table(*map(odts.row, ROWS))),
        media_types.FLAT_ODT: odts.flat(odts.p("支出表"), odts.table(*map(odts.row, ROWS))),
        media_types.SPREADSHEET_XML: spreadsheet_xml(),
        media_types.FLAT_DOCX: flat(word()),
        media_types.WORD_XML: word_xml(),
        media_types.HTML: html().encode("gbk"),
        media_types.MHTML: web_archive(),
        media_types.RTF: rtfs.rtf(rtfs.par("支出表"), "".join(map(rtfs.row, ROWS))),
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


def xlsb() -> bytes:
    rows = (
        binary_books.row(number, *(binary_books.inline(at, text) for at, text in enumerate(texts)))
        for number, texts in enumerate(ROWS)
    )
    total = binary_books.row(4, binary_books.real(2, 2289.52))
    return binary_books.book(b"".join(rows) + total, styles=binary_books.style(4))


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


def sheet_in_open_document(root: str, attributes: str = "") -> str:
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    rows = "".join(
        "<t:table-row>"
        + "".join(f"<t:table-cell><x:p>{c}</x:p></t:table-cell>" for c in row)
        + "</t:table-row>"
        for row in ROWS
    )
    names = f'xmlns:o="{urn}:office:1.0" xmlns:t="{urn}:table:1.0" xmlns:x="{urn}:text:1.0"'
    return (
        f"<o:{root} {names} {attributes}>"
        f'<o:body><o:spreadsheet><t:table t:name="表">{rows}</t:table></o:spreadsheet></o:body></o:{root}>'
    )


def ods() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", sheet_in_open_document("document-content"))
    return buffer.getvalue()


def flat_ods() -> bytes:
    declared = 'o:mimetype="application/vnd.oasis.opendocument.spreadsheet"'
    return ('<?xml version="1.0"?>' + sheet_in_open_document("document", declared)).encode()


def spreadsheet_xml() -> bytes:
    rows = "".join(
        "<Row>" + "".join(f'<Cell><Data ss:Type="String">{text}</Data></Cell>' for text in row) + "</Row>"
        for row in ROWS
    )
    total = (
        '<Row ss:Index="6"><Cell ss:MergeAcross="1"/><Cell><Data ss:Type="Number">2289.52</Data></Cell></Row>'
    )
    name = "urn:schemas-microsoft-com:office:spreadsheet"
    return (
        f'<?xml version="1.0"?><Workbook xmlns="{name}" xmlns:ss="{name}"><Worksheet ss:Name="支出表"><Table>'
        f"{rows}{total}</Table></Worksheet></Workbook>"
    ).encode()


def flat(package: bytes) -> bytes:
    """A DOCX with its parts in one XML file."""
    name = "http://schemas.microsoft.com/office/2006/xmlPackage"
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        parts = "".join(
            f'<p:part p:name="/{member}"><p:xmlData>'
            + archive.read(member).decode().partition("?>")[2]
            + "</p:xmlData></p:part>"
            for member in archive.namelist()
            if member.endswith((".xml", ".rels"))
        )
    return f'<?xml version="1.0"?><p:package xmlns:p="{name}">{parts}</p:package>'.encode()


def word_xml() -> bytes:
    cell = "<w:tc><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:tc>"
    rows = "".join("<w:tr>" + "".join(map(cell.format, row)) + "</w:tr>" for row in ROWS)
    name = "http://schemas.microsoft.com/office/word/2003/wordml"
    return (
        f'<?xml version="1.0"?><w:wordDocument xmlns:w="{name}"><w:body><w:tbl>{rows}</w:tbl></w:body>'
        "</w:wordDocument>"
    ).encode()


def web_archive() -> bytes:
    archive = MIMEMultipart("related")
    archive.attach(MIMEText(html(), "html", "utf-8"))
    return archive.as_bytes()


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
