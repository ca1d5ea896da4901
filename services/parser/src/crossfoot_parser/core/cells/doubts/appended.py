"""Doubts rows with a figure behind which a sign or the mark of a note stands (`20.50-`, `12.30①`).

The note may say why nothing adds up, and the sign may be the dash of the next cell.
"""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.cells.declaration import Doubt
from crossfoot_parser.core.vocabulary.numbers import APPENDED
from crossfoot_parser.core.vocabulary.rows import Cells

WHAT = "sign or note behind a figure"


def appended(grid: Sequence[Cells]) -> Iterator[Remark]:
    """A doubt for each row with such a figure."""
    for row, cells in enumerate(grid):
        found = next((text for cell in cells if _is_appended(text := cell.text.strip())), "")
        if found:
            yield Remark(
                what=WHAT, why=f"“{found}” is a figure with its sign or the mark of a note behind it", row=row
            )


def _is_appended(text: str) -> bool:
    plain = not text or (text[-1].isdecimal() and "^" not in text)  # as nearly all figures are
    return not plain and APPENDED.fullmatch(text) is not None


DOUBT = Doubt(rank=11, find=lambda rows: appended(rows.grid), by_column=False)
