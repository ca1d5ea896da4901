"""Builds the typed table from its draft: columns, rows, unit, and what was repaired or is doubtful."""

from collections.abc import Iterable, Iterator, Sequence

from crossfoot_common.tables.model import Column, Extent, Remark, Row, Table
from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.cells import read_cells
from crossfoot_parser.core.forms import read_form
from crossfoot_parser.core.headers import read_headers
from crossfoot_parser.core.joining import Draft, header_of
from crossfoot_parser.core.tables.apart import apart
from crossfoot_parser.core.tables.kinds import classify
from crossfoot_parser.core.tables.published import head_of, is_delimited
from crossfoot_parser.core.vocabulary.rows import filled, says_something
from crossfoot_parser.core.vocabulary.words import NIL_IN_TITLE, is_dash, is_total, unit_of

FIGURES = frozenset({"amount", "count", "share"})


def build_tables(drafts: Sequence[Draft]) -> tuple[Table, ...]:
    """The tables of a document, numbered in their order."""
    tables = [build(draft, sequence) for sequence, draft in enumerate(drafts, start=1)]
    return tuple(apart(tables, [draft.form for draft in drafts]))


def build(draft: Draft, sequence: int) -> Table:
    """The table of a draft."""
    reading = read_form(draft) if draft.form else read_cells(read_headers(draft))
    kind = classify(draft.lead.title, draft.lead.caption, reading.columns, reading.rows)
    if kind == "other" and is_delimited(draft):
        del reading  # a long table is in memory once
        reading = read_cells(read_headers(draft, literal=True), literal=True)
    columns, rows = reading.columns, reading.rows
    return Table(
        sequence=sequence,
        title=draft.lead.title,
        kind=kind,
        unit=draft.lead.unit or _unit_inside((*header_of(draft), *reading.body)) or _unit_named(columns),
        columns=columns,
        rows=rows,
        head=head_of(draft, reading.body, len(columns)) if kind == "other" else (),
        place=_extent(draft),
        empty=_is_empty(rows, columns, form=draft.form),
        nil_statement=_nil(draft, rows),
        caption=draft.lead.caption,
        notes=draft.notes,
        repairs=(*reading.repairs, *_loose(draft, reading.body)),
        doubts=reading.doubts,
    )


def _nil(draft: Draft, rows: Sequence[Row]) -> str | None:
    """The words that say that the table has no data: a line below it, or the end of its title."""
    if draft.nil:
        return draft.nil.text.strip()
    said = NIL_IN_TITLE.search(draft.lead.title)
    shown = any(cell.number is not None for row in rows for cell in row.cells)
    return said[1] if said and not shown else None


def _loose(draft: Draft, body: Sequence[GridRow]) -> Iterator[Remark]:
    """Rows that stood as loose lines between two pieces."""
    lines = {line.line for part in draft.parts for line in part.loose if line.line is not None}
    for index, row in enumerate(body):
        if row.line in lines:
            yield Remark(
                what="loose line taken into the table", why="a lone label between its pieces", row=index
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


def _unit_named(columns: Sequence[Column]) -> str | None:
    """The unit that the figures of all its amounts name themselves."""
    units = {column.unit for column in columns if column.role == "amount"}
    return next(iter(units)) if len(units) == 1 else None


def _extent(draft: Draft) -> Extent:
    rows = [row for part in draft.parts for row in part.piece.rows if says_something(row)]
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
