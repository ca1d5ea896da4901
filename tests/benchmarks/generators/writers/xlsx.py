"""A workbook: a sheet a table, figures as numbers, exact numbers, texts or formulas, prose on sheets of its own."""

import io
from collections.abc import Callable
from random import Random
from typing import TypeAlias

import xlsxwriter

from crossfoot_local.samples.spans import spans
from tests.benchmarks.generators.blocks import Document, Grid
from tests.benchmarks.generators.ledger import Figure, only_figure, resolved

Sheet: TypeAlias = xlsxwriter.worksheet.Worksheet
At = tuple[int, int]
Put = Callable[[xlsxwriter.Workbook, Sheet, At, Figure], None]


def write(document: Document, rng: Random) -> bytes:
    """Sheets in the order of the document; one habit of storing figures a file."""
    return _book(document, rng.choices((_shown, _exact, _text, _computed), (5, 3, 1, 2))[0])


def uncomputed(document: Document, _: Random) -> bytes:
    """Totals are formulas that nobody has computed: their stored value is 0."""
    return _book(document, _never_computed)


def _book(document: Document, put: Put) -> bytes:
    sink = io.BytesIO()
    book = xlsxwriter.Workbook(sink, {"in_memory": True})
    prose: list[str] = []
    for number, block in enumerate(document.blocks, 1):
        if isinstance(block, Grid):
            _prose(book, prose, number)
            prose = []
            _sheet(book, book.add_worksheet(f"表{number}"), block, document, put)
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


def _sheet(book: xlsxwriter.Workbook, sheet: Sheet, grid: Grid, document: Document, put: Put) -> None:
    top = 0
    for line in (grid.form, grid.title, grid.entity, grid.unit):
        if line:
            sheet.write_string(top, 0, line)
            top += 1
    top += _header(sheet, grid, top)
    for y, row in enumerate(grid.rows, top):
        for x, text in enumerate(row):
            figure = only_figure(text, document.figures)
            if figure is not None and _plain(figure):
                put(book, sheet, (y, x), figure)
            elif text:
                sheet.write_string(y, x, resolved(text, document.figures))
    for y, note in enumerate(grid.notes, top + len(grid.rows)):
        sheet.write_string(y, 0, resolved(note, document.figures))


def _header(sheet: Sheet, grid: Grid, top: int) -> int:
    header = grid.header()
    for span in spans(tuple(tuple(row) for row in header)):
        y, x = top + span.row, span.column
        if span.rowspan * span.colspan == 1:
            sheet.write_string(y, x, span.text)
        else:
            sheet.merge_range(y, x, y + span.rowspan - 1, x + span.colspan - 1, span.text)
    return len(header)


def _shown(book: xlsxwriter.Workbook, sheet: Sheet, at: At, figure: Figure) -> None:
    sheet.write_number(*at, float(figure.value), book.add_format({"num_format": _format(figure)}))


def _exact(book: xlsxwriter.Workbook, sheet: Sheet, at: At, figure: Figure) -> None:
    """More digits are stored than the format shows."""
    value = figure.value if figure.exact is None else figure.exact
    sheet.write_number(*at, float(value), book.add_format({"num_format": _format(figure)}))


def _text(_: xlsxwriter.Workbook, sheet: Sheet, at: At, figure: Figure) -> None:
    sheet.write_string(*at, figure.text)


def _computed(book: xlsxwriter.Workbook, sheet: Sheet, at: At, figure: Figure) -> None:
    """Totals are formulas with the value that the writer computed."""
    look = book.add_format({"num_format": _format(figure)})
    if figure.proves in {"total", "subtotal", "balance", "across"}:
        sheet.write_formula(*at, _formula(figure), look, float(figure.value))
    else:
        sheet.write_number(*at, float(figure.value), look)


def _never_computed(book: xlsxwriter.Workbook, sheet: Sheet, at: At, figure: Figure) -> None:
    look = book.add_format({"num_format": _format(figure)})
    if figure.proves in {"total", "subtotal", "balance", "across"}:
        sheet.write_formula(*at, _formula(figure), look)
    else:
        sheet.write_number(*at, float(figure.value), look)


def _formula(figure: Figure) -> str:
    """One whose value is the figure."""
    return f"=ROUND({figure.value:f},{figure.decimals})"


def _plain(figure: Figure) -> bool:
    """Whether the text is the number: no per cent, no mark of a footnote, no letter."""
    return all(sign in "0123456789,.-" for sign in figure.text)


def _format(figure: Figure) -> str:
    whole = "#,##0" if figure.thousands else "0"
    shown = len(figure.text.rpartition(".")[2]) if "." in figure.text else 0
    return whole + ("." + "0" * shown if shown else "")
