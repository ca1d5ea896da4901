"""Puts a row together that a page ended within: the rest of its names stands alone on the next page."""

from collections.abc import Sequence
from dataclasses import replace

from crossfoot_common.tables.structure.labels import read_label
from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import filled
from crossfoot_parser.core.vocabulary.words import ORDINAL, is_dash, is_total, squash

FEWEST = 5  # rows above that show what a true row fills
SOME = 3  # the same where the row has figures and no name
NEARLY_ALL = 0.9


def rest_of_row(above: Sequence[GridRow], below: Sequence[GridRow]) -> GridRow | None:
    """The last row with the rest of its names, if the first row below is no row of its own.

    It holds words alone, each below words, and has no code or number of the line where nearly all rows have
    one; or it begins without an enumerator below labels that all have one; or it is the name that a row of
    figures lacks. A total is complete, and what is carried over is a row of the form, with or without an
    amount.
    """
    if not above or not below or above[-1].page == below[0].page:
        return None
    rows = [row for row in above if any(True for _ in filled(row))]
    if not rows or rows[-1] is not above[-1] or not _are_words(below[0]):
        return None
    last, rest = dict(filled(rows[-1])), dict(filled(below[0]))
    if not (_is_the_name(rows, last, rest) or _goes_on(rows, last, rest)):
        return None
    cells = [
        replace(cell, text=cell.text.rstrip() + rest[column]) if column in rest else cell
        for column, cell in enumerate(rows[-1].cells)
    ]
    return replace(rows[-1], cells=tuple(cells))


def _is_the_name(rows: Sequence[GridRow], last: dict[int, str], rest: dict[int, str]) -> bool:
    """Whether the rest is a name alone, below a row of figures alone, where all others have their names."""
    column = next(iter(rest), 0)
    if len(rest) != 1 or column in last or not all(_is_figure(text) for text in last.values()):
        return False
    names = [dict(filled(row)).get(column, "-") for row in rows[:-1]]
    return len(names) >= SOME and not any(_is_figure(name) for name in names)


def _goes_on(rows: Sequence[GridRow], last: dict[int, str], rest: dict[int, str]) -> bool:
    """Whether words stand below words, in a row that lacks what others have to be one."""
    if len(rows) < FEWEST or not rest:
        return False
    if not all(column in last and not _is_figure(last[column]) for column in rest):
        return False
    if any(is_total(last[column]) or _is_carried(rest[column]) for column in rest):
        return False
    return _lacks(rows, last, rest) or all(_are_enumerated(rows, column) for column in rest)


def _are_words(row: GridRow) -> bool:
    return not any(
        _is_figure(text) or is_total(text) or ORDINAL.match(squash(text)) or squash(text).startswith("其中")
        for _, text in filled(row)
    )


def _is_carried(text: str) -> bool:
    return read_label(text).carry is not None


def _is_figure(text: str) -> bool:
    return parse_number(text) is not None or is_dash(text)


def _lacks(rows: Sequence[GridRow], last: dict[int, str], rest: dict[int, str]) -> bool:
    """Whether a column of codes or numbers is blank that the row above and nearly all others fill."""
    counts = dict.fromkeys(last.keys() - rest.keys(), 0)
    for row in rows:
        for column, text in filled(row):
            if column in counts and squash(text).isdigit():
                counts[column] += 1
    return any(count >= NEARLY_ALL * len(rows) for count in counts.values())


def _are_enumerated(rows: Sequence[GridRow], column: int) -> bool:
    texts = [squash(dict(filled(row)).get(column, "")) for row in rows]
    shown = [text for text in texts if text]
    marked = sum(1 for text in shown if ORDINAL.match(text) or is_total(text))
    return len(shown) >= FEWEST and marked >= NEARLY_ALL * len(shown)
