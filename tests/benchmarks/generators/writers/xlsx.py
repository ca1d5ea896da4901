"""A workbook: a sheet a table, figures as numbers (sometimes as text), prose on sheets of its own."""

import io
from random import Random

import xlsxwriter

from crossfoot_local.samples.spans import spans
from tests.benchmarks.generators.blocks import Document, Grid
from tests.benchmarks.generators.ledger import Figure, only_figure, resolved


def write(document: Document, rng: Random) -> bytes:
    """Sheets in the order of the document."""
    sink = io.BytesIO()
    book = xlsxwriter.Workbook(sink, {"in_memory": True})
    as_text = rng.random() < 0.15
    prose: list[str] = []
    for number, block in enumerate(document.blocks, 1):
        if isinstance(block, Grid):
            _prose(book, prose, number)
            prose = []
            _sheet(book, book.add_worksheet(f"表{number}"), block, document, as_text)
        else:
            prose.append(resolved(block.text, document.figures))
    _prose(book, prose, 0)
    book.close()
    return sink.getvalue()


def _prose(book: xlsxwriter.Workbook, prose: list[str], number: int) -> None:
    if prose:
        sheet = book.add_worksheet(f"说明{number}")
        for y, text in enumerate(prose):
            sheet.write_string(y, 0, text)


def _sheet(
    book: xlsxwriter.Workbook,
    sheet: xlsxwriter.worksheet.Worksheet,
    grid: Grid,
    document: Document,
    as_text: bool,
) -> None:
    top = 0
    for line in (grid.form, grid.title, grid.entity, grid.unit):
        if line:
            sheet.write_string(top, 0, line)
            top += 1
    header = grid.header()
    for span in spans(tuple(tuple(row) for row in header)):
        y, x = top + span.row, span.column
        if span.rowspan * span.colspan == 1:
            sheet.write_string(y, x, span.text)
        else:
            sheet.merge_range(y, x, y + span.rowspan - 1, x + span.colspan - 1, span.text)
    top += len(header)
    for y, row in enumerate(grid.rows, top):
        for x, text in enumerate(row):
            _cell(book, sheet, (y, x), text, document, as_text)
    for y, note in enumerate(grid.notes, top + len(grid.rows)):
        sheet.write_string(y, 0, resolved(note, document.figures))


def _cell(
    book: xlsxwriter.Workbook,
    sheet: xlsxwriter.worksheet.Worksheet,
    at: tuple[int, int],
    text: str,
    document: Document,
    as_text: bool,
) -> None:
    figure = only_figure(text, document.figures)
    if figure is None or as_text or figure.text.endswith("%"):
        if text:
            sheet.write_string(*at, resolved(text, document.figures))
        return
    sheet.write_number(*at, float(figure.value), book.add_format({"num_format": _format(figure)}))


def _format(figure: Figure) -> str:
    whole = "#,##0" if figure.thousands else "0"
    shown = len(figure.text.rpartition(".")[2]) if "." in figure.text else 0
    return whole + ("." + "0" * shown if shown else "")
