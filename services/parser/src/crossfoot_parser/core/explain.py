"""Says in lines what each phase saw, for someone who asks why a table came out the way it did."""

from collections import Counter
from collections.abc import Iterable, Iterator

from crossfoot_common.tables.accounting import Accounting
from crossfoot_common.tables.model import Remark, Table
from crossfoot_parser.core.accounting import Accounted
from crossfoot_parser.core.blocks import GridRow, PageBreak, RawDocument
from crossfoot_parser.core.document import Trace
from crossfoot_parser.core.joining import Joined, Part
from crossfoot_parser.core.layout import Item, LaidOut, Piece
from crossfoot_parser.core.meaning import Meaning

WIDEST = 160


def explain(raw: RawDocument, laid: LaidOut, joined: Joined, accounted: Accounted, meaning: Meaning) -> Trace:
    """The trace of a document: one entry a phase, named as its folder, each with lines of text."""
    tables = accounted.tables
    forms = {number for number, draft in enumerate(joined.drafts, start=1) if draft.form}
    return (
        ("readers: bytes to blocks", tuple(_blocks(raw))),
        ("layout: what belongs to the page, rows of cells as they stand", (*_noise(laid), *_pieces(laid))),
        ("joining: which pieces belong together", tuple(_drafts(joined))),
        ("headers: the path over each column", tuple(_headers(t for t in tables if t.sequence not in forms))),
        ("cells: repairs and doubts", tuple(_remarks(t for t in tables if t.sequence not in forms))),
        ("forms: label/value forms", tuple(_forms(t for t in tables if t.sequence in forms))),
        ("tables: kinds, units and columns", tuple(_tables(tables))),
        ("meaning: who and when, facts and claims", tuple(_meaning(meaning))),
        ("accounting: what became of every figure", tuple(_figures(accounted.figures))),
    )


def _place(line: int | None, page: int | None) -> str:
    return f"L{line}" if line is not None else f"p{page}" if page is not None else "?"


def _blocks(raw: RawDocument) -> Iterator[str]:
    counts = Counter(type(block).__name__ for block in raw.blocks)
    yield ", ".join(f"{count} {name}" for name, count in sorted(counts.items())) or "nothing"
    yield from (f"{remark.what}: {remark.why}" for remark in raw.remarks)


def _noise(laid: LaidOut) -> Iterator[str]:
    for line in laid.noise:
        if line.text.strip():
            yield f"left out {_place(line.line, line.page)} {line.text.strip()}"[:WIDEST]


def _row(row: GridRow) -> str:
    return f"  {_place(row.line, row.page)} " + " | ".join(cell.text.strip() for cell in row.cells)[:WIDEST]


def _pieces(laid: LaidOut) -> Iterator[str]:
    for item in laid.items:
        yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    if isinstance(item, Piece):
        yield f"{item.layout}: {len(item.rows)} rows of up to {item.width} cells"
        yield from map(_row, item.rows)
    elif isinstance(item, PageBreak):
        yield f"page {item.number} ends"


def _drafts(joined: Joined) -> Iterator[str]:
    for draft in joined.drafts:
        lead = draft.lead
        kind = "form" if draft.form else "table"
        yield f"{kind} “{lead.title}”, unit {lead.unit}, {len(draft.parts)} pieces"
        yield from (f"  caption: {text}" for text in lead.caption)
        for part in draft.parts:
            yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    yield f"  piece of {len(part.piece.rows)} rows, {part.stop - part.start} of them header"
    yield from map(_row, part.header)


def _named(table: Table) -> str:
    return f"{table.sequence} “{table.title}”"


def _headers(tables: Iterable[Table]) -> Iterator[str]:
    for table in tables:
        yield f"{_named(table)}, {len(table.columns)} columns"
        yield from (f"  {column.name or '(no heading)'}" for column in table.columns)


def _remarks(tables: Iterable[Table]) -> Iterator[str]:
    for table in tables:
        yield f"{_named(table)}, {len(table.rows)} rows"
        yield from (f"  repaired {_remark(remark, table)}" for remark in table.repairs)
        yield from (f"  doubtful {_remark(remark, table)}" for remark in table.doubts)


def _forms(tables: Iterable[Table]) -> Iterator[str]:
    listed = tuple(tables)
    yield from _headers(listed)
    yield from _remarks(listed)


def _tables(tables: Iterable[Table]) -> Iterator[str]:
    for table in tables:
        yield f"{_named(table)} {table.kind}, unit {table.unit}"
        yield from (f"  {c.name or '(no heading)'}: {c.role}, panel {c.panel}" for c in table.columns)


def _remark(remark: Remark, table: Table) -> str:
    row = None if remark.row is None else table.rows[remark.row]
    where = "" if row is None else f" at {_place(row.line, row.page)}"
    return f"{remark.what}{where}: {remark.why}"


def _meaning(meaning: Meaning) -> Iterator[str]:
    info = meaning.info
    yield f"{info.entity or 'no entity'}, {info.fiscal_year or 'no year'}, {info.stage or 'no stage'}"
    yield f"{len(meaning.facts)} facts, {sum(fact.doubtful is not None for fact in meaning.facts)} doubtful"
    yield f"{len(meaning.claims)} claims, {sum(claim.key is None for claim in meaning.claims)} without a key"


def _figures(figures: Accounting) -> Iterator[str]:
    yield f"{figures.seen} seen, {figures.in_tables} in tables, {figures.in_claims} in claims"
    yield from (f"{count} {name}" for name, count in figures.excused.items())
    yield f"{figures.left_over} left over"
    yield from (
        f"  {_place(one.line, one.page)}{_of_sheet(one.sheet)} {one.context}" for one in figures.examples
    )


def _of_sheet(sheet: str | None) -> str:
    return "" if sheet is None else f" of {sheet}"
