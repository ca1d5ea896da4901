"""Composes one page: grids where rules make cells, lines elsewhere, all from top to bottom."""

from crossfoot_parser.core.blocks import Block, Grid, Limits, Line
from crossfoot_parser.core.pdf.cells import assign
from crossfoot_parser.core.pdf.lattice import Lattice, build
from crossfoot_parser.core.pdf.model import Char, Page
from crossfoot_parser.core.pdf.rules import tables_of, whole_rules
from crossfoot_parser.core.pdf.writing import Written, cell_text, lines_of, text_of
from crossfoot_parser.core.placing import Placed, RowPlace, lay_out


def compose(page: Page, limits: Limits) -> list[Block]:
    """The blocks of one page.

    Raises:
        PermanentError: `cell_limit`.
    """
    lattices = _lattices(page, limits)
    inside: list[list[Char]] = [[] for _ in lattices]
    outside: list[Char] = []
    for char in page.chars:
        home = next((i for i, lattice in enumerate(lattices) if lattice.box.holds(char.x, char.y)), None)
        (outside if home is None else inside[home]).append(char)
    placed: list[tuple[float, Block]] = []
    for lattice, chars in zip(lattices, inside, strict=True):
        placed.append((lattice.box.top, _grid(page, lattice, chars, limits)))
    placed.extend(_lines(page, lines_of(outside)))
    placed.sort(key=lambda item: item[0])
    return [block for _, block in placed]


def _lattices(page: Page, limits: Limits) -> list[Lattice]:
    """The ruled tables of a page; one inside another's area belongs to the outer one's cells."""
    groups = tables_of(whole_rules(page.horizontal), whole_rules(page.vertical), limits)
    found = [lattice for group in groups if (lattice := build(*group, limits))]
    found.sort(key=lambda lattice: (lattice.box.top, lattice.box.x0))
    return [
        lattice
        for lattice in found
        if any(lattice.box.holds(char.x, char.y) for char in page.chars if char.text != " ")
    ]


def _grid(page: Page, lattice: Lattice, chars: list[Char], limits: Limits) -> Grid:
    texts = assign(lattice, chars)
    cells = [
        Placed(
            cell.row,
            cell.column,
            cell_text(texts.get(cell, []), cell.box.x0, cell.box.x1),
            cell.rowspan,
            cell.colspan,
        )
        for cell in lattice.cells
    ]
    return Grid(lay_out(cells, [RowPlace(page=page.number)] * lattice.rows, limits))


def _lines(page: Page, lines: list[Written]) -> list[tuple[float, Block]]:
    margin = min((line.x0 for line in lines), default=0.0)
    return [((line.top + line.bottom) / 2, Line(text_of(line, margin), page=page.number)) for line in lines]
