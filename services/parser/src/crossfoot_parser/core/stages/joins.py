"""Joins pieces to logical tables: what goes on over a page, and what is another table."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from crossfoot_parser.core.blocks import GridRow, Line, PageBreak
from crossfoot_parser.core.stages.headings import header_range, is_form
from crossfoot_parser.core.stages.leads import Lead, read_lead
from crossfoot_parser.core.stages.numbers import parse_number
from crossfoot_parser.core.stages.pieces import Item, Piece, filled, row_of
from crossfoot_parser.core.stages.words import (
    ORDINAL,
    SENTENCE_END,
    is_caption,
    is_nil,
    is_note,
    is_sign_off,
    is_strong_title,
    is_total,
    squash,
    title_key,
)

LONGEST_LABEL = 14
LONGEST_CELL = 120  # a longer text without any header over it is prose
FEWEST_FIGURED = 2
LONGEST_SCRAP = 30
LONGEST_NIL = 60
FIGURE = re.compile(r"[^\w]*\d[\d.,' ]*[^\w]*")  # in the writing of any country
HEADING = re.compile(
    r"第.{1,3}(?:部分|章|节|编)|[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)]|附件|附表"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece in its table: its header rows are [start, stop)."""

    piece: Piece
    start: int
    stop: int
    loose: tuple[Line, ...] = ()  # lines before it that are cells of the table

    @property
    def header(self) -> tuple[GridRow, ...]:
        """The header rows."""
        return self.piece.rows[self.start : self.stop]

    @property
    def body(self) -> tuple[GridRow, ...]:
        """Everything else, with the loose lines as rows of one cell."""
        loose = tuple(row_of([line.text], line.line, line.page) for line in self.loose)
        return (*loose, *self.piece.rows[: self.start], *self.piece.rows[self.stop :])


@dataclass(slots=True)
class Draft:
    """A logical table in the making: its lead, its parts in order, and the lines below it."""

    lead: Lead
    parts: list[Part]
    form: bool
    below: list[Line] = field(default_factory=list)
    nil: Line | None = None
    torn: bool = False  # scraps of its text follow as loose lines


def join(items: Iterable[Item]) -> tuple[list[Draft], list[Line]]:
    """Logical tables in document order, and the lines that belong to none."""
    drafts: list[Draft] = []
    prose: list[Line] = []
    pending: list[Line] = []
    for item in items:
        if isinstance(item, Line):
            pending.append(item)
        elif isinstance(item, Piece) and any(True for row in item.rows for _ in filled(row)):
            _place(item, pending, drafts, prose)
            pending = []
        elif isinstance(item, PageBreak):
            continue
    rest = _after(drafts[-1], pending) if drafts else [line for line in pending if line.text.strip()]
    _declare(_torn(drafts[-1], rest) if drafts else rest, drafts, prose)
    return drafts, prose


def _common_rows(first: Part, piece: Piece, start: int) -> int:
    """Rows with which both pages begin: what comes again at the top of a page is its header."""
    count = 0
    for row, again in zip(first.header, piece.rows[start:], strict=False):
        if [(i, squash(text)) for i, text in filled(row)] != [(i, squash(text)) for i, text in filled(again)]:
            break
        count += 1
    return count


def _torn(draft: Draft, lines: Sequence[Line]) -> list[Line]:
    """Takes signatures and scraps of text below a form (torn off its right edge) out of the lines."""
    taken = 0
    while draft.form and taken < len(lines) and _is_scrap(lines[taken]):
        taken += 1
    scraps = lines[:taken]
    draft.below.extend(scraps)
    draft.torn = draft.torn or any(not is_sign_off(line.text) for line in scraps)
    return list(lines[taken:])


def _is_scrap(line: Line) -> bool:
    plain = squash(line.text)
    headed = line.heading or HEADING.match(plain) is not None or is_strong_title(line.text)
    short = len(plain) <= LONGEST_SCRAP and not plain.endswith(("。", "：", ":")) and not headed
    return short or is_sign_off(line.text)


def _declare(lines: Sequence[Line], drafts: list[Draft], prose: list[Line]) -> None:
    """Tables of which there is only a title, a caption and the statement that they have no data."""
    index = 0
    while index < len(lines):
        stop = _declaration(lines, index)
        if stop > index:
            lead = read_lead(lines[index : stop - 1])
            drafts.append(Draft(lead, [], form=False, below=[lines[stop - 1]], nil=lines[stop - 1]))
            index = stop
        else:
            prose.append(lines[index])
            index += 1


def _declaration(lines: Sequence[Line], start: int) -> int:
    """One past the statement, if a title with at least one caption line and a statement begins here."""
    if not is_strong_title(lines[start].text):
        return start
    stop = start + 1
    while stop < len(lines) and is_caption(lines[stop].text):
        stop += 1
    stated = stop < len(lines) and is_nil(lines[stop].text) and len(squash(lines[stop].text)) <= LONGEST_NIL
    return stop + 1 if stated and stop > start + 1 else start


