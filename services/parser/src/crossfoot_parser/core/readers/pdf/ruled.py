"""Finds the ruled tables of a page: by their rules, by shaded cells, and by a header that alone is ruled."""

from collections.abc import Iterator
from functools import cache

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.doubles import single
from crossfoot_parser.core.readers.pdf.header_columns import with_bodies
from crossfoot_parser.core.readers.pdf.lattice import Lattice, build
from crossfoot_parser.core.readers.pdf.model import Box, Char, Page, Rule
from crossfoot_parser.core.readers.pdf.rules import tables_of, whole_rules
from crossfoot_parser.core.readers.pdf.segments import has_figure, segments_of
from crossfoot_parser.core.readers.pdf.tiles import Group, as_rules, groups_of, is_row
from crossfoot_parser.core.readers.pdf.writing import lines_of

_FRAME = 3  # cells: what has no more of them is a frame around something

_SINGLE = 2  # edges: of one column
_FEW, _ROWS = 6, 3  # cells of a mere frame, and lines of figures that show that it is one


def lattices_of(page: Page, limits: Limits) -> tuple[list[Lattice], list[Group]]:
    """The ruled tables of a page that hold text, none inside another, and the shaded cells outside."""
    ruled = _ruled(page, ([], []), limits)
    outside = [
        tile
        for tile in page.tiles
        if not (any(lattice.box.holds(*tile.middle) for lattice in ruled) or is_row(tile, page))
    ]
    shaded = groups_of(outside)
    edges = as_rules(shaded, whole_rules(page.horizontal), page.vertical)
    ruled = _ruled(page, edges, limits) if edges[0] else ruled
    return with_bodies(ruled, page.chars), shaded


def _ruled(page: Page, edges: tuple[list[Rule], list[Rule]], limits: Limits) -> list[Lattice]:
    """The tables that the rules of a page draw, with edges of cells beside them."""
    horizontal = whole_rules([*page.horizontal, *edges[0]])
    vertical = whole_rules([*page.vertical, *edges[1]])
    if not horizontal or not vertical:
        return []
    across = single(horizontal, cache(lambda: sorted((c.y, c.x, c.bottom - c.top) for c in _seen(page))))
    along = single(vertical, cache(lambda: sorted((c.x, c.y, c.x1 - c.x0) for c in _seen(page))))
    groups = tables_of(whole_rules(across), whole_rules(along), limits)
    found = [lattice for group in groups if (lattice := build(*group, limits))]
    found = [lattice for lattice in found if not any(_is_lost(lattice, other) for other in found)]
    found.sort(key=lambda lattice: (lattice.box.top, lattice.box.x0))
    return [lattice for lattice in found if _holds_cells(lattice, page)]


def _seen(page: Page) -> Iterator[Char]:
    return (char for char in page.chars if not char.text.isspace())


def _holds_cells(lattice: Lattice, page: Page) -> bool:
    """Whether anything stands in it, and not whole rows in one cell, line by line: they are lines then."""
    held = (char for char in _seen(page) if lattice.box.holds(char.x, char.y))
    if len(lattice.cells) > _FEW and len(lattice.edges) > _SINGLE:
        return any(True for _ in held)
    inside = list(held)
    cells = (lines_of(char for char in inside if cell.box.holds(char.x, char.y)) for cell in lattice.cells)
    fewest = 1 if len(lattice.edges) == _SINGLE else _ROWS
    return bool(inside) and not any(
        cell.colspan == 1 and sum(has_figure(segments_of(line)) for line in lines) >= fewest
        for cell, lines in zip(lattice.cells, cells, strict=True)
    )


def _is_lost(lattice: Lattice, other: Lattice) -> bool:
    """Of two tables, one inside the other, the outer is kept unless it is a mere frame."""
    if lattice is other:
        return False
    if _lies_in(lattice.box, other.box):
        return len(other.cells) > _FRAME or len(lattice.cells) <= len(other.cells)
    return _lies_in(other.box, lattice.box) and len(lattice.cells) <= _FRAME < len(other.cells)


def _lies_in(inner: Box, outer: Box) -> bool:
    inside = outer.holds(inner.x0, inner.top) and outer.holds(inner.x1, inner.bottom)
    return inside and inner != outer
