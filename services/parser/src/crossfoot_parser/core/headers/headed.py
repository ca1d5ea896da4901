"""The way through the phase: one header for all pages, its paths, and every row below them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossfoot_common.tables.doubts import LOST
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.headers.fits import fit
from crossfoot_parser.core.headers.pages import lay_together
from crossfoot_parser.core.headers.panels import over_panels
from crossfoot_parser.core.headers.paths import fold, unswap
from crossfoot_parser.core.headers.sublabels import divide
from crossfoot_parser.core.joining import Draft, Part, header_of
from crossfoot_parser.core.vocabulary.header_words import is_number_row
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import Path, as_shown, filled, labels_of, says_something, width_of
from crossfoot_parser.core.vocabulary.words import squash


@dataclass(frozen=True, slots=True)
class Headed:
    """A logical table with a path over each column; `body` are the rows of all pages below them."""

    draft: Draft
    paths: tuple[Path, ...]
    body: tuple[GridRow, ...]
    repairs: tuple[Remark, ...] = ()
    doubts: tuple[Remark, ...] = ()


def read_headers(draft: Draft, *, literal: bool = False) -> Headed:
    """The column paths of a table. `literal` leaves every heading where it stands."""
    header, repairs = header_of(draft), list[Remark]()
    pages = [_body(part, header) for part in draft.parts]
    everything = [row for page in pages for row in page]
    width = width_of((*header, *everything))
    if not literal:
        header, width, repairs = fit(header, everything, width)
        header, pushed = over_panels(header)
        repairs += pushed
    paths = fold(header, width)
    body, laid, doubts = lay_together(draft, pages, paths)
    paths, body, divided = divide(paths, body)
    repairs += [*laid, *divided, *unswap(paths, [_has_figures(body, i) for i in range(width)])]
    doubts += [*_doubts(draft, paths), *_shared(header, paths, body)]
    return Headed(draft, tuple(paths), tuple(body), tuple(repairs), tuple(doubts))


def _doubts(draft: Draft, paths: Sequence[Path]) -> tuple[Remark, ...]:
    why = "no row above the figures reads like a header"
    return (Remark(what="no header", why=why),) if draft.parts and not any(paths) else ()


def _shared(header: Sequence[GridRow], paths: Sequence[Path], body: Sequence[GridRow]) -> Iterator[Remark]:
    """A doubt for two columns of figures each that stand below one heading that no format spans.

    Which of them it heads is not told: a heading may be lost, or a figure moved.
    """
    if any(cell.colspan > 1 for row in header for cell in row.cells):
        return
    for left, right in pairwise(range(len(paths))):
        if paths[left] and paths[left] == paths[right] and any(_both_show(row, left, right) for row in body):
            why = "figures in two columns below one heading"
            yield from (Remark(what=LOST, why=why, column=column) for column in (left, right))


def _both_show(row: GridRow, left: int, right: int) -> bool:
    return right < len(row.cells) and all(
        parse_number(as_shown(row.cells[i].text)) is not None for i in (left, right)
    )


def _body(part: Part, header: Sequence[GridRow]) -> list[GridRow]:
    known = [set(labels_of(above)) for above in header]
    return [row for row in part.body if says_something(row) and not _repeats(row, known)]


def _repeats(row: GridRow, known: Sequence[set[tuple[int, str]]]) -> bool:
    """A row inside the body that repeats a row of the header."""
    shown = list(filled(row))
    if len(shown) > 2 and is_number_row(row):
        return True
    column, text = shown[0]
    alike = [above for above in known if (column, squash(text)) in above]  # of most rows not even the first
    return bool(alike) and len(shown) >= 2 and any(above.issuperset(labels_of(row)) for above in alike)


def _has_figures(body: Sequence[GridRow], column: int) -> bool:
    shown = (as_shown(row.cells[column].text) for row in body if column < len(row.cells))
    return any(parse_number(text) is not None for text in shown)
