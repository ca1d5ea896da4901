"""A workbook: a sheet a table, figures as numbers, exact numbers, texts or formulas, prose on sheets of its own."""

import io
from collections.abc import Callable
from decimal import Decimal
from random import Random
from typing import TypeAlias

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from crossfoot_local.samples.spans import spans
from tests.benchmarks.generators.blocks import Document, Grid
from tests.benchmarks.generators.ledger import Figure, only_figure, resolved

Sheet: TypeAlias = xlsxwriter.worksheet.Worksheet
At = tuple[int, int]
Figures = dict[At, Figure]
Put = Callable[[xlsxwriter.Workbook, Sheet, At, Figures], None]
SUMS = frozenset({"total", "subtotal", "balance", "across"})


def write(document: Document, rng: Random) -> bytes:
    """Sheets in the order of the document; one habit of storing figures and of titles a file."""
    put = rng.choices((_shown, _exact, _text, _computed), (5, 3, 1, 2))[0]
    return _book(document, put, merged=rng.random() < 0.5, together=rng.random() < 0.2)


def uncomputed(document: Document, _: Random) -> bytes:
    """Totals are formulas that nobody has computed: their stored value is 0."""
    return _book(document, _never_computed, merged=True, together=False)


def _book(document: Document, put: Put, *, merged: bool, together: bool) -> bytes:
    """Titles merged over the columns or in the first cell; a sheet a table, or all on one sheet."""
    sink = io.BytesIO()
    book = xlsxwriter.Workbook(sink, {"in_memory": True})
    prose: list[str] = []
    sheet, top = None, 0
    for number, block in enumerate(document.blocks, 1):
        if isinstance(block, Grid):
            _prose(book, prose, number)
            prose = []
            if sheet is None or not together:
                sheet, top = book.add_worksheet(f"表{number}"), 0
            caption = _caption(book, sheet, block, top, merged=merged)
            top = _body(book, sheet, block, document, put, caption) + 2
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


def _caption(book: xlsxwriter.Workbook, sheet: Sheet, grid: Grid, top: int, *, merged: bool) -> int:
    look = book.add_format({"align": "center"})
    for line in (grid.form, grid.title, grid.entity, grid.unit):
        if line and merged and line == grid.title and len(grid.columns) > 1:
            sheet.merge_range(top, 0, top, len(grid.columns) - 1, line, look)
        elif line:
            sheet.write_string(top, len(grid.columns) - 1 if merged and line == grid.unit else 0, line)
        top += bool(line)
    return top


def _body(book: xlsxwriter.Workbook, sheet: Sheet, grid: Grid, document: Document, put: Put, top: int) -> int:
    top += _header(sheet, grid, top)
    figures = _figures(grid, document, top)
    for y, row in enumerate(grid.rows, top):
        for x, text in enumerate(row):
            if (y, x) in figures:
                put(book, sheet, (y, x), figures)
            elif text:
                sheet.write_string(y, x, resolved(text, document.figures))
    for y, note in enumerate(grid.notes, top + len(grid.rows)):
        sheet.write_string(y, 0, resolved(note, document.figures))
    return top + len(grid.rows) + len(grid.notes)


def _header(sheet: Sheet, grid: Grid, top: int) -> int:
    header = grid.header()
    for span in spans(tuple(tuple(row) for row in header)):
        y, x = top + span.row, span.column
        if span.rowspan * span.colspan == 1:
            sheet.write_string(y, x, span.text)
        else:
            sheet.merge_range(y, x, y + span.rowspan - 1, x + span.colspan - 1, span.text)
    return len(header)


def _figures(grid: Grid, document: Document, top: int) -> Figures:
    """The cells that are numbers, by place in the sheet."""
    found = {
        (y, x): only_figure(text, document.figures)
        for y, row in enumerate(grid.rows, top)
        for x, text in enumerate(row)
    }
    return {at: figure for at, figure in found.items() if figure is not None and _plain(figure)}


def _shown(book: xlsxwriter.Workbook, sheet: Sheet, at: At, figures: Figures) -> None:
    figure = figures[at]
    sheet.write_number(*at, float(figure.value), book.add_format({"num_format": _format(figure)}))


def _exact(book: xlsxwriter.Workbook, sheet: Sheet, at: At, figures: Figures) -> None:
    """More digits are stored than the format shows."""
    figure = figures[at]
    value = figure.value if figure.exact is None else figure.exact
    sheet.write_number(*at, float(value), book.add_format({"num_format": _format(figure)}))


def _text(_: xlsxwriter.Workbook, sheet: Sheet, at: At, figures: Figures) -> None:
    sheet.write_string(*at, figures[at].text)


def _computed(book: xlsxwriter.Workbook, sheet: Sheet, at: At, figures: Figures) -> None:
    """Sums are formulas with the value that the writer computed."""
    _formula(book, sheet, at, figures, float(figures[at].value))


def _never_computed(book: xlsxwriter.Workbook, sheet: Sheet, at: At, figures: Figures) -> None:
    """Sums are formulas with the value 0."""
    _formula(book, sheet, at, figures, 0.0)


def _formula(book: xlsxwriter.Workbook, sheet: Sheet, at: At, figures: Figures, value: float) -> None:
    figure = figures[at]
    area = _summed(at, figures) if figure.proves in SUMS else None
    if area is None:
        _shown(book, sheet, at, figures)
        return
    cells = ":".join(xl_rowcol_to_cell(*corner) for corner in area)
    sheet.write_formula(*at, f"=SUM({cells})", book.add_format({"num_format": _format(figure)}), value)


def _summed(at: At, figures: Figures) -> tuple[At, At] | None:
    """The cells beside, below or above that the figure is the sum of, where they stand together."""
    for down, right in ((0, 1), (1, 0), (-1, 0)):
        total, count = Decimal(0), 0
        y, x = at[0] + down, at[1] + right
        while (y, x) in figures and count < 60:
            total, count = total + figures[y, x].value, count + 1
            slack = Decimal(count).scaleb(-figures[at].decimals)
            if count > 1 and abs(total - figures[at].value) <= slack:
                first, last = sorted(((at[0] + down, at[1] + right), (y, x)))
                return first, last
            y, x = y + down, x + right
    return None


def _plain(figure: Figure) -> bool:
    """Whether the text is the number: no per cent, no mark of a footnote, no letter."""
    return all(sign in "0123456789,.-" for sign in figure.text)


def _format(figure: Figure) -> str:
    whole = "#,##0" if figure.thousands else "0"
    shown = len(figure.text.rpartition(".")[2]) if "." in figure.text else 0
    return whole + ("." + "0" * shown if shown else "")
