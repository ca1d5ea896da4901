"""The way through the phase: the page is cleaned, rows of cells are found, titles leave the cells."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from crossfoot_parser.core.blocks import Block, Line
from crossfoot_parser.core.layout.grids import find_pieces
from crossfoot_parser.core.layout.header_rows import header_range
from crossfoot_parser.core.layout.noise import clean
from crossfoot_parser.core.layout.pieces import Item, Piece
from crossfoot_parser.core.layout.torn_headers import mend_headers
from crossfoot_parser.core.layout.unfold import unfold


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The items of a document in their order, and the lines that belong to its pages."""

    items: tuple[Item, ...]
    noise: tuple[Line, ...]


def lay_out(blocks: Iterable[Block]) -> LaidOut:
    """Lines of text and pieces of tables, each piece with its header rows."""
    kept, noise = clean(tuple(blocks))
    return LaidOut(tuple(_headed(item) for item in unfold(mend_headers(find_pieces(kept)))), tuple(noise))


def _headed(item: Item) -> Item:
    return replace(item, header_rows=header_range(item)) if isinstance(item, Piece) else item
