"""A workbook: one sheet a table, figures as numbers with a format, headers merged."""

import io
from datetime import UTC, datetime

import xlsxwriter

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import Draft, Figure, Paragraph, Style
from crossfoot_local.samples.layouts import Layout
from crossfoot_local.samples.pages import Piece, pieces
from crossfoot_local.samples.spans import spans


def render(draft: Draft, budget: Budget, layout: Layout) -> bytes:
    """The explanations stand on a sheet of their own, at the front."""
    sink = io.BytesIO()
    book = xlsxwriter.Workbook(sink, {"in_memory": True})
    book.set_properties({"title": draft.name, "created": datetime(2024, 1, 1, tzinfo=UTC)})
    cover = book.add_worksheet("说明")
    texts = [block.text for block in draft.blocks if isinstance(block, Paragraph)]
    for y, text in enumerate(texts):
        cover.write_string(y, 0, text)
    for number, table in enumerate(draft.tables, 1):
        sheet = book.add_worksheet(f"表{number}")
        top = 0
        for piece in pieces(table, number, budget, layout):
            top = _piece(book, sheet, piece, layout.style, top) + 1
    book.close()
    return sink.getvalue()


def _piece(
    book: xlsxwriter.Workbook, sheet: xlsxwriter.worksheet.Worksheet, piece: Piece, style: Style, top: int
) -> int:
    for line in (*piece.title, *piece.caption):
        sheet.write_string(top, 0, line)
        top += 1
    for span in spans(piece.header):
        y, x = top + span.row, span.column
        if span.rowspan * span.colspan == 1:
            sheet.write_string(y, x, span.text)
        else:
            sheet.merge_range(y, x, y + span.rowspan - 1, x + span.colspan - 1, span.text)
    top += len(piece.header)
    money = book.add_format({"num_format": f"{'#,##' if style.thousands else ''}0.{'0' * style.decimals}"})
    for y, texts in enumerate(piece.rows, top):
        cells = piece.table.rows[piece.first_row + y - top]
        for x, (text, cell) in enumerate(zip(texts, cells, strict=True)):
            if isinstance(cell, Figure) and any(sign.isdigit() for sign in text):
                sheet.write_number(y, x, float(text.replace(",", "")), money)  # a workbook knows only floats
            elif text:
                sheet.write_string(y, x, text)
    top += len(piece.rows)
    if piece.note:
        sheet.write_string(top, 0, piece.note)
        top += 1
    return top
