"""Builds the typed table from its draft: columns, rows, unit, and what was repaired or is doubtful."""

from collections.abc import Iterable, Iterator, Sequence

from crossfoot_common.tables.model import Cell, Column, Extent, Remark, Row, Table
from crossfoot_parser.core.blocks import GridCell, GridRow
from crossfoot_parser.core.stages.columns import describe_columns
from crossfoot_parser.core.stages.forms import form_paths
from crossfoot_parser.core.stages.headings import is_number_row
from crossfoot_parser.core.stages.joins import Draft
from crossfoot_parser.core.stages.kinds import classify
from crossfoot_parser.core.stages.numbers import parse_number
from crossfoot_parser.core.stages.paths import Path, fold, unswap
from crossfoot_parser.core.stages.pieces import filled
from crossfoot_parser.core.stages.shifts import Cells, mend_row, shape_of
from crossfoot_parser.core.stages.words import is_dash, is_total, squash, unit_of

FIGURES = frozenset({"amount", "count", "share"})
NO_FIGURES = frozenset({"code", "ordinal"})


def build(draft: Draft, sequence: int) -> Table:
    """The table of a draft."""
    header = draft.parts[0].header
    body = [row for part in draft.parts for row in part.body if _says_something(row)]
    if draft.form:
        header, body = form_paths(body)
    body = [row for row in body if not _repeats(row, header)]
    width = _width(header, body)
    paths = fold(header, width)
    grid = [_cells(row, width) for row in body]
    repairs, doubts = _mend(paths, grid, form=draft.form)
    columns = describe_columns(paths, [[row[i].text for row in grid] for i in range(width)])
    rows = tuple(_row(cells, source, columns) for cells, source in zip(grid, body, strict=True))
    return Table(
        sequence=sequence,
        title=draft.lead.title,
        kind=classify(draft.lead.title, draft.lead.caption, columns, rows),
        unit=draft.lead.unit or _unit_inside(header, body),
        columns=columns,
        rows=rows,
        place=_extent(draft),
        empty=_is_empty(rows, columns, form=draft.form),
        nil_statement=draft.nil.text.strip() if draft.nil else None,
        caption=draft.lead.caption,
        notes=tuple(line.text.strip() for line in draft.below),
        repairs=tuple(repairs),
        doubts=tuple(doubts),
    )


def _says_something(row: GridRow) -> bool:
    """Blank rows and rows of dashes alone report nothing."""
    return any(not is_dash(text) for _, text in filled(row))


def _repeats(row: GridRow, header: Sequence[GridRow]) -> bool:
    """A row inside the body that repeats a row of the header."""
    cells = [(i, squash(text)) for i, text in filled(row)]
    if is_number_row(row) and len(cells) > 2:
        return True
    known = [{(i, squash(text)) for i, text in filled(above)} for above in header]
    return len(cells) >= 2 and any(set(cells) <= above for above in known)


def _width(header: Sequence[GridRow], body: Sequence[GridRow]) -> int:
    """Columns that show something; blank columns at the right edge are no columns."""
    return max((i + 1 for row in (*header, *body) for i, _ in filled(row)), default=0)


def _cells(row: GridRow, width: int) -> Cells:
    cells = [GridCell(mend_cell(cell.text), cell=cell.cell) for cell in row.cells[:width]]
    return cells + [GridCell()] * (width - len(cells))


def mend_cell(text: str) -> str:
    """A cell as it is shown: without the blanks around it and without markup for line breaks."""
    return text.replace("<br>", "").replace("<br/>", "").strip()


def _mend(paths: list[Path], grid: list[Cells], *, form: bool) -> tuple[list[Remark], list[Remark]]:
    figures = [any(parse_number(row[i].text) is not None for row in grid) for i in range(len(paths))]
    repairs = unswap(paths, figures)
    doubts: list[Remark] = []
    if not any(paths):
        doubts.append(Remark(what="no header", why="no row above the figures reads like a header"))
    if form:
        return repairs, []
    shape = shape_of(grid, paths)
    for index, cells in enumerate(grid):
        grid[index], repair, doubt = mend_row(cells, shape, index)
        repairs += [repair] if repair else []
        doubts += [doubt] if doubt else []
    return repairs, doubts


def _row(cells: Cells, source: GridRow, columns: Sequence[Column]) -> Row:
    typed = tuple(_cell(cell, source, column) for cell, column in zip(cells, columns, strict=True))
    first = next((cell.text for cell in source.cells if cell.text.strip()), "")
    indent = len(first) - len(first.lstrip())
    return Row(cells=typed, line=source.line, page=source.page, indent=indent)


def _cell(cell: GridCell, source: GridRow, column: Column) -> Cell:
    number = None if column.role in NO_FIGURES else parse_number(cell.text)
    return Cell(
        text=cell.text,
        number=number.value if number else None,
        decimals=number.decimals if number else None,
        percent=bool(number and number.percent),
        line=source.line,
        cell=cell.cell,
        page=source.page,
    )


def _is_empty(rows: Sequence[Row], columns: Sequence[Column], *, form: bool) -> bool:
    """Whether a table reports nothing: no figures where figures belong, or nothing but labels of totals."""
    measured = [i for i, column in enumerate(columns) if column.role in FIGURES]
    if form or not measured:
        return not any(_reports(row) for row in rows)
    cells = (row.cells[i] for row in rows for i in measured)
    return all(cell.blank or is_dash(cell.text) for cell in cells)


def _reports(row: Row) -> bool:
    """Whether a row says more than a label of a total."""
    shown = [cell.text for cell in row.cells if not cell.blank and not is_dash(cell.text)]
    return len(shown) > 1 or any(not is_total(text) for text in shown)


def _unit_inside(header: Sequence[GridRow], body: Sequence[GridRow]) -> str | None:
    for row in (*header, *body):
        for _, text in filled(row):
            if len(text) <= 40 and (unit := unit_of(text)):
                return unit
    return None


def _extent(draft: Draft) -> Extent:
    rows = [row for part in draft.parts for row in part.piece.rows if _says_something(row)]
    lines = list(_known([draft.lead.first_line, *(row.line for row in rows)]))
    pages = list(_known(row.page for row in rows))
    sheet = draft.parts[0].piece.sheet
    return Extent(
        first_line=min(lines, default=None),
        last_line=max(lines, default=None),
        first_page=min(pages, default=None),
        last_page=max(pages, default=None),
        sheet=sheet,
    )


def _known(values: Iterable[int | None]) -> Iterator[int]:
    yield from (value for value in values if value is not None)
