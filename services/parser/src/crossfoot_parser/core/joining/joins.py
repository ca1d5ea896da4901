"""Joins pieces to logical tables: what goes on over a page, and what is another table."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossfoot_parser.core.blocks import Line, PageBreak
from crossfoot_parser.core.joining.continuing import (
    begins_without_figures,
    goes_on,
    led_by_its_heading,
    same_title,
)
from crossfoot_parser.core.joining.drafts import Draft, Part
from crossfoot_parser.core.joining.leads import Lead, read_lead
from crossfoot_parser.core.joining.tabular import is_form, is_table
from crossfoot_parser.core.layout import Item, Piece
from crossfoot_parser.core.vocabulary.rows import filled, labels_of
from crossfoot_parser.core.vocabulary.words import (
    SENTENCE_END,
    is_caption,
    is_nil,
    is_note,
    is_sign_off,
    is_strong_title,
    squash,
)

LONGEST_ROW = 120
ROW_REST = re.compile(
    r"(?:[^。，；：:,;]{0,24}[^。，；：:,;\d.年]\s{1,64})?(?!(?:19|20)\d\d\.)"
    r"[-−]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{1,2})"
)
LONGEST_LABEL = 14
LONGEST_SCRAP = 30
LONGEST_NIL = 60
HEADING = re.compile(
    r"第.{1,3}(?:部分|章|节|编)|[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)]|附件|附表"
)


@dataclass(frozen=True, slots=True)
class Joined:
    """Logical tables in document order, and the lines that belong to none."""

    drafts: tuple[Draft, ...]
    prose: tuple[Line, ...]


def join(items: Iterable[Item]) -> Joined:
    """Puts pieces together, and each with the lines that lead to it."""
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
    if drafts and any(_is_scattered(line) for line in pending):
        drafts[-1].scattered = True
    rest = _after(drafts[-1], pending) if drafts else [line for line in pending if line.text.strip()]
    _declare(_torn(drafts[-1], rest) if drafts else rest, drafts, prose)
    return Joined(tuple(drafts), tuple(prose))


def _common_rows(first: Part, piece: Piece, start: int) -> int:
    """Rows with which both pages begin: what comes again at the top of a page is its header."""
    count = 0
    for row, again in zip(first.header, piece.rows[start:], strict=False):
        if labels_of(row) != labels_of(again):
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
    scattered = any(_is_scattered(line) for line in rest)
    lead = read_lead(rest)
    form = is_form(piece, lead.title)
    if drafts:
        drafts[-1].scattered = drafts[-1].scattered or scattered
    if drafts and goes_on(drafts[-1], piece, lead):
        drafts[-1].form = drafts[-1].form or form
        prose.extend(_continue(drafts[-1], piece, lead))
        return
    _declare(_torn(drafts[-1], lead.loose) if drafts else lead.loose, drafts, prose)
    if not (form or is_table(piece, lead)):
        prose.extend((*lead.used, *_as_lines(piece)))
        return
    part = Part(piece, *((0, 0) if form else piece.header_rows))
    drafts.append(Draft(lead, [part], form, scattered=scattered))


def _continue(draft: Draft, piece: Piece, lead: Lead) -> list[Line]:
    """Adds the next piece of a table; the lines between that are no cells of it."""
    told = (
        same_title(draft, lead) or lead.described or lead.continued or led_by_its_heading(draft, piece, lead)
    )
    loose = lead.loose + (() if told else lead.used)
    start, stop = (0, 0) if begins_without_figures(draft, piece) else piece.header_rows
    stop = max(stop, start + _common_rows(draft.parts[0], piece, start))
    labels = tuple(line for line in loose if _is_label(line))
    draft.parts.append(Part(piece, *((0, 0) if draft.form else (start, stop)), loose=labels))
    return _torn(draft, [line for line in loose if not _is_label(line)])


def _is_scattered(line: Line) -> bool:
    """A figure alone, or behind words and blanks: a row that lost its delimiters, no sentence and no date."""
    if line.page is not None or len(line.text) > LONGEST_ROW:
        return False  # on pages the place of each figure is known
    return ROW_REST.fullmatch(line.text.strip()) is not None


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
        elif not is_note(line.text) and not (taken and _ends_note(draft.below[-1], line)):
            break
        draft.below.append(line)
        taken += 1
    return shown[taken:]


def _ends_note(note: Line, line: Line) -> bool:
    """Whether a line is the rest of a note that was broken at the end of its own line."""
    on_page = note.page is not None and note.page == line.page
    next_to_it = on_page or (note.line is not None and line.line == note.line + 1)
    broken = len(squash(note.text)) >= LONGEST_SCRAP and not SENTENCE_END.search(squash(note.text))
    return next_to_it and broken and squash(line.text).endswith("。")


def _is_label(line: Line) -> bool:
    plain = squash(line.text)
    worded = not SENTENCE_END.search(plain) and not is_sign_off(line.text)
    return not line.heading and len(plain) <= LONGEST_LABEL and worded
