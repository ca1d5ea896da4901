"""A Word file: paragraphs, and tables with merged header cells."""

import io
from random import Random

import docx as word
from docx.document import Document as Word

from crossfoot_local.samples.spans import spans
from tests.benchmarks.generators.blocks import Document, Grid
from tests.benchmarks.generators.ledger import resolved


def write(document: Document, rng: Random) -> bytes:
    """One table a piece; captions are paragraphs above it, or rows of the table over all columns."""
    made: Word = word.Document()
    boxed = rng.random() < 0.2
    for block in document.blocks:
        if not isinstance(block, Grid):
            made.add_paragraph(resolved(block.text, document.figures))
            continue
        for piece in block.pieces():
            captions = [line for line in (piece.form, piece.title, piece.entity, piece.unit) if line]
            notes = [resolved(note, document.figures) for note in piece.notes]
            for line in () if boxed else captions:
                made.add_paragraph(line)
            _table(made, piece, document, (captions, notes) if boxed else ([], []))
            for note in () if boxed else notes:
                made.add_paragraph(note)
            made.add_paragraph("")
    sink = io.BytesIO()
    made.save(sink)
    return sink.getvalue()


def _table(made: Word, grid: Grid, document: Document, around: tuple[list[str], list[str]]) -> None:
    header = grid.header()
    above, below = around
    height = len(above) + len(header) + len(grid.rows) + len(below)
    table = made.add_table(height, len(grid.columns), style="Table Grid")
    cells = [list(row.cells) for row in table.rows]
    for row, line in [
        *zip(cells, above, strict=False),
        *zip(cells[height - len(below) :], below, strict=True),
    ]:
        row[0].merge(row[-1]).text = line
    cells = cells[len(above) : height - len(below)]
    for span in spans(tuple(tuple(row) for row in header)):
        corner = cells[span.row][span.column]
        if span.rowspan * span.colspan > 1:
            corner = corner.merge(cells[span.row + span.rowspan - 1][span.column + span.colspan - 1])
        corner.text = span.text
    for row, texts in zip(cells[len(header) :], grid.rows, strict=True):
        for cell, text in zip(row, texts, strict=True):
            if text:
                cell.text = resolved(text, document.figures)
