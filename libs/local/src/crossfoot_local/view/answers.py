"""Rows of an answer for people: a table where nothing has to be torn, else one record below the other."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Group
from rich.table import Table
from rich.text import Text

GAP = 2
PHRASE = 12
"""Cells of a line of Chinese below which a phrase is no longer read at a glance."""
_UNBROKEN = re.compile("[\u2e80-\uffff]+|[^\\s\u2e80-\uffff]+")


class Heading(NamedTuple):
    """The name of a column, and whether it holds numbers."""

    name: str
    number: bool


def answer_view(title: str, headings: Sequence[Heading], rows: Iterable[Sequence[str]], width: int) -> Group:
    """What documents say is shown as text, whatever it looks like."""
    found = list(rows)
    shown = _table(headings, found, width) or _records(headings, found)
    return Group(Text(title, style="italic"), shown)


def _table(headings: Sequence[Heading], rows: Sequence[Sequence[str]], width: int) -> Table | None:
    """None where something would be torn."""
    columns = [[one.name, *(row[n] for row in rows)] for n, one in enumerate(headings)]
    least = [
        max(cell_len(one.name), *map(cell_len if one.number else _least, column))
        for one, column in zip(headings, columns, strict=True)
    ]
    room = width - sum(least) - GAP * len(least)
    if room < 0:
        return None
    grid = Table(box=None, pad_edge=False, header_style="dim")
    for one, wide in zip(headings, _widened(least, columns, room), strict=True):
        side = "right" if one.number else "left"
        grid.add_column(one.name, overflow="fold", width=wide, justify=side)  # type: ignore[arg-type]
    for row in rows:
        grid.add_row(*map(Text, row))
    return grid


def _least(value: str) -> int:
    """Cells that a text needs at least: codes and times are never torn, phrases may go on below."""
    words = _UNBROKEN.findall(value)
    return max((min(cell_len(one), PHRASE) if one > "\u2e7f" else cell_len(one) for one in words), default=0)


def _widened(least: Sequence[int], columns: Sequence[Sequence[str]], room: int) -> Iterator[int]:
    """What room is left goes to those who can use it, the first first: rich would take from all."""
    for narrow, column in zip(least, columns, strict=True):
        more = min(max(map(cell_len, column)) - narrow, room)
        room -= more
        yield narrow + more


def _records(headings: Sequence[Heading], rows: Iterable[Sequence[str]]) -> Table:
    grid = Table(box=None, pad_edge=False, show_header=False)
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for row in rows:
        for one, value in zip(headings, row, strict=True):
            grid.add_row(Text(one.name), Text(value))
        grid.add_row("", "")
    return grid
