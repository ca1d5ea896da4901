"""Cuts a stream of cells into rows where nothing but their order is left: where the columns come out clean.

Names below names, figures below figures. The whole stream is tried first; else a table is cut out of it that
begins with a heading, and what stands before its headings and behind its last row is none of it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from crossfoot_parser.core.layout.cut_rows import (
    FEWEST_ROWS,
    Cell,
    Rows,
    first_with_figures,
    is_figure,
    is_table,
    rows_of,
    without_blank_columns,
)
from crossfoot_parser.core.vocabulary.column_sorts import ORDINAL_HEAD, head_sort
from crossfoot_parser.core.vocabulary.header_words import is_header_word
from crossfoot_parser.core.vocabulary.rows import shows_no_figure
from crossfoot_parser.core.vocabulary.words import squash

WIDEST = 20
FEWEST_CUT = 3  # rows with figures of a table that is cut out of a longer stream
FEWEST_CELLS = 8
MOST_ANCHORS = 40
LOWEST_HEAD = 4  # rows of headings


@dataclass(frozen=True, slots=True)
class Cut:
    """Rows of cells, and between which cells of the stream they stand."""

    rows: Rows
    start: int
    stop: int


def cut(cells: Sequence[Cell]) -> Cut | None:
    """The table that the cells are, or the first that can be cut out of them."""
    if len(cells) < FEWEST_CELLS:
        return None
    return _whole(cells, _even(cells)) or next(_cut_out(cells), None) or _whole(cells, _torn(cells))


def _whole(cells: Sequence[Cell], ways: Iterable[Rows]) -> Cut | None:
    said = (without_blank_columns(rows) for rows in ways if rows[1:])
    return next((Cut(rows, 0, len(cells)) for rows in said if is_table(rows)), None)


def _even(cells: Sequence[Cell]) -> Iterator[Rows]:
    """The cells in rows of every width that goes into their number."""
    return (rows_of(cells, width) for width in _widths(cells) if len(cells) % width == 0)


def _torn(cells: Sequence[Cell]) -> Iterator[Rows]:
    """The cells in rows of the other widths: their end or their beginning was cut off."""
    widths = [width for width in _widths(cells) if len(cells) % width]
    yield from (rows_of(cells, width) for width in widths)
    yield from (rows_of(cells[len(cells) % width :], width) for width in widths)


def _widths(cells: Sequence[Cell]) -> Sequence[int]:
    return range(2, min(WIDEST, len(cells) // FEWEST_ROWS) + 1)


def _cut_out(cells: Sequence[Cell]) -> Iterator[Cut]:
    """For each heading that may be the first of a table, the widest reading that leaves no figure behind."""
    anchors = [at for at in range(len(cells)) if _may_begin(cells, at)]
    for number, start in enumerate(anchors[:MOST_ANCHORS]):
        ends = [*anchors[number + 1 :], len(cells)]
        found = [one for width in range(2, WIDEST + 1) if (one := _from(cells, start, width, ends))]
        if found:
            yield max(found, key=lambda one: one.stop)


def _may_begin(cells: Sequence[Cell], at: int) -> bool:
    """A heading over names, codes or numbers of lines, with another heading beside it, that begins a line."""
    text = cells[at].text
    first = not any(cell.text for cell in cells[max(0, at - WIDEST) : at] if cell.at == cells[at].at)
    heads = head_sort(text) in {"text", "code"} or ORDINAL_HEAD.fullmatch(squash(text)) is not None
    beside = at + 1 < len(cells) and _heads(cells[at + 1].text)
    return first and heads and is_header_word(text) and beside


def _heads(text: str) -> bool:
    return is_header_word(text) or head_sort(text) is not None


def _from(cells: Sequence[Cell], start: int, width: int, ends: Sequence[int]) -> Cut | None:
    """The rows of one width from a cell on, if they are a table and no figure is left behind them."""
    rows = rows_of(cells[start:], width)
    top = first_with_figures(rows)
    if not 1 <= top <= LOWEST_HEAD or not _are_headings(rows[0]):
        return None
    taken = [*rows[:top], *_clean(rows[top:])]
    stop = min(start + len(taken) * width, len(cells))
    end = next(end for end in ends if end >= stop)
    inside = stop < len(cells) and cells[stop].at == cells[stop - 1].at and cells[stop].text
    if inside or any(is_figure(cell.text) for cell in cells[stop:end]):
        return None
    figured = sum(any(is_figure(cell.text) for cell in row) for row in taken)
    said = without_blank_columns(taken)
    if figured < FEWEST_CUT or not is_table(said):
        return None
    spanning = _spanning(cells, start)
    return Cut([*_over_panels(spanning, said), *said], start - len(spanning), stop)


def _spanning(cells: Sequence[Cell], start: int) -> Sequence[Cell]:
    """收入 and 支出 right before the headings: cells that span columns come once, whatever they span."""
    before = start
    while before and is_header_word(cells[before - 1].text):
        before -= 1
    return cells[before:start]


def _over_panels(spanning: Sequence[Cell], rows: Rows) -> Iterator[Sequence[Cell]]:
    """Each over the names that begin a panel; the last over all that are left."""
    panels = [at for at, cell in enumerate(rows[0]) if at == 0 or head_sort(cell.text) == "text"]
    if 1 < len(spanning) <= len(panels):
        over = dict(zip(panels, spanning, strict=False))
        yield [over.get(at, replace(cell, text="")) for at, cell in enumerate(rows[0])]


def _are_headings(row: Sequence[Cell]) -> bool:
    shown = [cell.text for cell in row if cell.text]
    return 3 * sum(map(_heads, shown)) >= 2 * len(shown)


def _clean(rows: Rows) -> Iterator[Sequence[Cell]]:
    """The first rows in which no column holds both names and figures."""
    sorts: dict[int, bool] = {}

    def fits(row: Sequence[Cell]) -> bool:
        shown = {at: is_figure(c.text) for at, c in enumerate(row) if not shows_no_figure(c.text)}
        clean = bool(shown) and all(sorts.setdefault(at, figure) == figure for at, figure in shown.items())
        return clean and not all(shown.values())

    return takewhile(fits, rows)
