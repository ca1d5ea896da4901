"""Rows into which a stream of cells may be cut, and whether they are a table: each column of one sort."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.vocabulary.column_sorts import head_sort
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import shows_no_figure
from crossfoot_parser.core.vocabulary.words import ORDINAL, squash

FEWEST_ROWS = 2  # with figures


@dataclass(frozen=True, slots=True)
class Cell:
    """A text before a bar, with the line on which it begins, and which of the lines that is."""

    text: str
    line: Line
    at: int


Rows = Sequence[Sequence[Cell]]


def rows_of(cells: Sequence[Cell], width: int) -> Rows:
    """The cells in rows of a width, the last one filled up with blanks."""
    missing = [Cell("", cells[-1].line, cells[-1].at)] * (-len(cells) % width)
    whole = [*cells, *missing]
    return [whole[at : at + width] for at in range(0, len(whole), width)]


def without_blank_columns(rows: Rows) -> Rows:
    """The rows without columns that show nothing."""
    said = [any(row[column].text for row in rows) for column in range(len(rows[0]))]
    return [[cell for cell, says in zip(row, said, strict=True) if says] for row in rows]


def is_table(rows: Rows) -> bool:
    """Whether headings stand above rows that all have a name, and each column holds one sort of cells."""
    top = first_with_figures(rows)
    head, body = rows[:top], rows[top:]
    if len(body) < FEWEST_ROWS or not _is_head(head) or _comes_twice(head):
        return False
    sorts = [_sort([row[column].text for row in body]) for column in range(len(rows[0]))]
    if None in sorts or "text" not in sorts:
        return False
    names = [column for column, sort in enumerate(sorts) if sort == "text"]
    return "number" in sorts[names[0] :] and all(any(row[name].text for name in names) for row in body)


def first_with_figures(rows: Rows) -> int:
    """The first row that has a figure behind its first cell; as many as there are where none has."""
    figures = (at for at, row in enumerate(rows) if any(is_figure(cell.text) for cell in row[1:]))
    return next(figures, len(rows))


def _is_head(rows: Rows) -> bool:
    """Whether rows may stand above figures: they say something, and number none of it."""
    return bool(rows) and not any(ORDINAL.match(squash(cell.text)) for row in rows for cell in row[1:])


def _comes_twice(head: Rows) -> bool:
    """Whether the headings are the same two times over: panels beside one another were cut apart."""
    last = [[head_sort(cell.text) for cell in row if cell.text] for row in head[-2:]]
    if len(last) > 1 and last[0] == last[1] and None not in last[0] and len(last[0]) == len(head[-1]):
        return True
    amounts = [[cell.text for cell in row[1:]] for row in head]
    return any(above == below and all(above) for above, below in pairwise(amounts))


def _sort(texts: Sequence[str]) -> str | None:
    """What a column holds; nothing where names stand among figures."""
    shown = [text for text in texts if not shows_no_figure(text)]
    figures = sum(map(is_figure, shown))
    return "number" if figures == len(shown) else None if figures else "text"


def is_figure(text: str) -> bool:
    """Whether a cell is a figure."""
    return parse_number(text) is not None
