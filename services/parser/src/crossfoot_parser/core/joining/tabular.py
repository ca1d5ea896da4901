"""Decides what a piece is: a form, a table, or text that is only laid out in cells."""

import re

from crossfoot_parser.core.joining.leads import Lead
from crossfoot_parser.core.layout import Piece
from crossfoot_parser.core.vocabulary.header_words import INDICATOR
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import filled
from crossfoot_parser.core.vocabulary.words import ORDINAL, is_title, squash

LONGEST_CELL = 120  # a longer text without any header over it is prose
FEWEST_FIGURED = 2
FORM_TITLE = re.compile(r"绩效.*(?:目标|自评|评价).*表|绩效自评|绩效目标")
FIGURE = re.compile(r"[^\w]*\d[\d.,' ]*[^\w]*")  # in the writing of any country


def is_form(piece: Piece, title: str) -> bool:
    """Label/value forms and grids of indicators: performance targets and self-evaluations."""
    for row in piece.rows:
        if len({t for _, t in filled(row) if "标" in t and INDICATOR.fullmatch(squash(t))}) >= 2:
            return True
    return is_title(title) and FORM_TITLE.search(squash(title)) is not None


def is_table(piece: Piece, lead: Lead) -> bool:
    """A header, a name and unit, or figures in rows: else cells are only the layout of text."""
    headed = bool(piece.header)
    rows = [list(filled(row)) for row in piece.rows]
    if max((len(cells) for cells in rows), default=0) < 2:
        return False
    if _is_rows_of_figures(piece):
        return True
    if any(len(text) > LONGEST_CELL for cells in rows for _, text in cells) and not headed:
        return False
    if headed:
        return len(rows) > 1 or lead.strong or lead.described
    figured = sum(any(parse_number(text) for _, text in cells) for cells in rows if len(cells) > 1)
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
