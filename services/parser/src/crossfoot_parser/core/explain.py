"""Says in lines what each stage saw, for someone who asks why a table came out the way it did."""

from collections.abc import Iterable, Iterator, Sequence

from crossfoot_common.tables.model import Remark, Table
from crossfoot_parser.core.blocks import GridRow, Line, PageBreak
from crossfoot_parser.core.joining.drafts import Draft, Part
from crossfoot_parser.core.layout.pieces import Item, Piece

Trace = tuple[tuple[str, object], ...]
WIDEST = 160


def explain(
    noise: Sequence[Line], items: Sequence[Item], drafts: Sequence[Draft], tables: Sequence[Table]
) -> Trace:
    """The trace of a document: one entry a stage, each with lines of text."""
    return (
        ("noise: lines that belong to the page", tuple(_lines(noise))),
        ("pieces: rows of cells as they stand", tuple(_pieces(items))),
        ("logical tables: which pieces belong together", tuple(_drafts(drafts))),
        ("tables: headers, columns, repairs and doubts", tuple(_tables(tables))),
    )


def _place(line: int | None, page: int | None) -> str:
    return f"L{line}" if line is not None else f"p{page}" if page is not None else "?"


def _lines(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        if line.text.strip():
            yield f"{_place(line.line, line.page)} {line.text.strip()}"[:WIDEST]


def _row(row: GridRow) -> str:
    return f"  {_place(row.line, row.page)} " + " | ".join(cell.text.strip() for cell in row.cells)[:WIDEST]


def _pieces(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Piece):
            yield f"{item.layout}: {len(item.rows)} rows of up to {item.width} cells"
            yield from map(_row, item.rows)
        elif isinstance(item, PageBreak):
            yield f"page {item.number} ends"


def _drafts(drafts: Iterable[Draft]) -> Iterator[str]:
    for draft in drafts:
        lead = draft.lead
        kind = "form" if draft.form else "table"
        yield f"{kind} “{lead.title}”, unit {lead.unit}, {len(draft.parts)} pieces"
        yield from (f"  caption: {text}" for text in lead.caption)
        for part in draft.parts:
            yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    yield f"  piece of {len(part.piece.rows)} rows, {part.stop - part.start} of them header"
    yield from map(_row, part.header)


def _tables(tables: Iterable[Table]) -> Iterator[str]:
    for table in tables:
        yield f"{table.sequence} “{table.title}” {table.kind}, {len(table.rows)} rows"
        yield from (f"  {c.name or '(no heading)'}: {c.role}, panel {c.panel}" for c in table.columns)
        yield from (f"  repaired {_remark(remark, table)}" for remark in table.repairs)
        yield from (f"  doubtful {_remark(remark, table)}" for remark in table.doubts)


def _remark(remark: Remark, table: Table) -> str:
    row = None if remark.row is None else table.rows[remark.row]
    where = "" if row is None else f" at {_place(row.line, row.page)}"
    return f"{remark.what}{where}: {remark.why}"
