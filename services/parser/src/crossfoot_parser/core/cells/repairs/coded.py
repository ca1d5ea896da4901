"""Moves a label whose code is written like those of the blank column beside it: `A05-柜` is no `[302]费`."""

import re
from collections import Counter
from collections.abc import Sequence

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell
from crossfoot_parser.core.cells.declaration import Repair
from crossfoot_parser.core.vocabulary.rows import Cells

CODED = re.compile(r"(?P<open>[\[【]?)(?P<letter>[A-Z]?)\d{2,}(?P<close>[\]】]|[-—](?=\D))\s*\D")
LEAST = 3  # labels that show how a column writes its codes

Style = tuple[str, str, str]


def mend_coded(grid: Sequence[Cells]) -> list[Remark]:
    """Moves labels in place, one column to the left or right; all other cells of the row stay."""
    width = max(map(len, grid), default=0)
    styles = [_style_of_column([row[i].text for row in grid if i < len(row)]) for i in range(width)]
    remarks: list[Remark] = []
    if not any(styles):
        return remarks
    for index, row in enumerate(grid):
        for column, cell in enumerate(row):
            target = _target(row, column, styles)
            if target is not None:
                row[target], row[column] = cell, GridCell()
                remarks.append(_remark(index, target))
    return remarks


def _target(row: Cells, column: int, styles: Sequence[object]) -> int | None:
    """The one blank column beside it that writes its codes like this cell, where its own does not."""
    style = _style(row[column].text)
    if style is None or styles[column] in {None, style}:
        return None
    beside = [i for i in (column - 1, column + 1) if 0 <= i < len(row) and not row[i].text]
    fitting = [i for i in beside if styles[i] == style]
    return fitting[0] if len(fitting) == 1 else None


def _style(text: str) -> Style | None:
    found = CODED.match(text)
    return (found["open"], "A" if found["letter"] else "", found["close"]) if found else None


def _style_of_column(texts: Sequence[str]) -> Style | None:
    """How a column writes its codes, if it does so in most of its labels."""
    counts = Counter(style for text in texts if (style := _style(text)) is not None)
    best, count = max(counts.items(), key=lambda item: item[1], default=(None, 0))
    return best if count >= LEAST and count * 2 > counts.total() else None


def _remark(row: int, column: int) -> Remark:
    why = "its code is written like all those of this column and unlike those of the column it stood in"
    return Remark(what="coded label moved to its column", why=why, row=row, column=column)


REPAIR = Repair(rank=30, mend=lambda rows: mend_coded(rows.grid), by_column=False, moves=True)
