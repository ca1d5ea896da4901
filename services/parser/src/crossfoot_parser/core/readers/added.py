"""Takes off the numbers of rows and columns that a data frame wrote around what was published.

pandas counts from nought and fills every row and every column; people count from one, or not at all.
"""

from collections.abc import Sequence
from dataclasses import replace

from crossfoot_parser.core.blocks import GridRow

_FEWEST = 3  # numbers in a row or column that are more than chance


def without_added(rows: Sequence[GridRow]) -> tuple[tuple[GridRow, ...], int]:
    """The rows without numbers of rows and columns that were added, and how many rows were taken off."""
    if len(rows) < 2:
        return tuple(rows), 0
    left = _counts([row.cells[0].text if row.cells else "" for row in rows[1:]])
    first = [cell.text for cell in rows[0].cells]
    indexed = left and not first[0].strip()
    top = _counts(first[1:] if indexed else first, fewest=2 if indexed else _FEWEST)
    kept = rows[1:] if top else rows
    if indexed:
        kept = [replace(row, cells=row.cells[1:]) for row in kept]
    return tuple(kept), int(top)


def _counts(texts: Sequence[str], fewest: int = _FEWEST) -> bool:
    """Whether the texts are 0, 1, 2 and so on, none left out."""
    return len(texts) >= fewest and all(text.strip() == str(at) for at, text in enumerate(texts))
