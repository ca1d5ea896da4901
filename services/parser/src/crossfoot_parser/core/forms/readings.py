"""The way through the phase: a label/value form, with columns only where its indicators have some."""

from collections.abc import Sequence

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.cells import Reading, type_cells
from crossfoot_parser.core.forms.columns import form_paths, indicator_header, is_repeated
from crossfoot_parser.core.forms.indicators import mend_indicators
from crossfoot_parser.core.forms.numbering import mend_numbering
from crossfoot_parser.core.forms.unnamed import unnamed
from crossfoot_parser.core.joining import Draft, reader_doubts
from crossfoot_parser.core.vocabulary.rows import cells_of, says_something, show_alike, width_of


def read_form(draft: Draft) -> Reading:
    """The rows of a form as they stand, those of its indicators below their headings."""
    body = [row for part in draft.parts for row in part.body if says_something(row)]
    width = width_of(body)
    first = indicator_header(body)
    paths = form_paths(body, first, width)
    header = None if first is None else body[first]
    kept = [row for row in body if not is_repeated(row, header) and not _names_again(row, body[0])]
    grid = [cells_of(row, width) for row in kept]
    before = len(kept) if first is None else min(first, len(kept))
    numbered = mend_numbering(grid, before)
    repairs, doubts = list[Remark](), list[Remark]()
    if first is not None:
        repairs, doubts = mend_indicators(grid, paths, first, _learnt(draft, kept, header))
    columns, rows = type_cells(paths, grid, kept, draft.lead.unit)
    return Reading(
        columns,
        rows,
        tuple(kept),
        (*repairs, *numbered),
        (*doubts, *unnamed(grid, before), *reader_doubts(draft, kept), *_torn(draft)),
    )


def _learnt(draft: Draft, kept: Sequence[GridRow], header: GridRow | None) -> int:
    """One past the last row that stands on the page of the header: those show what its columns hold."""
    page = {
        id(row) for part in draft.parts for row in part.body if any(other is header for other in part.body)
    }
    return max((i + 1 for i, row in enumerate(kept) if id(row) in page), default=0)


def _names_again(row: GridRow, first: GridRow) -> bool:
    """A later page of a form says again which form it is."""
    return row is not first and show_alike(row, first)


def _torn(draft: Draft) -> tuple[Remark, ...]:
    why = "short lines below it that are no sentences; they stand among the notes"
    return (Remark(what="text torn off the form", why=why),) if draft.torn else ()
