"""Gives every character of a ruled table to its cell, and keeps together what was written as one."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from crossfoot_parser.core.readers.pdf.lattice import Lattice, LatticeCell
from crossfoot_parser.core.readers.pdf.model import Char
from crossfoot_parser.core.readers.wrapping import is_wide

_ITEM = re.compile(r"[一二三四五六七八九十]{1,2}[、.．]|[（(]")
_TOGETHER = 0.6  # of the height: a wider gap inside one drawing operation separates two texts


def assign(lattice: Lattice, chars: Iterable[Char]) -> dict[LatticeCell, list[Char]]:
    """The characters of each cell, by their middles; a text over an edge goes where most of it stands.

    Excel lets a long label run over the next, blank cell: it stays one text. Where the next cell has a
    text of its own the edge divides.
    """
    finder = _Finder(lattice)
    found: dict[int, list[Char]] = {}
    for piece in _pieces(chars):
        cells = [finder.at(char) for char in piece]
        for start, end in _texts(piece, cells):
            main = max(dict.fromkeys(cells[start:end]), key=cells[start:end].count)
            found.setdefault(main, []).extend(piece[start:end])
    return {lattice.cells[number]: texts for number, texts in found.items()}


def _texts(piece: list[Char], cells: list[int]) -> Iterator[tuple[int, int]]:
    """Where a piece is divided, given the number of the cell of each: at edges, unless through a word."""
    start = 0
    for index in range(1, len(piece)):
        if cells[index] != cells[index - 1] and not _is_one_word(piece, index):
            yield start, index
            start = index
    yield start, len(piece)


def _is_one_word(piece: list[Char], index: int) -> bool:
    """Figures are always divided by an edge, and so are a figure from a label and the items of a list."""
    before, after = piece[index - 1], piece[index]
    if not (is_wide(before.text) and is_wide(after.text)) or after.x0 - before.x1 > 0.15 * before.height:
        return False
    following = "".join(char.text for char in piece[index : index + 3])
    return _ITEM.match(following) is None


def _pieces(chars: Iterable[Char]) -> Iterable[list[Char]]:
    """Characters of one drawing operation that follow each other without a gap, on one level."""
    piece: list[Char] = []
    for char in chars:
        last = piece[-1] if piece else None
        if last and not _follows(last, char):
            yield piece
            piece = []
        piece.append(char)
    if piece:
        yield piece


def _follows(last: Char, char: Char) -> bool:
    if last.run != char.run:
        return False
    size = char.height
    return -0.3 * size < char.x0 - last.x1 < _TOGETHER * size and abs(char.y - last.y) < 0.3 * size


class _Finder:
    """Tells the number of the cell at a point: by row and column of the lattice, then by the area there."""

    def __init__(self, lattice: Lattice) -> None:
        self._tops = sorted({cell.box.top for cell in lattice.cells})
        self._lefts = sorted({cell.box.x0 for cell in lattice.cells})
        self._at: dict[tuple[int, int], int] = {}
        for number, cell in enumerate(lattice.cells):
            for row in range(cell.row, cell.row + cell.rowspan):
                for column in range(cell.column, cell.column + cell.colspan):
                    self._at[row, column] = number

    def at(self, char: Char) -> int:
        _, x0, top, x1, bottom, _ = char
        row = bisect_right(self._tops, (top + bottom) / 2) - 1
        column = bisect_right(self._lefts, (x0 + x1) / 2) - 1
        return self._at[max(0, row), max(0, column)]
