"""Hands on what the readers of the pieces doubt, about the rows of the logical table."""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.joining.drafts import Draft


def reader_doubts(draft: Draft, body: Sequence[GridRow]) -> Iterator[Remark]:
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
