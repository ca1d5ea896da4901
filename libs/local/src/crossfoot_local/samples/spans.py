"""Merged header cells, for the formats that have them."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A header cell and the positions that it covers."""

    row: int
    column: int
    rowspan: int
    colspan: int
    text: str


def spans(header: tuple[tuple[str | None, ...], ...]) -> Iterator[Span]:
    """The cells of a header: each reaches right, then down, over the positions that are None."""
    width = len(header[0])
    for y, row in enumerate(header):
        for x, text in enumerate(row):
            if text is None:
                continue
            right = next(
                (k for k in range(x + 1, width) if row[k] is not None or _owned(header, y, k)), width
            )
            below = (
                k for k in range(y + 1, len(header)) if any(cell is not None for cell in header[k][x:right])
            )
            yield Span(y, x, next(below, len(header)) - y, right - x, text)


def _owned(header: tuple[tuple[str | None, ...], ...], row: int, column: int) -> bool:
    """Whether a cell above, which no cell to its left covers, reaches down to this position."""
    return row > 0 and header[row - 1][column] is not None and header[row][column] is None
