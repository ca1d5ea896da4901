"""Web pages: with real spans, or flat as an editor leaves them that knows no spans."""

from collections.abc import Iterator
from html import escape
from random import Random

from crossfoot_local.samples.spans import spans
from tests.benchmarks.generators.blocks import Document, Grid, Heading
from tests.benchmarks.generators.ledger import resolved


def write(document: Document, _: Random) -> bytes:
    """Header cells with colspan and rowspan."""
    return _page(document, flatten=False)


def flat(document: Document, _: Random) -> bytes:
    """Merged header cells as one cell and blanks beside it."""
    return _page(document, flatten=True)


def _page(document: Document, *, flatten: bool) -> bytes:
    head = f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{escape(document.name)}</title></head>'
    return "\n".join((head, "<body>", *_blocks(document, flatten), "</body></html>")).encode()


def _blocks(document: Document, flatten: bool) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Grid):
            for piece in block.pieces():
                yield from _table(piece, document, flatten)
            continue
        tag = f"h{min(block.level + 1, 4)}" if isinstance(block, Heading) else "p"
        yield f"<{tag}>{escape(resolved(block.text, document.figures))}</{tag}>"


def _table(grid: Grid, document: Document, flatten: bool) -> Iterator[str]:
    yield from (f"<p>{escape(line)}</p>" for line in (grid.form, grid.title, grid.entity, grid.unit) if line)
    yield "<table>"
    header = grid.header()
    if flatten:
        yield from (
            "<tr>" + "".join(f"<td>{escape(cell or '')}</td>" for cell in row) + "</tr>" for row in header
        )
    else:
        yield from _spanned(header)
    for row in grid.rows:
        cells = (escape(resolved(cell, document.figures)) for cell in row)
        yield "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
    yield "</table>"
    yield from (f"<p>{escape(resolved(note, document.figures))}</p>" for note in grid.notes)


def _spanned(header: list[list[str | None]]) -> Iterator[str]:
    rows: list[list[str]] = [[] for _ in header]
    for span in spans(tuple(tuple(row) for row in header)):
        size = (f' rowspan="{span.rowspan}"' if span.rowspan > 1 else "") + (
            f' colspan="{span.colspan}"' if span.colspan > 1 else ""
        )
        rows[span.row].append(f"<th{size}>{escape(span.text)}</th>")
    yield from (f"<tr>{''.join(row)}</tr>" for row in rows)
