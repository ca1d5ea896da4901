"""Reads label/value forms: the grid of indicators gives the columns, everything else stays a row."""

from collections.abc import Sequence

from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.stages.headings import INDICATOR
from crossfoot_parser.core.stages.pieces import filled
from crossfoot_parser.core.stages.words import squash


def form_paths(rows: Sequence[GridRow]) -> tuple[tuple[GridRow, ...], list[GridRow]]:
    """The header rows of the grid of indicators, and all other rows."""
    best = max(range(len(rows)), key=lambda i: _indicators(rows[i]), default=0)
    if not rows or _indicators(rows[best]) < 2:
        return (), list(rows)
    header = (rows[best],)
    return header, [row for row in rows if row is not rows[best]]


def _indicators(row: GridRow) -> int:
    return sum(1 for _, text in filled(row) if INDICATOR.fullmatch(squash(text)))
