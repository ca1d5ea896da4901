"""Holds a logical table in the making: what leads to it, its parts on the pages, what is below it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from crossfoot_parser.core.blocks import GridRow, Line
from crossfoot_parser.core.joining.leads import Lead
from crossfoot_parser.core.layout import Piece
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import filled, is_sum_of_page, row_of


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
        """Everything else but sums of the page, with the loose lines as rows of one cell."""
        loose = tuple(row_of([line.text], line.line, line.page) for line in self.loose)
        rows = (*self.piece.rows[: self.start], *self.piece.rows[self.stop :])
        return (*loose, *(row for row in rows if not is_sum_of_page(row)))

    @property
    def page_sums(self) -> Iterator[GridRow]:
        """Rows that sum up what stands on one page (本页小计, 承前页): the table itself has no such rows."""
        return (row for row in self.piece.rows if is_sum_of_page(row))

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
    def notes(self) -> tuple[str, ...]:
        """What stands below it, and the sums of its pages: shown, and held against nothing."""
        sums = (row for part in self.parts for row in part.page_sums)
        shown = ("  ".join(text for _, text in filled(row)) for row in sums)
        return (*(line.text.strip() for line in self.below), *shown)

    @property
    def addressed(self) -> bool:
        """Whether the format itself says where every cell stands."""
        return bool(self.parts) and all(part.piece.addressed for part in self.parts)
