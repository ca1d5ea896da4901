"""One sheet as every workbook format gives it: only the cells that say something."""

from dataclasses import dataclass, field


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
    uncalculated: int = 0  # formulas whose value the file does not hold
