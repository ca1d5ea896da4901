"""Faces of a table that change nothing of what it says: numbers of rows and columns, remarks, blank rows, turned round.

Any table of any kind may have one: what an invented document says is independent of how its form looks.
"""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from tests.benchmarks.generators.blocks import Document, Grid
from tests.benchmarks.generators.ledger import MARK

Face = Callable[[Grid, Random], Grid]
SHARE = 0.2  # of the tables
TOTALS = ("合计", "总计", "小计", "共计")
REMARKS = ("含上年结转", "专款专用", "年中追加", "按进度拨付")
MOST_TURNED = 8  # rows that may become columns


def line_numbers(grid: Grid, rng: Random) -> Grid:
    """Every row has its number, or those that are no totals."""
    every = rng.random() < 0.5
    at, rows = 0, []
    for row in grid.rows:
        counts = every or not any(word in cell for cell in row[:2] for word in TOTALS)
        at += counts
        rows.append((str(at) if counts else "", *row))
    return replace(grid, columns=(("行次" if every else "序号",), *grid.columns), rows=tuple(rows))


def column_numbers(grid: Grid, rng: Random) -> Grid:
    """A first row 栏次 that counts the columns of figures."""
    labels = max(1, next((i for i, cell in enumerate(grid.rows[-1]) if MARK.search(cell)), 1))
    first = (rng.choice(("栏次", "行次")), *[""] * (labels - 1))
    numbers = (str(i) for i in range(1, len(grid.columns) - labels + 1))
    return replace(grid, rows=((*first, *numbers), *grid.rows))


def remarks(grid: Grid, rng: Random) -> Grid:
    """A last column 备注 with a word here and there behind figures."""
    told = (MARK.search("".join(row)) and rng.random() < 0.15 for row in grid.rows)
    rows = ((*row, rng.choice(REMARKS) if one else "") for row, one in zip(grid.rows, told, strict=True))
    return replace(grid, columns=(*grid.columns, (rng.choice(("备注", "说明")),)), rows=tuple(rows))


def blank_rows(grid: Grid, rng: Random) -> Grid:
    """Rows without anything between the others, as forms have that are longer than their contents."""
    blank = ("",) * len(grid.columns)
    rows: list[tuple[str, ...]] = []
    for row in grid.rows:
        rows += [blank, row] if rows and rng.random() < 0.1 else [row]
    return replace(grid, rows=tuple(rows))


def turned(grid: Grid, _: Random) -> Grid:
    """Rows and columns of a small table are exchanged."""
    plain = all(len(path) == 1 for path in grid.columns) and len(grid.rows) <= MOST_TURNED
    labels = [row[0] for row in grid.rows]
    if not plain or MARK.search("".join(labels)) or len({*labels}) < len(labels) or not all(labels):
        return grid
    lines = zip(*grid.rows, strict=True)
    next(lines)
    heads = (path[0] for path in grid.columns[1:])
    rows = tuple((head, *line) for head, line in zip(heads, lines, strict=True))
    return replace(grid, columns=(grid.columns[0], *((label.strip(),) for label in labels)), rows=rows)


FACES: dict[str, Face] = {
    face.__name__: face for face in (line_numbers, column_numbers, remarks, blank_rows, turned)
}


def faced(document: Document, rng: Random) -> Document:
    """The document, some of its tables with another face."""
    blocks, traits = [], list(document.traits)
    for block in document.blocks:
        if isinstance(block, Grid) and block.rows and rng.random() < SHARE:
            name = rng.choice(sorted(FACES))
            block = FACES[name](block, rng)  # noqa: PLW2901 - the same table, looking otherwise
            traits.append(name.replace("_", "-"))
        blocks.append(block)
    return replace(document, blocks=tuple(blocks), traits=tuple(traits))
