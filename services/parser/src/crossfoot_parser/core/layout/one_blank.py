"""Finds tables in text that a program took out of a page: one blank between cells, and none for blank cells.

The last line of headings says how many columns there are and which hold figures. A row with a text for
each of them stands as it is. In any other row blank cells were dropped: sums settle where its figures
belong, or the table says that it is not known (and nothing in it can fail).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crossfoot_common.tables.doubts import UNSURE
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridRow, Line
from crossfoot_parser.core.layout.dropped import Kind, placements, settle
from crossfoot_parser.core.layout.pieces import Piece
from crossfoot_parser.core.vocabulary.column_sorts import head_sort
from crossfoot_parser.core.vocabulary.header_words import is_header_word
from crossfoot_parser.core.vocabulary.rows import row_of
from crossfoot_parser.core.vocabulary.words import SENTENCE_END, is_caption, is_note, is_strong_title, squash

FEWEST_ROWS = 3
FEWEST_WHOLE = 2  # rows with a text for every heading, which show that the headings are the columns
LONGEST_ROW = 120
WIDEST = 16
WHY = "one blank between cells and none for blank cells; no sum says in which columns these figures stand"


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of a table below its headings, and every way in which each may be read."""

    lines: tuple[Line, ...]
    readings: tuple[tuple[tuple[str, ...], ...], ...]


def find_one_blank(lines: Sequence[Line]) -> list[Line | Piece]:
    """The lines in their order, with every run of rows below a line of headings as a piece."""
    found: list[Line | Piece] = []
    index = 0
    while index < len(lines):
        kinds = _kinds(lines[index].text)
        body = _body(lines[index + 1 :], kinds) if kinds else None
        if body is None or not _is_proven(body):
            found.append(lines[index])
            index += 1
        else:
            above = _groups(found[-1], len(kinds)) if found else None
            if above is not None:
                found.pop()
            found.append(_piece(above, lines[index], body, kinds))
            index += 1 + len(body.lines)
    return found


def _kinds(text: str) -> tuple[Kind, ...]:
    """What each heading of a line promises for its column; nothing unless all are headings."""
    if len(text) > LONGEST_ROW or not 2 <= len(heads := text.split()) <= WIDEST:
        return ()
    if not all(map(is_header_word, heads)):
        return ()
    kinds = [_kind(head) for head in heads]
    headed = kinds[0] in {"text", "code"} and "text" in kinds and "number" in kinds
    return tuple(kinds) if headed and kinds.count("code") <= 1 else ()


def _kind(head: str) -> Kind:
    sort = head_sort(head)
    return "number" if sort is None or sort == "blank" else sort


def _body(lines: Sequence[Line], kinds: tuple[Kind, ...]) -> Body:
    rows: list[Line] = []
    readings = []
    for line in lines:
        options = [] if _is_outside(line.text) else placements(line.text.split(), kinds)
        if not options:
            break
        rows.append(line)
        readings.append(tuple(options))
    return Body(tuple(rows), tuple(readings))


def _is_outside(text: str) -> bool:
    plain = squash(text)
    ended = SENTENCE_END.search(plain) is not None or len(text) > LONGEST_ROW
    return not plain or ended or is_caption(text) or is_note(text) or is_strong_title(text)


def _is_proven(body: Body) -> bool:
    whole = sum(len(options) == 1 and all(options[0]) for options in body.readings)
    return len(body.lines) >= FEWEST_ROWS and whole >= FEWEST_WHOLE


def _groups(item: Line | Piece, width: int) -> GridRow | None:
    """A line of headings over equal groups of columns, as 收入 and 支出 over two panels."""
    if not isinstance(item, Line) or len(item.text) > LONGEST_ROW:
        return None
    heads = item.text.split()
    if not 2 <= len(heads) < width or width % len(heads) or not all(map(is_header_word, heads)):
        return None
    span = width // len(heads)
    cells = [heads[i // span] if i % span == 0 else "" for i in range(width)]
    return row_of(cells, item.line, item.page)


def _piece(above: GridRow | None, head: Line, body: Body, kinds: Sequence[Kind]) -> Piece:
    settled = settle(body.readings, kinds)
    rows = [above] if above is not None else []
    rows.append(row_of(head.text.split(), head.line, head.page))
    remarks = []
    for line, options, chosen in zip(body.lines, body.readings, settled, strict=True):
        if chosen is None:
            remarks.append(Remark(what="figures may belong to other columns", why=WHY, row=len(rows)))
        rows.append(row_of(list(chosen or options[0]), line.line, line.page))
    unsure = [Remark(what=UNSURE, why=WHY)] if remarks or head.page is not None else []
    return Piece(tuple(rows), "one blank", remarks=(*unsure, *remarks))
