"""Cuts a stream of cells into rows where nothing but their order is left: where the columns come out clean.

Names below names, figures below figures. The whole stream is tried first; else a table is cut out of it that
begins with a heading, and what stands before its headings and behind its last row is none of it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.vocabulary.column_sorts import ORDINAL_HEAD, head_sort
from crossfoot_parser.core.vocabulary.header_words import is_header_word
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import shows_no_figure
from crossfoot_parser.core.vocabulary.words import ORDINAL, squash

WIDEST = 20
FEWEST_ROWS = 2  # with figures
FEWEST_CUT = 3  # rows with figures of a table that is cut out of a longer stream
FEWEST_CELLS = 8
MOST_ANCHORS = 40
LOWEST_HEAD = 4  # rows of headings


@dataclass(frozen=True, slots=True)
class Cell:
    """A text before a bar, with the line on which it begins, and which of the lines that is."""

    text: str
    line: Line
    at: int


Rows = Sequence[Sequence[Cell]]


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
    said = (_without_blank_columns(rows) for rows in ways if rows[1:])
    return next((Cut(rows, 0, len(cells)) for rows in said if _is_table(rows)), None)


def _even(cells: Sequence[Cell]) -> Iterator[Rows]:
    """The cells in rows of every width that goes into their number."""
    return (_rows(cells, width) for width in _widths(cells) if len(cells) % width == 0)


def _torn(cells: Sequence[Cell]) -> Iterator[Rows]:
    """The cells in rows of the other widths: their end or their beginning was cut off."""
    widths = [width for width in _widths(cells) if len(cells) % width]
    yield from (_rows(cells, width) for width in widths)
    yield from (_rows(cells[len(cells) % width :], width) for width in widths)


def _widths(cells: Sequence[Cell]) -> Sequence[int]:
    return range(2, min(WIDEST, len(cells) // FEWEST_ROWS) + 1)


def _rows(cells: Sequence[Cell], width: int) -> Rows:
    missing = [Cell("", cells[-1].line, cells[-1].at)] * (-len(cells) % width)
    whole = [*cells, *missing]
    return [whole[at : at + width] for at in range(0, len(whole), width)]


def _without_blank_columns(rows: Rows) -> Rows:
    said = [any(row[column].text for row in rows) for column in range(len(rows[0]))]
    return [[cell for cell, says in zip(row, said, strict=True) if says] for row in rows]


def _is_table(rows: Rows) -> bool:
    """Whether headings stand above rows that all have a name, and each column holds one sort of cells."""
    top = _first_with_figures(rows)
    head, body = rows[:top], rows[top:]
    if len(body) < FEWEST_ROWS or not _is_head(head) or _comes_twice(head):
        return False
    sorts = [_sort([row[column].text for row in body]) for column in range(len(rows[0]))]
    if None in sorts or "text" not in sorts:
        return False
    names = [column for column, sort in enumerate(sorts) if sort == "text"]
    return "number" in sorts[names[0] :] and all(any(row[name].text for name in names) for row in body)


def _first_with_figures(rows: Rows) -> int:
    figures = (at for at, row in enumerate(rows) if any(_is_figure(cell.text) for cell in row[1:]))
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
    figures = sum(map(_is_figure, shown))
    return "number" if figures == len(shown) else None if figures else "text"


def _is_figure(text: str) -> bool:
    return parse_number(text) is not None


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
    rows = _rows(cells[start:], width)
    top = _first_with_figures(rows)
    if not 1 <= top <= LOWEST_HEAD or not _are_headings(rows[0]):
        return None
    taken = [*rows[:top], *_clean(rows[top:])]
    stop = min(start + len(taken) * width, len(cells))
    end = next(end for end in ends if end >= stop)
    inside = stop < len(cells) and cells[stop].at == cells[stop - 1].at and cells[stop].text
    if inside or any(_is_figure(cell.text) for cell in cells[stop:end]):
        return None
    figured = sum(any(_is_figure(cell.text) for cell in row) for row in taken)
    said = _without_blank_columns(taken)
    if figured < FEWEST_CUT or not _is_table(said):
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
        shown = {at: _is_figure(c.text) for at, c in enumerate(row) if not shows_no_figure(c.text)}
        clean = bool(shown) and all(sorts.setdefault(at, figure) == figure for at, figure in shown.items())
        return clean and not all(shown.values())

    return takewhile(fits, rows)
