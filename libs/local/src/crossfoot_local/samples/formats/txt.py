"""Text with tables of tabs or pipes, as text conversions of published PDFs look."""

from collections.abc import Iterable, Iterator

from crossfoot_local.samples.budget import Budget
from crossfoot_local.samples.grid import Draft, Paragraph
from crossfoot_local.samples.layouts import Layout
from crossfoot_local.samples.pages import Piece, pieces


def render(draft: Draft, budget: Budget, layout: Layout) -> bytes:
    """UTF-8, one line a row, blank lines between blocks."""
    return "\n".join(lines(draft, budget, layout, layout.markup)).encode()


def lines(draft: Draft, budget: Budget, layout: Layout, markup: str) -> Iterator[str]:
    """All lines in order."""
    number = 0
    yield ""
    for block in draft.blocks:
        if isinstance(block, Paragraph):
            yield from (block.text, "")
            continue
        number += 1
        for piece in pieces(block, number, budget, layout):
            yield from _captioned(piece)
            yield from _body(piece, markup)
            yield ""
            if piece.note:
                yield from (piece.note, "")


def _captioned(piece: Piece) -> Iterator[str]:
    form = piece.caption[:-2]
    for line in (*form, "".join(piece.title) if len(piece.title) == 1 else "\n".join(piece.title)):
        yield from (line, "")
    for line in piece.caption[-2:]:
        yield from (line, "")


def _body(piece: Piece, markup: str) -> Iterator[str]:
    header = [[cell or "" for cell in row] for row in piece.header]
    rows: Iterable[Iterable[str]] = piece.rows
    if markup == "tabs":
        yield from ("\t".join(row) for row in (*header, *rows))
        return
    yield _pipes(header[0])
    yield "|" + "|".join("---" for _ in header[0]) + "|"
    yield from (_pipes(row) for row in (*header[1:], *rows))


def _pipes(row: Iterable[str]) -> str:
    return "| " + " | ".join(row) + " |"
