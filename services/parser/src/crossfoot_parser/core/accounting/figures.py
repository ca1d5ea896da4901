"""The figures of a text as they stand there, each with the words around it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from crossfoot_common.construction import quick
from crossfoot_parser.core.blocks import Block, Grid, Line

FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
Key = tuple[str, int | None, int | None]
"""A figure and where it stands: its digits, line and page."""
WORDS = re.compile(r"[A-Za-z\s\u4e00-\u9fff，。、；：（）()“”]*")
"""What cannot show a figure in any width: of most texts this is all there is to see."""
AROUND = 16  # characters on each side that tell what a figure is


@quick
@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, what is before and behind it, where; `row` counts lines and rows of grids as they come."""

    digits: str
    before: str
    behind: str
    line: int | None
    page: int | None
    row: int = 0
    in_cell: bool = False
    sheet: str | None = None  # every sheet counts its lines from one
    at_edge: bool = False  # in the first or last line of its page


def plain(text: str) -> str:
    """Half-width, so that full-width figures are figures; separators as they are."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


@lru_cache(maxsize=16384)  # what a line or a grid shows is asked of the cells of its table again
def digits_in(text: str) -> tuple[str, ...]:
    """The figures of a text without their separators."""
    if text.isascii() and FIGURE.fullmatch(text):
        return (text.replace(",", ""),)
    if WORDS.fullmatch(text):
        return ()
    return tuple(found.replace(",", "") for found in FIGURE.findall(plain(text)))


def figures_in(
    text: str,
    line: int | None = None,
    page: int | None = None,
    row: int = 0,
    *,
    in_cell: bool = False,
    sheet: str | None = None,
) -> Iterator[Figure]:
    """The figures of a text in their order, with the place of the text."""
    shown = plain(text)
    for found in FIGURE.finditer(shown):
        start, end = found.span()
        before, behind = shown[max(0, start - AROUND) : start], shown[end : end + AROUND]
        yield Figure(found[0].replace(",", ""), before, behind, line, page, row, in_cell, sheet)


def shown_and_missed(
    blocks: Sequence[Block], take: Callable[[Key], bool]
) -> tuple[Counter[int | None], list[Figure]]:
    """How many figures of what a reader handed over each page shows, and those that are not taken.

    Nearly all are: only of the others it is told what stands around them.
    """
    shown: Counter[int | None] = Counter()
    far: list[Figure] = []
    edges: frozenset[tuple[int, int]] | None = None
    wrapped: list[Figure] = []
    for number, (text, line, page, block) in _texts(blocks):
        far += (_going_on(figure, block) for figure in wrapped)
        wrapped = []
        digits = digits_in(text)
        if not digits:
            continue
        shown[page] += len(digits)
        missed = [at for at, one in enumerate(digits) if not take((one, line, page))]
        if missed:
            edges = _edges(blocks) if edges is None else edges
            in_cell, sheet = (True, block.sheet) if isinstance(block, Grid) else (False, None)
            figures = list(figures_in(text, line, page, number, in_cell=in_cell, sheet=sheet))
            at_edge = page is not None and (page, number) in edges
            found = [replace(figures[at], at_edge=True) if at_edge else figures[at] for at in missed]
            wrapped = [figure for figure in found if _is_wrapped(figure)]
            far += found[: len(found) - len(wrapped)]
    return shown, [*far, *wrapped]


def _is_wrapped(figure: Figure) -> bool:
    """Whether a line of prose ends with a figure, or a range: what is counted may stand on the next line."""
    ends = re.fullmatch(r"(?:[-—~至]\d+)?", figure.behind) and not figure.in_cell
    return bool(ends) and re.search(r"(?:^|\s)$", figure.before) is None


def _going_on(figure: Figure, block: Block) -> Figure:
    """The figure at the end of a line with the words that the line below begins with."""
    if not isinstance(block, Line):
        return figure
    return replace(figure, behind=(figure.behind + plain(block.text.lstrip()))[:AROUND])


def seen_in(blocks: Sequence[Block]) -> list[Figure]:
    """Every figure of what a reader handed over, lines and cells alike."""
    return shown_and_missed(blocks, lambda _: False)[1]


def _edges(blocks: Iterable[Block]) -> frozenset[tuple[int, int]]:
    """Page and number of the first and the last line of each page that show something."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for number, (text, _, page, _) in _texts(blocks):
        if page is not None and text.strip():
            first.setdefault(page, number)
            last[page] = number
    return frozenset((*first.items(), *last.items()))


def _texts(blocks: Iterable[Block]) -> Iterator[tuple[int, tuple[str, int | None, int | None, Block]]]:
    number = 0
    for block in blocks:
        if isinstance(block, Line):
            number += 1
            yield number, (block.text, block.line, block.page, block)
        elif isinstance(block, Grid):
            for row in block.rows:
                number += 1
                for cell in row.cells:
                    if cell.text:
                        yield number, (cell.text, cell.line or row.line, row.page, block)
