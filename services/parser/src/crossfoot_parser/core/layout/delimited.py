"""What rows between bars or tabs show of cells that they lost."""

from collections.abc import Sequence

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridRow
from crossfoot_parser.core.layout.packed import packed
from crossfoot_parser.core.layout.ragged import ragged


def doubts_of(rows: Sequence[GridRow]) -> tuple[Remark, ...]:
    """The doubts about rows of other lengths, and about blank cells that were dropped."""
    texts = [[cell.text for cell in row.cells] for row in rows]
    kept = any(row and not row[-1].strip() for row in texts)
    return (*ragged([len(row) for row in texts], kept=kept), *packed(texts, delimited=True))
