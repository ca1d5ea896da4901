"""A Word document with merged header cells; the same bytes every time."""

import io
import zipfile

import docx

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import Draft, Paragraph
from crossfoot_local.samples.layouts import Layout
from crossfoot_local.samples.pages import Piece, pieces
from crossfoot_local.samples.spans import spans


def render(draft: Draft, budget: Budget, layout: Layout) -> bytes:
    """Paragraphs and tables in order."""
    document = docx.Document()
    number = 0
    for block in draft.blocks:
        if isinstance(block, Paragraph):
            document.add_paragraph(block.text)
            continue
        number += 1
        for piece in pieces(block, number, budget, layout):
            for line in (*piece.title, *piece.caption):
                document.add_paragraph(line)
            _table(document, piece)
            document.add_paragraph(piece.note)
    sink = io.BytesIO()
    document.save(sink)
    return _undated(sink.getvalue())


def _table(document: "docx.document.Document", piece: Piece) -> None:
    height, width = len(piece.header) + len(piece.rows), len(piece.header[0])
    table = document.add_table(height, width, style="Table Grid")
    grid = [list(row.cells) for row in table.rows]
    for span in spans(piece.header):
        corner = grid[span.row][span.column]
        if span.rowspan * span.colspan > 1:
            corner = corner.merge(grid[span.row + span.rowspan - 1][span.column + span.colspan - 1])
        corner.text = span.text
    for cells, texts in zip(grid[len(piece.header) :], piece.rows, strict=True):
        for cell, text in zip(cells, texts, strict=True):
            if text:
                cell.text = text


def _undated(data: bytes) -> bytes:
    """The same archive with a fixed date on every member."""
    sink = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as out:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            out.writestr(member, source.read(name), zipfile.ZIP_DEFLATED)
    return sink.getvalue()
