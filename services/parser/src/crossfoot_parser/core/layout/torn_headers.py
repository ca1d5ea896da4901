"""Puts a header together that a page tore in text: its first row stands alone above a blank line."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from crossfoot_parser.core.blocks import GridRow, Line
from crossfoot_parser.core.layout.pieces import Item, Piece, moved
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import filled

FEWEST = 3  # headings of a row that stands alone: with fewer it may be anything


def mend_headers(items: Iterable[Item]) -> Iterator[Item]:
    """The items in their order, where rows of headings stand with the rows below them."""
    upper: list[Item] = []  # a row of headings that stands alone, and the blank lines below it
    for item in items:
        if upper and isinstance(item, Line) and not item.text.strip():
            upper.append(item)
            continue
        if upper and isinstance(upper[0], Piece) and isinstance(item, Piece) and _goes_on(upper[0], item):
            yield _below(upper[0], item)
            upper = []
            continue
        yield from upper
        upper = [item] if isinstance(item, Piece) and _is_headings(item) else []
        if not upper:
            yield item
    yield from upper


def _below(upper: Piece, piece: Piece) -> Piece:
    """A piece with the rows above it, and its remarks where its rows are then."""
    down = len(upper.rows)
    remarks = tuple(moved(remark, down=down) for remark in piece.remarks)
    ruled = piece.ruled + down if piece.ruled else 0
    return replace(piece, rows=(*upper.rows, *piece.rows), ruled=ruled, remarks=remarks)


def _is_headings(piece: Piece) -> bool:
    return not piece.addressed and len(piece.rows) == 1 and _words(piece.rows[0]) >= FEWEST


def _goes_on(upper: Piece, piece: Piece) -> bool:
    """Whether a piece begins with figures, or with headings and nothing over its first column."""
    if piece.layout != upper.layout or piece.width != upper.width or len(piece.rows) < 2:
        return False
    first = piece.rows[0]
    return _shows_figures(first) or (not first.cells[0].text.strip() and _words(first) > 0)


def _shows_figures(row: GridRow) -> bool:
    return any(parse_number(text) is not None for index, text in filled(row) if index)


def _words(row: GridRow) -> int:
    """The texts of a row without figures; none where one is a figure."""
    texts = [text for _, text in filled(row)]
    return 0 if any(parse_number(text) is not None for text in texts) else len(texts)
