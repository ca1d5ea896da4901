"""The cells of a table as rows to be shown, within a window: a hostile table has ten thousand columns."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from crossfoot_desk.core.marks import Place


@dataclass(frozen=True, slots=True)
class Shown:
    """One cell on a page: its text, whether it is a number, what its checks say."""

    row: int
    column: int
    text: str = ""
    number: bool = False
    mark: str = ""
    suspect: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """Which part of a table is shown: from a row and column, so many of each."""

    row: int = 0
    column: int = 0
    rows: int = 200
    columns: int = 40

    def has(self, row: int, column: int) -> bool:
        """Whether a cell is in it."""
        return self.row <= row < self.row + self.rows and self.column <= column < self.column + self.columns


def grid(
    sequence: int,
    cells: Iterable[Mapping[str, Any]],
    width: int,
    marks: Mapping[Place, str],
    *,
    suspects: frozenset[Place] = frozenset(),
    window: Window | None = None,
) -> list[list[Shown]]:
    """The rows of a window, every one as wide as the table is there; rows without any text stay."""
    window = window or Window()
    found: dict[tuple[int, int], Shown] = {}
    for cell in cells:
        row, column = cell["row_index"], cell["column_index"]
        if window.has(row, column):
            place = Place(sequence, row, column)
            number = cell["number"] is not None
            mark = marks.get(place, "")
            found[row, column] = Shown(row, column, cell["text"].strip(), number, mark, place in suspects)
    last = max((row for row, _ in found), default=window.row - 1)
    across = range(window.column, min(width, window.column + window.columns))
    return [
        [found.get((row, column)) or Shown(row, column) for column in across]
        for row in range(window.row, last + 1)
    ]


def rounded(value: Decimal) -> str:
    """An amount for a table over years: two decimals, which is what those who publish 万元 display."""
    return f"{value:,.2f}"


def plain(value: Decimal | str | None) -> str:
    """A decimal, or one as JSON has it, with separators of thousands and no exponent."""
    return "" if value is None else f"{Decimal(value):,f}"
