"""Column paths back into header rows with merged cells, as a reader knows them from paper."""

from dataclasses import dataclass
from itertools import groupby

from crossfoot_common.tables.model import Column


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """One `th`: its text and how many columns and rows it spans."""

    text: str
    colspan: int
    rowspan: int


def header_rows(columns: tuple[Column, ...]) -> list[list[HeaderCell]]:
    """The rows of a header, top first; equal neighbours under one parent merge, short paths reach down."""
    depth = max((len(column.path) for column in columns), default=0)
    return [header_row(columns, level, depth) for level in range(depth)]


def header_row(columns: tuple[Column, ...], level: int, depth: int) -> list[HeaderCell]:
    """One level. A column whose path ended further up has its cell there and none here."""
    cells = []
    prefixes = ((column.panel, column.path[: level + 1], len(column.path)) for column in columns)
    for (_, prefix, _), group in groupby(prefixes, key=lambda p: (p[0], p[1], len(p[1]) <= level)):
        members = list(group)
        if len(prefix) > level:
            ends_here = all(length == level + 1 for _, _, length in members)
            cells.append(HeaderCell(prefix[level], len(members), depth - level if ends_here else 1))
    return cells
