"""Writes what a file shows in formats that it was not in."""

import html
import io
import re
from collections.abc import Callable, Sequence

import docx
import openpyxl
from openpyxl.worksheet.worksheet import Worksheet
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from crossfoot_parser.core.blocks import GridCell
from tests.benchmarks.rewriting.shown import Rows, Shown

NUMBER = re.compile(r"-?(?!0\d)[\d,]+(\.\d+)?")
FONT = "STSong-Light"
BODY = ParagraphStyle("body", fontName=FONT, fontSize=10, leading=15, wordWrap="CJK")
CELL = ParagraphStyle("cell", parent=BODY, fontSize=7, leading=9)
WIDEST = 22  # characters of a column
PRINTED = 760  # points of a landscape page that a table fills


def to_html(found: Sequence[Shown]) -> bytes:
    """Paragraphs and tables with rowspan and colspan."""
    parts = [
        _html_table(item) if isinstance(item, tuple) else f"<p>{html.escape(item)}</p>" for item in found
    ]
    return ('<html><head><meta charset="utf-8"></head><body>' + "\n".join(parts) + "</body></html>").encode()


def _html_table(rows: Rows) -> str:
    lines = ("".join(_html_cell(cell) for cell in row if not cell.covered) for row in rows)
    return '<table border="1">' + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def _html_cell(cell: GridCell) -> str:
    return f'<td rowspan="{cell.rowspan}" colspan="{cell.colspan}">{html.escape(cell.text)}</td>'


def to_docx(found: Sequence[Shown]) -> bytes:
    """Paragraphs and tables with merged cells."""
    document = docx.Document()
    for item in found:
        if not isinstance(item, tuple):
            document.add_paragraph(item)
            continue
        table = document.add_table(len(item), max(len(row) for row in item))
        for y, row in enumerate(item):
            for x, cell in enumerate(row):
                if not cell.covered:
                    last = table.cell(y + cell.rowspan - 1, x + cell.colspan - 1)
                    table.cell(y, x).merge(last).text = cell.text
    return _saved(document.save)


def to_sheets(found: Sequence[Shown]) -> bytes:
    """A workbook with a sheet a table, as converters of PDF make them, below the lines above it."""
    return _workbook(found, apart=True)


def to_one_sheet(found: Sequence[Shown]) -> bytes:
    """A workbook with everything on one sheet, a blank row before each table's lines."""
    return _workbook(found, apart=False)


def _workbook(found: Sequence[Shown], *, apart: bool) -> bytes:
    book = openpyxl.Workbook()
    sheet, at = book.active, 1
    assert isinstance(sheet, Worksheet)
    for index, item in enumerate(found):
        if not isinstance(item, tuple):
            sheet.cell(at, 1, item)
            at += 1
            continue
        _put(sheet, item, at)
        at += len(item) + 1
        if apart and any(isinstance(later, tuple) for later in found[index + 1 :]):
            sheet, at = book.create_sheet(), 1
    return _saved(book.save)


def _put(sheet: Worksheet, rows: Rows, top: int) -> None:
    for y, row in enumerate(rows, top):
        for x, cell in enumerate(row, 1):
            if cell.text and not cell.covered:
                _put_cell(sheet, y, x, cell.text)
            if cell.rowspan > 1 or cell.colspan > 1:
                sheet.merge_cells(
                    start_row=y, start_column=x, end_row=y + cell.rowspan - 1, end_column=x + cell.colspan - 1
                )


def _put_cell(sheet: Worksheet, y: int, x: int, text: str) -> None:
    """A number with the format that shows it as it was; everything else as text, never as a formula."""
    written = sheet.cell(y, x)
    if not NUMBER.fullmatch(text):
        written.value, written.data_type = text, "s"
        return
    decimals = len(text.partition(".")[2])
    plain = text.replace(",", "")
    written.value = float(plain) if decimals else int(plain)
    written.number_format = ("#,##0" if "," in text else "0") + ("." + "0" * decimals if decimals else "")


def to_bars(found: Sequence[Shown]) -> bytes:
    """Text with bars between the cells and none around them."""
    return _text(found, " | ")


def to_tabs(found: Sequence[Shown]) -> bytes:
    """Text with tabs between the cells."""
    return _text(found, "\t")


def _text(found: Sequence[Shown], between: str) -> bytes:
    lines = []
    for item in found:
        rows = item if isinstance(item, tuple) else ()
        told = [between.join(cell.text.replace("\n", "") for cell in row) for row in rows]
        lines += [*told, ""] if isinstance(item, tuple) else [item]
    return "\n".join(lines).encode()


def to_pdf(found: Sequence[Shown]) -> bytes:
    """Tables with all their rules, as many on a page as there is room for."""
    return _printed(found, [("GRID", (0, 0), (-1, -1), 0.5, colors.black)])


def to_open_pdf(found: Sequence[Shown]) -> bytes:
    """Tables with a rule above and one below."""
    above, below = ("LINEABOVE", (0, 0), (-1, 0)), ("LINEBELOW", (0, -1), (-1, -1))
    return _printed(found, [(*above, 1, colors.black), (*below, 1, colors.black)])


def _printed(found: Sequence[Shown], rules: list[tuple[object, ...]]) -> bytes:
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    flow: list[object] = []
    for item in found:
        if isinstance(item, tuple):
            flow += [_table(item, rules), Spacer(1, 8)]
        else:
            flow.append(Paragraph(html.escape(item), BODY))
    return _saved(lambda sink: SimpleDocTemplate(sink, pagesize=landscape(A4), invariant=1).build(flow))


def _table(rows: Rows, rules: list[tuple[object, ...]]) -> Table:
    spans = [
        ("SPAN", (x, y), (x + cell.colspan - 1, y + cell.rowspan - 1))
        for y, row in enumerate(rows)
        for x, cell in enumerate(row)
        if cell.rowspan > 1 or cell.colspan > 1
    ]
    cells = [
        [Paragraph(html.escape(c.text), CELL) if c.text and not c.covered else "" for c in row]
        for row in rows
    ]
    wide = [
        max([6, *(min(WIDEST, len(c.text)) for c in column if c.colspan == 1)])
        for column in zip(*rows, strict=True)
    ]
    widths = [PRINTED * one / sum(wide) for one in wide]
    return Table(cells, colWidths=widths, style=[("VALIGN", (0, 0), (-1, -1), "MIDDLE"), *rules, *spans])


def _saved(save: Callable[[io.BytesIO], object]) -> bytes:
    sink = io.BytesIO()
    save(sink)
    return sink.getvalue()


WRITERS: dict[str, tuple[str, Callable[[Sequence[Shown]], bytes]]] = {
    "html": ("html", to_html),
    "docx": ("docx", to_docx),
    "sheets": ("xlsx", to_sheets),
    "one sheet": ("xlsx", to_one_sheet),
    "bars": ("txt", to_bars),
    "tabs": ("txt", to_tabs),
    "pdf": ("pdf", to_pdf),
    "open pdf": ("pdf", to_open_pdf),
}
"""By name: the ending of the file, and what writes it."""
