"""A PDF with ruled tables, a page a table."""

import io
from html import escape
from random import Random

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from crossfoot_local.samples.spans import spans
from tests.benchmarks.generators.blocks import Document, Grid, Heading
from tests.benchmarks.generators.ledger import resolved

FONT = "STSong-Light"
BODY = ParagraphStyle("body", fontName=FONT, fontSize=10, leading=15, wordWrap="CJK")
HEAD = ParagraphStyle("head", parent=BODY, fontSize=13, leading=20, alignment=1)
CELL = ParagraphStyle("cell", parent=BODY, fontSize=7, leading=9)


def write(document: Document, _: Random) -> bytes:
    """Landscape A4; header rows are repeated on following pages."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    flow: list[object] = []
    for block in document.blocks:
        if not isinstance(block, Grid):
            text = escape(resolved(block.text, document.figures))
            flow.append(Paragraph(text, HEAD if isinstance(block, Heading) else BODY))
            continue
        flow += [PageBreak()] if flow else []
        flow += [Paragraph(escape(line), HEAD) for line in (block.form, block.title) if line]
        flow += [Paragraph(escape(line), BODY) for line in (block.entity, block.unit) if line]
        flow += [_table(block, document), Spacer(1, 6)]
        flow += [Paragraph(escape(resolved(note, document.figures)), BODY) for note in block.notes]
    sink = io.BytesIO()
    SimpleDocTemplate(sink, pagesize=landscape(A4), title=document.name, invariant=1).build(flow)
    return sink.getvalue()


def _table(grid: Grid, document: Document) -> Table:
    header = grid.header()
    width = len(grid.columns)
    cells: list[list[object]] = [[""] * width for _ in header]
    commands: list[tuple[object, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ]
    for span in spans(tuple(tuple(row) for row in header)):
        cells[span.row][span.column] = Paragraph(escape(span.text), CELL)
        corner = (span.column + span.colspan - 1, span.row + span.rowspan - 1)
        commands.append(("SPAN", (span.column, span.row), corner))
    shown = [[resolved(text, document.figures) for text in row] for row in grid.rows]
    cells += [[Paragraph(escape(text), CELL) if text else "" for text in row] for row in shown]
    wishes = [
        min(22, max(6, *(len(text) for text in column)))
        for column in zip(*shown, *([tuple(path[-1] for path in grid.columns)] * 0), strict=True)
    ]
    widths = [730 * wish / sum(wishes) for wish in wishes]
    return Table(cells, repeatRows=len(header), style=TableStyle(commands), colWidths=widths)
