"""Decides whether a piece goes on with the table before it, or begins another."""

from collections.abc import Iterable

from crossfoot_parser.core.blocks import GridRow, Line
from crossfoot_parser.core.joining.drafts import Draft, Part
from crossfoot_parser.core.joining.header import header_of
from crossfoot_parser.core.joining.leads import Lead
from crossfoot_parser.core.layout import Piece
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.rows import filled
from crossfoot_parser.core.vocabulary.words import SENTENCE_END, is_total, squash, title_key


def same_title(draft: Draft, lead: Lead) -> bool:
    """Whether a piece is led by the title of the table before it."""
    return bool(lead.title) and title_key(lead.title) == title_key(draft.lead.title)


def goes_on(draft: Draft, piece: Piece, lead: Lead) -> bool:
    """Whether a piece continues the table before it."""
    ended = draft.nil or (draft.below and not same_title(draft, lead))
    if not draft.parts or ended or any(_is_sentence(line) for line in lead.loose):
        return False
    if same_title(draft, lead) or lead.continued:
        return _same_table(draft, piece, lead)
    if led_by_its_heading(draft, piece, lead):
        return True
    if lead.strong or (lead.title and lead.described) or _opens_a_sheet(draft, piece, lead):
        return False
    if _is_cut_off(draft):
        level = piece.width == draft.parts[-1].piece.width
        return not lead.title and (bool(piece.header) or level)
    return _fits_below(draft, piece, lead)


def _opens_a_sheet(draft: Draft, piece: Piece, lead: Lead) -> bool:
    """Whether another sheet begins with a title, or with a row of words that is not its header again.

    That it has as many columns makes it no page of the same table, and nothing goes on below a table that
    has no headings itself.
    """
    if piece.sheet is None or piece.sheet == draft.parts[-1].piece.sheet:
        return False
    if not _first_header(draft):
        return True
    first = next((texts for row in piece.rows if (texts := [text for _, text in filled(row)])), [])
    words = len(first) > 1 and all(parse_number(text) is None for text in first)
    again = {squash(text) for text in first} <= _first_header(draft)
    return bool(lead.title) or (words and not again and not is_total(first[0]))


def led_by_its_heading(draft: Draft, piece: Piece, lead: Lead) -> bool:
    """Whether what looks like a title is a heading of the table, left alone above those that come again."""
    if not piece.header or lead.strong or lead.described or piece.width != draft.parts[0].piece.width:
        return False
    again = _header_key(piece.header) < _first_header(draft)
    return again and squash(lead.title) in _first_header(draft)


def _is_cut_off(draft: Draft) -> bool:
    """Whether the page ended within the header: there is no row below it, not even a blank one."""
    last = draft.parts[-1]
    return not draft.form and last.stop > last.start and not draft.nil and not _rows_below(last)


def _rows_below(part: Part) -> int:
    return len(part.piece.rows) - part.stop


def _fits_below(draft: Draft, piece: Piece, lead: Lead) -> bool:
    """Without a title of its own, a piece goes on where it has no header of its own or the same again."""
    if begins_without_figures(draft, piece):
        return not _begins_again(draft, piece)
    if piece.header and (lead.title or not draft.form):
        return not lead.title and _header_key(piece.header) <= _first_header(draft)
    return not _begins_again(draft, piece)


def begins_without_figures(draft: Draft, piece: Piece) -> bool:
    """Whether what looks like a header are rows without amounts: it says nothing over the columns of figures.

    Below a page, rows of a form that nobody filled in look like headings.
    """
    if draft.form or not piece.header or piece.width != draft.parts[-1].piece.width:
        return False
    reach = max((i for row in piece.header for i, _ in filled(row)), default=None)
    if reach is None:
        return False
    figures = [column for part in draft.parts if (column := part.leftmost_figure) is not None]
    return bool(figures) and all(column > reach for column in figures)


def _is_sentence(line: Line) -> bool:
    return len(squash(line.text)) > 40 or SENTENCE_END.search(squash(line.text)) is not None


def _same_table(draft: Draft, piece: Piece, lead: Lead) -> bool:
    """Under one and the same title: the next page, or the next form of the same sort?"""
    if lead.entity and draft.lead.entity and lead.entity != draft.lead.entity:
        return False
    if draft.form:
        return not _begins_again(draft, piece)
    body = [row for row in piece.rows[piece.header_rows[1] :] if any(True for _ in filled(row))]
    if not body:
        return True
    both_total = _first_is_total(body[0]) and _first_is_total(_bodies(draft)[0])
    return not (both_total or _begins_anew(draft, body[0]))


def _begins_anew(draft: Draft, row: GridRow) -> bool:
    """Behind the total that closes it, the first line of the table with other figures: another one's."""
    rows = _bodies(draft)
    first, again = ([squash(text) for _, text in filled(one)] for one in (rows[0], row))
    closed = len(rows) > 1 and _first_is_total(rows[-1])
    return closed and first[:1] == again[:1] != [] and first != again


def _bodies(draft: Draft) -> list[GridRow]:
    """The rows of figures of all its parts."""
    rows = [row for part in draft.parts for row in part.body if any(True for _ in filled(row))]
    return rows or [GridRow(())]


def _first_is_total(row: GridRow) -> bool:
    return any(is_total(text) for _, text in list(filled(row))[:2])


def _begins_again(draft: Draft, piece: Piece) -> bool:
    """The first label of the table comes again with another value: the next form, not the next page."""
    first, again = _first_cells(draft.parts[0].piece), _first_cells(piece)
    return bool(first) and bool(again) and first[0] == again[0] and first != again


def _first_cells(piece: Piece) -> list[str]:
    for row in piece.rows:
        if cells := [squash(text) for _, text in filled(row)]:
            return cells
    return []


def _header_key(header: Iterable[GridRow]) -> frozenset[str]:
    return frozenset(squash(text) for row in header for _, text in filled(row))


def _first_header(draft: Draft) -> frozenset[str]:
    return _header_key(header_of(draft))
