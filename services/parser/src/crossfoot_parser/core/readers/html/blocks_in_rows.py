"""Finds tables that a page builds of blocks: elements one below the other that have as many children each.

Builders of pages lay rows out by style sheets that stand in other files. Blank cells keep their places there,
and no line of text would tell them.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml.html import HtmlElement, builder

from crossfoot_parser.core.vocabulary.numbers import parse_number

_ROWS = frozenset(("div", "ul", "ol", "li", "dl", "section"))
_CELLS = frozenset(("div", "span", "li", "p", "dd", "dt", "b", "strong", "a", "em", "i", "label"))
_FEWEST_CELLS = 3
_FEWEST_ROWS = 3
_LONGEST = 60  # characters of a cell
_FEWEST_FIGURES = 2  # figures of a row that tell it from an entry of a list


def blocks_as_tables(root: HtmlElement) -> None:
    """Changes the tree: such blocks are rows of a table, their children its cells."""
    for parent in list(root.iter()):
        if isinstance(parent.tag, str) and parent.tag != "table" and len(parent) >= _FEWEST_ROWS:
            for rows in list(_runs(parent)):
                _make_table(rows)


def _runs(parent: HtmlElement) -> Iterator[list[HtmlElement]]:
    for shape, run in groupby(parent, key=_shape):
        rows = list(run)
        if shape is None or len(rows) < _FEWEST_ROWS:
            continue
        figured = sum(_figures(row) >= _FEWEST_FIGURES for row in rows)
        if 2 * figured >= len(rows):
            yield rows


def _shape(row: HtmlElement) -> tuple[str, int] | None:
    """Its name and the number of its cells, if it has nothing but short cells."""
    if not isinstance(row.tag, str) or row.tag not in _ROWS or len(row) < _FEWEST_CELLS:
        return None
    loose = [row.text, row.tail, *(cell.tail for cell in row)]
    plain = all(cell.tag in _CELLS and len(cell.text_content().strip()) <= _LONGEST for cell in row)
    return (row.tag, len(row)) if plain and not any(text and text.strip() for text in loose) else None


def _figures(row: HtmlElement) -> int:
    texts = (cell.text_content().strip() for cell in row)
    return sum(any(sign in text for sign in ".,") and parse_number(text) is not None for text in texts)


def _make_table(rows: Sequence[HtmlElement]) -> None:
    table = builder.TABLE()
    rows[0].addprevious(table)
    table.sourceline = rows[0].sourceline
    for row in rows:
        table.append(row)
        row.tag = "tr"
        for cell in row:
            cell.tag = "td"
