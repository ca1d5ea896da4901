"""Decides whether a piece is a table at all, or text that is only laid out in cells."""

import re

from crossfoot_parser.core.joining.leads import Lead
from crossfoot_parser.core.layout.pieces import Piece, filled
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.words import ORDINAL, squash

LONGEST_CELL = 120  # a longer text without any header over it is prose
FEWEST_FIGURED = 2
FIGURE = re.compile(r"[^\w]*\d[\d.,' ]*[^\w]*")  # in the writing of any country


def is_table(piece: Piece, lead: Lead, header: tuple[int, int]) -> bool:
    """A header, a name and unit, or figures in rows: else cells are only the layout of text."""
    rows = [list(filled(row)) for row in piece.rows]
    if max((len(cells) for cells in rows), default=0) < 2:
        return False
    figured = sum(any(parse_number(text) for _, text in cells) for cells in rows if len(cells) > 1)
    if _is_rows_of_figures(piece):
        return True
    if any(len(text) > LONGEST_CELL for cells in rows for _, text in cells) and not header[1] > header[0]:
        return False
    if header[1] > header[0]:
        return len(rows) > 1 or lead.strong or lead.described
    enumerated = all(ORDINAL.fullmatch(squash(cells[0][1])) for cells in rows if cells)
    return not enumerated and (
        figured >= FEWEST_FIGURED or ((lead.strong or lead.described) and len(rows) > 1)
    )


def _is_rows_of_figures(piece: Piece) -> bool:
    """Cells that the format itself delimits, with figures side by side: a long note makes no prose."""
    if piece.layout != "grid":
        return False
    several = sum(sum(1 for _, text in filled(row) if FIGURE.fullmatch(text)) > 1 for row in piece.rows)
    return several >= FEWEST_FIGURED
