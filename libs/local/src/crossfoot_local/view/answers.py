"""Rows of an answer for people: a table where every heading fits whole, else one record below the other."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

GAP = 2


class Heading(NamedTuple):
    """The name of a column, and whether it holds numbers."""

    name: str
    number: bool


def answer_view(title: str, headings: Sequence[Heading], rows: Iterable[Sequence[str]], width: int) -> Table:
    """What documents say is shown as text, whatever it looks like."""
    fits = sum(cell_len(one.name) + GAP for one in headings) <= width
    return (_table if fits else _records)(title, headings, rows)


def _table(title: str, headings: Sequence[Heading], rows: Iterable[Sequence[str]]) -> Table:
    grid = Table(box=None, pad_edge=False, header_style="dim", title=title, title_justify="left")
    for one in headings:
        wide, side = cell_len(one.name), "right" if one.number else "left"
        grid.add_column(one.name, overflow="fold", min_width=wide, justify=side)  # type: ignore[arg-type]
    for row in rows:
        grid.add_row(*map(Text, row))
    return grid


def _records(title: str, headings: Sequence[Heading], rows: Iterable[Sequence[str]]) -> Table:
    grid = Table(box=None, pad_edge=False, show_header=False, title=title, title_justify="left")
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for row in rows:
        for one, value in zip(headings, row, strict=True):
            grid.add_row(Text(one.name), Text(value))
        grid.add_row("", "")
    return grid
