"""A web page with real header spans."""

from collections.abc import Iterator
from html import escape

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import Draft, Paragraph
from crossfoot_local.samples.layouts import Layout
from crossfoot_local.samples.pages import Piece, pieces
from crossfoot_local.samples.spans import spans


def render(draft: Draft, budget: Budget, layout: Layout) -> bytes:
    """UTF-8."""
    head = f'<!DOCTYPE html>\n<html lang="zh"><head><meta charset="utf-8"><title>{escape(draft.name)}</title>'
    body = "\n".join(_blocks(draft, budget, layout))
    return f"{head}</head><body>\n{body}\n</body></html>\n".encode()


def _blocks(draft: Draft, budget: Budget, layout: Layout) -> Iterator[str]:
    number = 0
    for block in draft.blocks:
        if isinstance(block, Paragraph):
            tag = "h2" if block.heading else "p"
            yield f"<{tag}>{escape(block.text)}</{tag}>"
            continue
        number += 1
        for piece in pieces(block, number, budget, layout):
            yield from (f"<p>{escape(line)}</p>" for line in (*piece.title, *piece.caption))
            yield _table(piece)
            if piece.note:
                yield f"<p>{escape(piece.note)}</p>"


def _table(piece: Piece) -> str:
    rows: list[list[str]] = [[] for _ in piece.header]
    for span in spans(piece.header):
        size = f' rowspan="{span.rowspan}"' * (span.rowspan > 1) + f' colspan="{span.colspan}"' * (
            span.colspan > 1
        )
        rows[span.row].append(f"<th{size}>{escape(span.text)}</th>")
    rows += [[f"<td>{escape(cell)}</td>" for cell in row] for row in piece.rows]
    return "<table>\n" + "\n".join(f"<tr>{''.join(row)}</tr>" for row in rows) + "\n</table>"
