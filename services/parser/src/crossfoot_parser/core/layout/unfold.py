"""Takes titles, captions and notes out of the cells in which sheets and converters keep them.

A piece ends as the lines above its table, the table itself, and the lines below; a sheet that holds
several tables, each below its own title, ends as several pieces.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from crossfoot_parser.core.blocks import GridRow, Line
from crossfoot_parser.core.layout.beside import side_by_side
from crossfoot_parser.core.layout.pieces import Item, Piece, moved
from crossfoot_parser.core.layout.titles import stands_alone
from crossfoot_parser.core.vocabulary.organisations import ORGANISATION
from crossfoot_parser.core.vocabulary.rows import filled, is_blank
from crossfoot_parser.core.vocabulary.sheet_names import is_nameless
from crossfoot_parser.core.vocabulary.words import (
    is_caption,
    is_nil,
    is_note,
    is_part_heading,
    is_sentence,
    is_sign_off,
    is_strong_title,
    squash,
    unit_of,
)

MOST_SIGNED = 5  # cells of a row of signatures
NAME = re.compile(rf"[\u4e00-\u9fff()]{{2,40}}{ORGANISATION}(?:[(]?本级[)]?)?")


def unfold(items: Iterable[Item]) -> Iterator[Item]:
    """The items in their order, every piece without the lines of text at its edges."""
    for item in items:
        if isinstance(item, Piece):
            for piece in side_by_side(item):
                yield from _unfold(piece)
        else:
            yield item


def _unfold(piece: Piece) -> Iterator[Item]:
    if piece.caption.strip():
        yield _line(piece.caption, piece.rows[0] if piece.rows else None)
    for index, part in enumerate(_tables(piece)):
        first, last = _top(part.rows), _bottom(part.rows)
        if index == 0 and not piece.caption.strip() and piece.sheet and not _named(part.rows[:first]):
            yield from _sheet_name(piece)
        for row in part.rows[:first]:
            yield from (_line(text, row) for text in _said(row))
        if first < last:
            yield _slice(part, first, last)
        for row in part.rows[max(first, last) :]:
            yield from (_line(text, row) for text in _apart(row))


def _slice(piece: Piece, start: int, stop: int) -> Piece:
    """Some rows of a piece, with the remarks on them."""
    inside = (r for r in piece.remarks if r.row is None or start <= r.row < stop)
    remarks = tuple(moved(remark, down=-start) for remark in inside)
    ruled = min(max(0, piece.ruled - start), stop - start)
    return replace(piece, rows=piece.rows[start:stop], ruled=ruled, caption="", remarks=remarks)


def _line(text: str, row: GridRow | None) -> Line:
    return Line(text, line=row.line if row else None, page=row.page if row else None, heading=True)


def _sheet_name(piece: Piece) -> Iterator[Line]:
    if piece.sheet and not is_nameless(piece.sheet):
        yield _line(piece.sheet.strip(), piece.rows[0] if piece.rows else None)


def _named(rows: tuple[GridRow, ...]) -> bool:
    return any(_is_title(row) for row in rows)


def _tables(piece: Piece) -> Iterator[Piece]:
    """Cut before every row that holds only the title of another table."""
    cuts = [0]
    for index in range(1, len(piece.rows)):
        if _begins(piece.rows, index, cuts[-1]) or stands_alone(piece.rows, index):
            cuts.append(_with_captions(piece.rows, index, cuts[-1]))
    for start, stop in zip(cuts, [*cuts[1:], len(piece.rows)], strict=True):
        if stop > start:
            yield _slice(piece, start, stop)


def _begins(rows: tuple[GridRow, ...], index: int, after: int) -> bool:
    """Whether a row is the first title below a table: form numbers and entities above it are its own."""
    if not _is_title(rows[index]):
        return False
    above = index - 1
    while above > after and _is_text(rows[above]):
        above -= 1
    return not (_is_title(rows[above]) or _is_text(rows[above]))


def _with_captions(rows: tuple[GridRow, ...], index: int, after: int) -> int:
    """Form numbers stand above the title and belong to it."""
    while (
        index - 1 > after
        and _is_text(rows[index - 1])
        and not any(is_note(t) for _, t in filled(rows[index - 1]))
    ):
        index -= 1
    return index


def _apart(row: GridRow) -> list[str]:
    """The texts of a row; one that a converter wrote into every cell that it was merged over, once."""
    return [text for text, _ in groupby(text for _, text in filled(row))]


def _is_title(row: GridRow) -> bool:
    cells = _apart(row)
    return len(cells) == 1 and is_strong_title(cells[0])


def _is_text(row: GridRow) -> bool:
    """A row whose cells all describe the table: entity, year, unit, form number."""
    return not is_blank(row) and (all(is_caption(text) for _, text in filled(row)) or _names_its_unit(row))


def _names_its_unit(row: GridRow) -> bool:
    """Whose figures they are at the left edge, and their unit further right: headings have a cell each."""
    cells, said = list(filled(row)), _apart(row)
    if len(row.cells) <= len(cells) or len(said) != 2 or cells[0][0] > 0:
        return False
    whose, unit = said
    return NAME.fullmatch(squash(whose)) is not None and unit_of(unit) is not None and is_caption(unit)


def _said(row: GridRow) -> list[str]:
    """The lines of a row above a table: a name alone would pass for the title of the table."""
    return ["  ".join(_apart(row))] if _names_its_unit(row) else _apart(row)


def _top(rows: tuple[GridRow, ...]) -> int:
    """The first row of the table itself."""
    index = 0
    while index < len(rows) and (
        is_blank(rows[index]) or _is_title(rows[index]) or _is_text(rows[index]) or stands_alone(rows, index)
    ):
        index += 1
    return index


def _bottom(rows: tuple[GridRow, ...]) -> int:
    """One past the last row of the table itself: notes, statements, signatures and prose below are lines."""
    index = _prose(rows)
    while index > 0 and (is_blank(rows[index - 1]) or _is_remark(rows[index - 1])):
        index -= 1
    return index


def _prose(rows: tuple[GridRow, ...]) -> int:
    """Where sentences and their headings begin that fill the first cells of the rows below a table.

    A row of one label may be a line of the table without figures: only a sentence or a note ends it, with
    the headings of parts just above.
    """
    index = len(rows)
    while index > 0 and _leads(rows[index - 1]):
        index -= 1
    told = (i for i in range(index, len(rows)) if any(is_note(t) or is_sentence(t) for t in _apart(rows[i])))
    first = next(told, len(rows))
    while first > index and any(is_part_heading(text) for text in _apart(rows[first - 1])):
        first -= 1
    return first


def _leads(row: GridRow) -> bool:
    """Nothing in it, or one text that begins at the left edge: further right it goes on in a cell above."""
    return len(_apart(row)) <= 1 and next((at for at, _ in filled(row)), 0) == 0


def _is_remark(row: GridRow) -> bool:
    cells = _apart(row)
    if len(cells) < MOST_SIGNED and all(map(_is_signed, cells)):
        return True
    return len(cells) == 1 and (is_note(cells[0]) or (is_nil(cells[0]) and len(cells[0]) > 2))


def _is_signed(text: str) -> bool:
    """Who filled the table in, or when: a bare 负责人 is a label of the table."""
    return is_sign_off(text) and ("：" in text or ":" in text or text[-1:].isdigit() or text.endswith("日"))
