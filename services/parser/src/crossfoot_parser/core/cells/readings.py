"""Reads a draft: header paths, the rows of all its pages, their cells in columns, what was mended."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell, GridRow
from crossfoot_parser.core.cells.doubts.repeated import repeated
from crossfoot_parser.core.cells.repairs.coded import mend_coded
from crossfoot_parser.core.cells.repairs.shifted import repair
from crossfoot_parser.core.cells.repairs.shifts import Cells
from crossfoot_parser.core.forms.columns import form_paths, indicator_header, is_repeated
from crossfoot_parser.core.forms.indicators import mend_indicators
from crossfoot_parser.core.forms.numbering import mend_numbering
from crossfoot_parser.core.headers.fits import fit
from crossfoot_parser.core.headers.pages import header_of, lay_together
from crossfoot_parser.core.headers.paths import Path, fold, unswap
from crossfoot_parser.core.headers.sublabels import divide
from crossfoot_parser.core.joining.drafts import Draft, Part
from crossfoot_parser.core.layout.pieces import filled, says_something
from crossfoot_parser.core.vocabulary.header_words import is_header_word, is_number_row
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.words import is_total, squash

TWO = 2  # words of a header that a label and its remark may be
BREAK = re.compile(r"<br\s*/?>|\s{0,64}[\r\n]+\s*")


@dataclass(slots=True)
class Reading:
    """How a draft was read: header paths, the source rows of the body, and their cells in columns."""

    paths: list[Path]
    body: list[GridRow]
    grid: list[Cells]
    repairs: list[Remark] = field(default_factory=list)
    doubts: list[Remark] = field(default_factory=list)


def read_table(draft: Draft, *, literal: bool = False) -> Reading:
    """`literal` leaves every cell where it stands."""
    header, repairs = header_of(draft), list[Remark]()
    pages = [_body(part, header) for part in draft.parts]
    everything = [row for page in pages for row in page]
    width = _width(header, everything)
    if not literal:
        header, width, repairs = fit(header, everything, width)
    paths = fold(header, width)
    body, laid = lay_together(draft, pages, paths)
    paths, body, divided = divide(paths, body)
    repairs += [*laid, *divided]
    reading = Reading(paths, body, [_cells(row, width) for row in body], repairs)
    reading.repairs += unswap(paths, [_has_figures(reading.grid, i) for i in range(width)])
    if draft.parts and not any(paths):
        reading.doubts.append(Remark(what="no header", why="no row above the figures reads like a header"))
    repairs, doubts = ([], []) if literal else repair(reading.grid, reading.body, paths)
    reading.repairs += [*repairs, *mend_coded(reading.grid)]
    reading.doubts += [*doubts, *_reader_doubts(draft, reading.body), *repeated(reading.grid)]
    reading.doubts += _second_headers(reading.grid)
    return reading


def _body(part: Part, header: Sequence[GridRow]) -> list[GridRow]:
    return [row for row in part.body if says_something(row) and not _repeats(row, header)]


def read_form(draft: Draft) -> Reading:
    """A label/value form: columns only where its indicators have some."""
    body = [row for part in draft.parts for row in part.body if says_something(row)]
    width = _width((), body)
    first = indicator_header(body)
    paths = form_paths(body, first, width)
    header = None if first is None else body[first]
    page = {
        id(row) for part in draft.parts for row in part.body if any(other is header for other in part.body)
    }
    kept = [row for row in body if not is_repeated(row, header) and not _names_again(row, body[0])]
    reading = Reading(paths, kept, [_cells(row, width) for row in kept])
    numbered = mend_numbering(reading.grid, len(kept) if first is None else min(first, len(kept)))
    if first is not None:
        learnt = max((i + 1 for i, row in enumerate(kept) if id(row) in page), default=0)
        reading.repairs, reading.doubts = mend_indicators(reading.grid, paths, first, learnt)
    reading.repairs += numbered
    reading.doubts += _reader_doubts(draft, reading.body)
    if draft.torn:
        why = "short lines below it that are no sentences; they stand among the notes"
        reading.doubts.append(Remark(what="text torn off the form", why=why))
    return reading


def _reader_doubts(draft: Draft, body: Sequence[GridRow]) -> Iterator[Remark]:
    """What the readers of the pieces doubt, with the rows counted in the table."""
    if draft.scattered:
        why = "beside it stand lines with figures alone, which may be rows or cells of it"
        yield Remark(what="rows may be missing", why=why)
    places: dict[object, int] = {row.line: index for index, row in enumerate(body) if row.line is not None}
    places |= {id(row): index for index, row in enumerate(body)}
    for part in draft.parts:
        for remark in part.piece.remarks:
            source = None if remark.row is None else part.piece.rows[remark.row]
            row = None if source is None else places.get(id(source), places.get(source.line))
            if row is not None or source is None or source.line is None or _is_within(source, part.header):
                yield remark.model_copy(update={"row": row})


def _is_within(row: GridRow, header: Sequence[GridRow]) -> bool:
    """A header that is doubtful makes every column so; other rows that are left out of the body do not."""
    return any(row is other for other in header)


def _second_headers(grid: Sequence[Cells]) -> Iterator[Remark]:
    """Rows of header words alone inside the body: what is below them may be another table."""
    for index, row in enumerate(grid):
        shown = [cell.text for cell in row if cell.text]
        if len(shown) > TWO and all(is_header_word(text) for text in shown) and not is_total(shown[0]):
            yield Remark(what="another header", why="a row of headings that are not those above", row=index)


def _names_again(row: GridRow, first: GridRow) -> bool:
    """A later page of a form says again which form it is."""
    return row is not first and [text for _, text in filled(row)] == [text for _, text in filled(first)]


def _has_figures(grid: Sequence[Cells], column: int) -> bool:
    return any(parse_number(row[column].text) is not None for row in grid)


def _repeats(row: GridRow, header: Sequence[GridRow]) -> bool:
    """A row inside the body that repeats a row of the header."""
    cells = [(i, squash(text)) for i, text in filled(row)]
    if is_number_row(row) and len(cells) > 2:
        return True
    known = [{(i, squash(text)) for i, text in filled(above)} for above in header]
    return len(cells) >= 2 and any(set(cells) <= above for above in known)


def _width(header: Sequence[GridRow], body: Sequence[GridRow]) -> int:
    """Columns that show something; blank columns at the right edge are no columns."""
    return max((i + 1 for row in (*header, *body) for i, _ in filled(row)), default=0)


def _cells(row: GridRow, width: int) -> Cells:
    cells = [GridCell(mend_cell(cell.text), cell=cell.cell, line=cell.line) for cell in row.cells[:width]]
    return cells + [GridCell()] * (width - len(cells))


def mend_cell(text: str) -> str:
    """A cell as it is shown: without the blanks around it and without markup for line breaks."""
    return BREAK.sub("", text).strip()
