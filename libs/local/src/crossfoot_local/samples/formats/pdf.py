"""A PDF with ruled tables.

STSong-Light is one of the CID fonts that PDF readers know, so no font file is needed and the text can be
extracted; a reader without Asian fonts shows another face.
"""

import io
from html import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import PageBreak, SimpleDocTemplate, Spacer, Table, TableStyle
from reportlab.platypus import Paragraph as Flowing

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import Draft, Paragraph
from crossfoot_local.samples.layouts import Layout
from crossfoot_local.samples.pages import Piece, pieces
from crossfoot_local.samples.spans import spans

FONT = "STSong-Light"
BODY = ParagraphStyle("body", fontName=FONT, fontSize=10, leading=15, wordWrap="CJK")
HEAD = ParagraphStyle("head", parent=BODY, fontSize=14, leading=22, alignment=1)
CELL = ParagraphStyle("cell", parent=BODY, fontSize=7.5, leading=9.5)


def render(draft: Draft, budget: Budget, layout: Layout) -> bytes:
    """Landscape A4, a page a table, header rows repeated on following pages."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    flow: list[object] = []
    number = 0
    for block in draft.blocks:
        if isinstance(block, Paragraph):
            flow.append(Flowing(escape(block.text), HEAD if block.heading else BODY))
            continue
        number += 1
        for piece in pieces(block, number, budget, layout):
            flow += [PageBreak(), *(Flowing(escape(line), HEAD) for line in piece.title)]
            flow += [*(Flowing(escape(line), BODY) for line in piece.caption), _table(piece), Spacer(1, 6)]
            flow.append(Flowing(escape(piece.note), BODY))
    sink = io.BytesIO()
    page = SimpleDocTemplate(sink, pagesize=landscape(A4), title=draft.name, invariant=1)
    page.build(flow)
    return sink.getvalue()


def _table(piece: Piece) -> Table:
    width = len(piece.header[0])
    grid: list[list[object]] = [[""] * width for _ in piece.header]
    commands: list[tuple[object, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ]
    for span in spans(piece.header):
        grid[span.row][span.column] = Flowing(escape(span.text), CELL)
        corner = (span.column + span.colspan - 1, span.row + span.rowspan - 1)
        commands.append(("SPAN", (span.column, span.row), corner))
    grid += [[Flowing(escape(text), CELL) if text else "" for text in row] for row in piece.rows]
    return Table(grid, repeatRows=len(piece.header), style=TableStyle(commands), colWidths=_widths(piece))


def _widths(piece: Piece) -> list[float]:
    """The page's width, shared out by the longest text of each column."""
    columns = zip(*([text or "" for text in row] for row in (*piece.header[-1:], *piece.rows)), strict=True)
    wishes = [min(24, max(5, *(len(text) for text in column))) for column in columns]
    return [730 * wish / sum(wishes) for wish in wishes]
