"""The figures of a text as they stand there, each with the words around it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from crossfoot_common.construction import quick
from crossfoot_parser.core.blocks import Block, Grid, Line

FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
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


def digits_in(text: str) -> list[str]:
    """The figures of a text without their separators."""
    return [found.replace(",", "") for found in FIGURE.findall(plain(text))]


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


def seen_in(blocks: Iterable[Block]) -> Iterator[Figure]:
    """Every figure of what a reader handed over, lines and cells alike."""
    blocks = tuple(blocks)
    edges = _edges(blocks)
    for number, (text, line, page, block) in _texts(blocks):
        sheet = block.sheet if isinstance(block, Grid) else None
        found = figures_in(text, line, page, number, in_cell=isinstance(block, Grid), sheet=sheet)
        yield from (replace(one, at_edge=True) for one in found) if (page, number) in edges else found


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
