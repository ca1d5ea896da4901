"""Builds the typed table from its draft: columns, rows, unit, and what was repaired or is doubtful."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from crossfoot_common.tables.model import Cell, Column, Extent, Remark, Row, Table
from crossfoot_parser.core.blocks import GridCell, GridRow
from crossfoot_parser.core.stages.coded import mend_coded
from crossfoot_parser.core.stages.columns import describe_columns
from crossfoot_parser.core.stages.fits import fit
from crossfoot_parser.core.stages.forms import form_paths, indicator_header, is_repeated
from crossfoot_parser.core.stages.headings import is_number_row
from crossfoot_parser.core.stages.indicators import mend_indicators
from crossfoot_parser.core.stages.joins import Draft, Part
from crossfoot_parser.core.stages.kinds import classify
from crossfoot_parser.core.stages.numbering import mend_numbering
from crossfoot_parser.core.stages.numbers import parse_number
from crossfoot_parser.core.stages.pages import lay_over, sorts_of
from crossfoot_parser.core.stages.paths import Path, fold, unswap
from crossfoot_parser.core.stages.pieces import filled
from crossfoot_parser.core.stages.published import head_of, is_delimited
from crossfoot_parser.core.stages.repairs import repair
from crossfoot_parser.core.stages.shifts import Cells
from crossfoot_parser.core.stages.sublabels import divide
from crossfoot_parser.core.stages.words import is_dash, is_total, squash, unit_of

BREAK = re.compile(r"<br\s*/?>|\s{0,64}[\r\n]+\s*")
FIGURES = frozenset({"amount", "count", "share"})
NO_FIGURES = frozenset({"code", "ordinal"})


@dataclass(slots=True)
class Reading:
    """How a draft was read: header paths, the source rows of the body, and their cells in columns."""

    paths: list[Path]
    body: list[GridRow]
    grid: list[Cells]
    repairs: list[Remark] = field(default_factory=list)
    doubts: list[Remark] = field(default_factory=list)


def build(draft: Draft, sequence: int) -> Table:
    """The table of a draft."""
    reading = _read_form(draft) if draft.form else _read_table(draft)
    columns, rows = _typed(reading)
    kind = classify(draft.lead.title, draft.lead.caption, columns, rows)
    if kind == "other" and is_delimited(draft):
        reading = _read_table(draft, literal=True)
        columns, rows = _typed(reading)
    return Table(
        sequence=sequence,
        title=draft.lead.title,
        kind=kind,
        unit=draft.lead.unit or _unit_inside((*_header(draft), *reading.body)),
        columns=columns,
        rows=rows,
        head=head_of(draft, reading.body, len(columns)) if kind == "other" else (),
        place=_extent(draft),
        empty=_is_empty(rows, columns, form=draft.form),
        nil_statement=draft.nil.text.strip() if draft.nil else None,
        caption=draft.lead.caption,
        notes=tuple(line.text.strip() for line in draft.below),
        repairs=(*reading.repairs, *_loose(draft, reading.body)),
        doubts=tuple(reading.doubts),
    )


def _typed(reading: Reading) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    width = len(reading.paths)
    columns = describe_columns(reading.paths, [[row[i].text for row in reading.grid] for i in range(width)])
    typed = (_row(cells, source, columns) for cells, source in zip(reading.grid, reading.body, strict=True))
    return columns, tuple(typed)


def _header(draft: Draft) -> tuple[GridRow, ...]:
    """The header rows; a header that a page cut off goes on with those of the next page."""
    if not draft.parts:
        return ()
    first, width = draft.parts[0], draft.parts[-1].piece.width
    cut = len(draft.parts) > 1 and first.stop == len(first.piece.rows) and not is_number_row(first.header[-1])
    if not cut or not draft.parts[1].header or width % first.piece.width:
        return first.header
    if _labels(first.header) == _labels(draft.parts[1].header):
        return first.header
    return (*_spread(first.header, width), *draft.parts[1].header)


def _spread(header: Sequence[GridRow], width: int) -> Iterator[GridRow]:
    """Labels of a page that shows fewer columns, each over as many columns of the next."""
    for row in header:
        times = width // len(row.cells)
        covered = [GridCell(covered=True)] * (times - 1)
        cells = [cell for label in row.cells for cell in (replace(label, colspan=times), *covered)]
        yield GridRow(tuple(cells), row.line, row.page)


def _read_table(draft: Draft, *, literal: bool = False) -> Reading:
    """`literal` leaves every cell where it stands."""
    header, repairs = _header(draft), list[Remark]()
    pages = [_body(part, header) for part in draft.parts]
    everything = [row for page in pages for row in page]
    width = _width(header, everything)
    if not literal:
        header, width, repairs = fit(header, everything, width)
    paths = fold(header, width)
    body, laid = _laid_over(draft, pages, paths)
    paths, body, divided = divide(paths, body)
    repairs += [*laid, *divided]
    reading = Reading(paths, body, [_cells(row, width) for row in body], repairs)
    reading.repairs += unswap(paths, [_has_figures(reading.grid, i) for i in range(width)])
    if draft.parts and not any(paths):
        reading.doubts.append(Remark(what="no header", why="no row above the figures reads like a header"))
    repairs, doubts = ([], []) if literal else repair(reading.grid, reading.body, paths)
    reading.repairs += [*repairs, *mend_coded(reading.grid)]
    reading.doubts += [*doubts, *_reader_doubts(draft, reading.body)]
    return reading


def _body(part: Part, header: Sequence[GridRow]) -> list[GridRow]:
    return [row for row in part.body if _says_something(row) and not _repeats(row, header)]


def _laid_over(
    draft: Draft, pages: Sequence[Sequence[GridRow]], paths: list[Path]
) -> tuple[list[GridRow], list[Remark]]:
    """The rows of all pages in the columns of the first."""
    if not pages:
        return [], []
    body, remarks = list(pages[0]), []
    first = (paths, sorts_of(pages[0], paths))
    for part, page in zip(draft.parts[1:], pages[1:], strict=True):
        again = _labels(part.header) == _labels(draft.parts[0].header)
        rows, remark = (list(page), None) if part.header and again else lay_over(part, page, first)
        body += rows
        remarks += [remark] if remark else []
    return body, remarks


def _labels(header: Sequence[GridRow]) -> list[list[tuple[int, str]]]:
    return [[(i, squash(text)) for i, text in filled(row)] for row in header]


def _read_form(draft: Draft) -> Reading:
    body = [row for part in draft.parts for row in part.body if _says_something(row)]
    width = _width((), body)
    first = indicator_header(body)
    paths = form_paths(body, first, width)
    header = None if first is None else body[first]
    page = {
        id(row) for part in draft.parts for row in part.body if any(other is header for other in part.body)
    }
    kept = [row for row in body if not is_repeated(row, header) and not _names_again(row, body[0])]
    reading = Reading(paths, kept, [_cells(row, width) for row in kept])
    numbered = mend_numbering(reading.grid, len(kept) if first is None else min(first, len(kept)))
    if first is not None:
        learnt = max((i + 1 for i, row in enumerate(kept) if id(row) in page), default=0)
        reading.repairs, reading.doubts = mend_indicators(reading.grid, paths, first, learnt)
    reading.repairs += numbered
    if draft.torn:
        why = "short lines below it that are no sentences; they stand among the notes"
        reading.doubts.append(Remark(what="text torn off the form", why=why))
    return reading


def _reader_doubts(draft: Draft, body: Sequence[GridRow]) -> Iterator[Remark]:
    """What the readers of the pieces doubt, with the rows counted in the table."""
    places = {id(row): index for index, row in enumerate(body)}
    for part in draft.parts:
        for remark in part.piece.remarks:
            row = None if remark.row is None else places.get(id(part.piece.rows[remark.row]))
            yield remark.model_copy(update={"row": row})


def _names_again(row: GridRow, first: GridRow) -> bool:
    """A later page of a form says again which form it is."""
    return row is not first and [text for _, text in filled(row)] == [text for _, text in filled(first)]


def _loose(draft: Draft, body: Sequence[GridRow]) -> Iterator[Remark]:
    """Rows that stood as loose lines between two pieces."""
    lines = {line.line for part in draft.parts for line in part.loose if line.line is not None}
    for index, row in enumerate(body):
        if row.line in lines:
            yield Remark(
                what="loose line taken into the table", why="a lone label between its pieces", row=index
            )


def _has_figures(grid: Sequence[Cells], column: int) -> bool:
    return any(parse_number(row[column].text) is not None for row in grid)


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
    cells = [GridCell(mend_cell(cell.text), cell=cell.cell, line=cell.line) for cell in row.cells[:width]]
    return cells + [GridCell()] * (width - len(cells))


def mend_cell(text: str) -> str:
    """A cell as it is shown: without the blanks around it and without markup for line breaks."""
    return BREAK.sub("", text).strip()


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
        line=cell.line or source.line,
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


def _unit_inside(rows: Sequence[GridRow]) -> str | None:
    for row in rows:
        for _, text in filled(row):
            if len(text) <= 40 and (unit := unit_of(text)):
                return unit
    return None


def _extent(draft: Draft) -> Extent:
    rows = [row for part in draft.parts for row in part.piece.rows if _says_something(row)]
    own = [draft.lead.first_line, draft.nil.line if draft.nil and not draft.parts else None]
    lines = list(_known([*own, *(row.line for row in rows)]))
    pages = list(_known(row.page for row in rows))
    sheet = draft.parts[0].piece.sheet if draft.parts else None
    return Extent(
        first_line=min(lines, default=None),
        last_line=max(lines, default=None),
        first_page=min(pages, default=None),
        last_page=max(pages, default=None),
        sheet=sheet,
    )


def _known(values: Iterable[int | None]) -> Iterator[int]:
    yield from (value for value in values if value is not None)
