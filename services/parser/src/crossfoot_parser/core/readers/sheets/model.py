"""One sheet as every workbook format gives it: only the cells that say something."""

from dataclasses import dataclass, field
from typing import NamedTuple

from crossfoot_parser.core.readers.struck import has_figure


class TextBox(NamedTuple):
    """What is written over the cells: the row (0-based) in which the box begins, and its lines."""

    row: int
    lines: tuple[str, ...]


@dataclass(slots=True)
class Sheet:
    """The lines of each cell by (row, column), 0-based.

    Merged ranges are (first row, first column, last row, last column).
    """

    name: str
    cells: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden: bool = False
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    boxes: list[TextBox] = field(default_factory=list)
    page_header: tuple[str, ...] = ()
    struck: int = 0  # cells whose figures are all struck through
    uncalculated: int = 0  # formulas whose value the file does not hold

    def say(self, row: int, column: int, text: str, *, struck: bool = False) -> None:
        """What a cell shows, unless it is nothing or struck through."""
        if struck:
            self.struck += has_figure(text)
        elif text.strip():
            self.cells[row, column] = text
