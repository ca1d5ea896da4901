"""Holds a logical table in the making: what leads to it, its parts on the pages, what is below it."""

from dataclasses import dataclass, field
from functools import cached_property

from crossfoot_parser.core.blocks import GridRow, Line
from crossfoot_parser.core.joining.leads import Lead
from crossfoot_parser.core.layout import Piece
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import filled, row_of


@dataclass(frozen=True)
class Part:
    """A piece in its table: its header rows are [start, stop)."""

    piece: Piece
    start: int
    stop: int
    loose: tuple[Line, ...] = ()  # lines before it that are cells of the table

    @property
    def header(self) -> tuple[GridRow, ...]:
        """The header rows."""
        return self.piece.rows[self.start : self.stop]

    @property
    def body(self) -> tuple[GridRow, ...]:
        """Everything else, with the loose lines as rows of one cell."""
        loose = tuple(row_of([line.text], line.line, line.page) for line in self.loose)
        return (*loose, *self.piece.rows[: self.start], *self.piece.rows[self.stop :])

    @cached_property
    def leftmost_figure(self) -> int | None:
        """The first column behind the names in which the body has a figure; every later page asks for it."""
        figures = (i for row in self.body for i, text in filled(row) if i and parse_number(text) is not None)
        return min(figures, default=None)


@dataclass(slots=True)
class Draft:
    """A logical table in the making: its lead, its parts in order, and the lines below it."""

    lead: Lead
    parts: list[Part]
    form: bool
    below: list[Line] = field(default_factory=list)
    nil: Line | None = None
    scattered: bool = False  # lines with figures alone stand beside it: rows that lost their delimiters
    torn: bool = False  # scraps of its text follow as loose lines

    @property
    def addressed(self) -> bool:
        """Whether the format itself says where every cell stands."""
        return bool(self.parts) and all(part.piece.addressed for part in self.parts)
