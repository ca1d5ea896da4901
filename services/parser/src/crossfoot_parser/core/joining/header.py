"""Puts the header of a logical table together: a page may end within it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossfoot_parser.core.blocks import GridCell, GridRow
from crossfoot_parser.core.joining.drafts import Draft
from crossfoot_parser.core.vocabulary.header_words import is_number_row
from crossfoot_parser.core.vocabulary.rows import labels_of


def header_of(draft: Draft) -> tuple[GridRow, ...]:
    """The header rows; a header that a page cut off goes on with those of the next page."""
    if not draft.parts:
        return ()
    first, width = draft.parts[0], draft.parts[-1].piece.width
    cut = len(draft.parts) > 1 and first.stop == len(first.piece.rows) and not is_number_row(first.header[-1])
    if not cut or not draft.parts[1].header or width % first.piece.width:
        return first.header
    if list(map(labels_of, first.header)) == list(map(labels_of, draft.parts[1].header)):
        return first.header
    return (*_spread(first.header, width), *draft.parts[1].header)


def _spread(header: Sequence[GridRow], width: int) -> Iterator[GridRow]:
    """Labels of a page that shows fewer columns, each over as many columns of the next."""
    for row in header:
        times = width // len(row.cells)
        covered = [GridCell(covered=True)] * (times - 1)
        cells = [cell for label in row.cells for cell in (replace(label, colspan=times), *covered)]
        yield GridRow(tuple(cells), row.line, row.page)
