"""A table as it was published: every cell of its grid, headers too, for whoever trusts no header."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossfoot_common.tables.model import Row, Table
from crossfoot_validator.core.vocabulary.place import Place

WIDEST_GAP = 10  # blank rows of the source beyond these are no wider a gap


@dataclass(frozen=True, slots=True)
class Published:
    """The strings of a grid, and for each of its rows the row of the table (below 0: of its head)."""

    grid: list[list[str]]
    rows: list[int]

    def place(self, cell: tuple[int, int]) -> Place:
        """Where a cell of the grid stands in the table."""
        return self.rows[cell[0]], cell[1]


def published(table: Table) -> Published:
    """Head and body in the order of the source; blank rows between them are kept as gaps."""
    numbered = [(i - len(table.head), row) for i, row in enumerate(table.head)]
    numbered += enumerate(table.rows)
    lines = [row.line for _, row in numbered]
    if all(line is not None for line in lines) and len(set(lines)) == len(lines):
        numbered.sort(key=lambda pair: pair[1].line or 0)
        return _with_gaps(numbered, [row.line or 0 for _, row in numbered])
    return _with_gaps(numbered, list(range(len(numbered))))


def _with_gaps(numbered: Sequence[tuple[int, Row]], lines: Sequence[int]) -> Published:
    steps = [below - above for above, below in pairwise(lines)]
    least = min(steps, default=1)
    grid, rows = list[list[str]](), list[int]()
    for step, (index, row) in zip([least, *steps], numbered, strict=False):
        blank = min(step // least, WIDEST_GAP) - 1
        grid += [[] for _ in range(blank)]
        rows += [index] * blank
        grid.append([cell.text for cell in row.cells])
        rows.append(index)
    return Published(grid, rows)