def _place(piece: Piece, pending: list[Line], drafts: list[Draft], prose: list[Line]) -> None:
    rest = _after(drafts[-1], pending) if drafts else pending
    lead = read_lead(rest)
    start, stop = header_range(piece)
    form = is_form(piece, lead.title)
    if drafts and _goes_on(drafts[-1], piece, lead, (start, stop)):
        loose = lead.loose + (() if _same_title(drafts[-1], lead) or lead.described else lead.used)
        last = drafts[-1]
        last.form = last.form or form
        span = (0, 0) if last.form else (start, max(stop, start + _common_rows(last.parts[0], piece, start)))
        last.parts.append(Part(piece, *span, loose=tuple(line for line in loose if _is_label(line))))
        prose.extend(_torn(last, [line for line in loose if not _is_label(line)]))
        return
    _declare(_torn(drafts[-1], lead.loose) if drafts else lead.loose, drafts, prose)
    if not (form or _is_table(piece, lead, (start, stop))):
        prose.extend((*lead.used, *_as_lines(piece)))
        return
    drafts.append(Draft(lead, [Part(piece, *((0, 0) if form else (start, stop)))], form))


def _is_table(piece: Piece, lead: Lead, header: tuple[int, int]) -> bool:
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


def _as_lines(piece: Piece) -> list[Line]:
    joined = (("\t".join(text for _, text in filled(row)), row) for row in piece.rows)
    return [Line(text, line=row.line, page=row.page) for text, row in joined if text]


def _after(draft: Draft, lines: list[Line]) -> list[Line]:
    """Takes the notes and the nil statement just below a table out of the lines that follow it."""
    shown = [line for line in lines if line.text.strip()]
    taken = 0
    for line in shown:
        if is_nil(line.text) and not is_strong_title(line.text):
            draft.nil = draft.nil or line
        elif not is_note(line.text):
            break
        draft.below.append(line)
        taken += 1
    return shown[taken:]


def _is_label(line: Line) -> bool:
    plain = squash(line.text)
    return len(plain) <= LONGEST_LABEL and not SENTENCE_END.search(plain) and not is_sign_off(line.text)


def _same_title(draft: Draft, lead: Lead) -> bool:
    return bool(lead.title) and title_key(lead.title) == title_key(draft.lead.title)


def _goes_on(draft: Draft, piece: Piece, lead: Lead, header: tuple[int, int]) -> bool:
    """Whether a piece continues the table before it."""
    if not draft.parts or any(_is_sentence(line) for line in lead.loose):
        return False
    if draft.nil or (draft.below and not _same_title(draft, lead)):
        return False
    if _same_title(draft, lead) or lead.continued:
        return _same_table(draft, piece, lead, header)
    if lead.strong or (lead.title and lead.described):
        return False
    if _is_cut_off(draft):
        return not lead.title and header[1] > header[0]
    return _fits_below(draft, piece, lead, header)


def _is_cut_off(draft: Draft) -> bool:
    """Whether the page ended within the header: there is no row below it, not even a blank one."""
    last = draft.parts[-1]
    return not draft.form and last.stop > last.start and not draft.nil and not _rows_below(last)


def _rows_below(part: Part) -> int:
    return len(part.piece.rows) - part.stop


def _fits_below(draft: Draft, piece: Piece, lead: Lead, header: tuple[int, int]) -> bool:
    """Without a title of its own, a piece goes on where it has no header of its own or the same again."""
    headed = header[1] > header[0]
    if headed and (lead.title or not draft.form):
        return not lead.title and _header_key(piece, header) == _first_header(draft)
    return not _begins_again(draft, piece)


def _is_sentence(line: Line) -> bool:
    return len(squash(line.text)) > 40 or SENTENCE_END.search(squash(line.text)) is not None


def _same_table(draft: Draft, piece: Piece, lead: Lead, header: tuple[int, int]) -> bool:
    """Under one and the same title: the next page, or the next form of the same sort?"""
    if lead.entity and draft.lead.entity and lead.entity != draft.lead.entity:
        return False
    if draft.form:
        return not _begins_again(draft, piece)
    body = [row for row in piece.rows[header[1] :] if any(True for _ in filled(row))]
    both_total = bool(body) and _first_is_total(body[0]) and _first_is_total(_first_body(draft))
    return not both_total


def _first_body(draft: Draft) -> GridRow:
    rows = draft.parts[0].body
    return next((row for row in rows if any(True for _ in filled(row))), GridRow(()))


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


def _header_key(piece: Piece, header: tuple[int, int]) -> frozenset[str]:
    return frozenset(squash(text) for row in piece.rows[slice(*header)] for _, text in filled(row))


def _first_header(draft: Draft) -> frozenset[str]:
    part = draft.parts[0]
    return _header_key(part.piece, (part.start, part.stop))
