"""The table that is being written, row by row and cell by cell, until something else follows it."""

from dataclasses import replace

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Grid, Limits
from crossfoot_parser.core.readers.rtf.grid import Edge, Row, grid_rows
from crossfoot_parser.core.readers.struck import has_figure, struck_figures

MERGED = {"clvmrg": "goes_down", "clmrg": "goes_on"}
"""Control words that merge the cell whose edge comes next, and with which one."""


class OpenTable:
    """Rows that have ended, the row that has not, and the lines of its last cell."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._rows: list[Row] = []
        self._row = Row()
        self._edge = Edge(0)
        self._cell: list[str] = []
        self._struck = 0  # cells of the table

    @property
    def is_in_cell(self) -> bool:
        """Whether a cell has been begun and not ended."""
        return bool(self._cell)

    def begin_row(self) -> None:
        """A definition stands before the cells of its row, and again behind them."""
        self._row.left, self._row.edges = 0, []

    def begin_at(self, left: int) -> None:
        """Where the first cell of the row begins."""
        self._row.left = left

    def merge(self, word: str) -> None:
        """The next cell is merged with the one above or the one to its left."""
        self._edge = replace(self._edge, **{MERGED[word]: True})

    def edge_at(self, at: int) -> None:
        """Where the next cell ends.

        Raises:
            PermanentError: `cell_limit`.
        """
        self._row.edges.append(replace(self._edge, at=at))
        self._edge = Edge(0)
        if len(self._row.edges) > self._limits.cells:
            raise PermanentError("cell_limit", "cells of one row")

    def say(self, text: str) -> None:
        """Text of the cell."""
        self._cell.extend(text.split("\n"))

    def end_cell(self, *, struck: bool) -> None:
        """The cell is whole; `struck`: a figure of it was struck through."""
        self._struck += struck and not has_figure("".join(self._cell))
        self._row.cells.append(tuple(self._cell))
        self._cell = []

    def end_row(self) -> None:
        """The row is whole; the next one may define no cells of its own."""
        if self._row.cells:
            self._rows.append(self._row)
        self._row = Row(self._row.left, list(self._row.edges))

    def end(self) -> Grid | None:
        """The table, if it shows anything.

        Raises:
            PermanentError: `cell_limit`.
        """
        if self._row.cells:
            self._rows.append(self._row)
            self._row = Row()
        if not self._rows:
            return None
        rows, self._rows = grid_rows(self._rows, self._limits), []
        remarks, self._struck = tuple(struck_figures(self._struck)), 0
        shows = any(cell.text.strip() for row in rows for cell in row.cells)
        return Grid(rows, remarks=remarks, addressed=True) if shows else None
