"""Holds figures together whose thousands blanks set apart (`5 142.36`), where the format tells the cells.

Elsewhere a blank may stand between two cells; a grid that writes 5,142.36 or 5142.36 too means two figures.
"""

import re
from dataclasses import replace

from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.layout.pieces import Piece
from crossfoot_parser.core.vocabulary.numbers import GROUP_BLANK
from crossfoot_parser.core.vocabulary.rows import filled

_GROUPED = re.compile(r"[-+−△▲(（]?\d{1,3}(?: \d{3})+(?:\.\d+)?[)）]?")
_OTHERWISE = re.compile(r"[-+−△▲(（]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{4,}\.\d+)[)）]?")
_FEWEST = 2


def with_whole_figures(piece: Piece) -> Piece:
    """The piece, with a mark that breaks no figure in place of the blanks in them."""
    if not piece.addressed:
        return piece
    texts = [text for row in piece.rows for _, text in filled(row)]
    grouped = sum(" " in text and _GROUPED.fullmatch(text) is not None for text in texts)
    if grouped < _FEWEST or any(map(_OTHERWISE.fullmatch, texts)):
        return piece
    return replace(piece, rows=tuple(map(_whole, piece.rows)))


def _whole(row: GridRow) -> GridRow:
    cells = (
        replace(cell, text=cell.text.strip().replace(" ", GROUP_BLANK))
        if _GROUPED.fullmatch(cell.text.strip())
        else cell
        for cell in row.cells
    )
    return replace(row, cells=tuple(cells))
