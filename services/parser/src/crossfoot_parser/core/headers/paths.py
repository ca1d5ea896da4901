"""Folds header rows into one path a column: a label spans the blanks to its right."""

from collections.abc import Sequence

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell, GridRow
from crossfoot_parser.core.vocabulary.header_words import is_number_row
from crossfoot_parser.core.vocabulary.rows import Path, padded
from crossfoot_parser.core.vocabulary.words import mend, squash

LONE = frozenset({"备注", "说明", "备注说明"})  # headings that never have others below them


def fold(header: Sequence[GridRow], width: int) -> list[Path]:
    """The header path of each of `width` columns; rows of column numbers say nothing and are left out."""
    rows = [padded(row, width) for row in header if not is_number_row(row)]
    paths: list[Path] = [()] * width
    _fold(rows, 0, range(width), (), paths)
    return paths


def _fold(rows: list[list[GridCell]], level: int, span: range, above: Path, paths: list[Path]) -> None:
    if level == len(rows):
        for column in span:
            paths[column] = above
        return
    row = rows[level]
    starts = [column for column in span if row[column].text.strip()]
    if not starts:
        _fold(rows, level + 1, span, above, paths)
        return
    if starts[0] > span.start:
        _fold(rows, level + 1, range(span.start, starts[0]), above, paths)
    for start, following in zip(starts, [*starts[1:], span.stop], strict=True):
        stop = _reach(rows, level, range(start, following))
        label = mend(row[start].text)
        _fold(
            rows, level + 1, range(start, stop), above if above[-1:] == (label,) else (*above, label), paths
        )
        if stop < following:
            _fold(rows, level + 1, range(stop, following), above, paths)


def _reach(rows: list[list[GridCell]], level: int, span: range) -> int:
    """Where a label ends: where its format says so, else where the next label begins.

    Cells merged downwards tell only how far they reach themselves: groups beside them may stand in the first
    of several cells that nobody merged.
    """
    label = rows[level][span.start]
    if label.rowspan > 1 or any(cell.colspan > 1 for row in rows for cell in row):
        return min(span.start + max(label.colspan, 1), span.stop)
    return span.stop


def unswap(paths: list[Path], figures: Sequence[bool]) -> list[Remark]:
    """Puts 备注 back behind the column that the conversion set below it.

    A remark column has nothing below it: `备注 | 备注/单位资金` is `单位资金 | 备注`. Only where no figures
    stand in what would become the remark column.
    """
    remarks = []
    for column in range(1, len(paths) - 1):
        here, right = paths[column], paths[column + 1]
        if len(here) == 1 and squash(here[0]) in LONE and right[:1] == here and len(right) > 1:
            if figures[column + 1]:
                continue
            group = paths[column - 1][:1] if len(paths[column - 1]) > 1 else ()
            paths[column], paths[column + 1] = (*group, *right[1:]), here
            why = f"{here[0]} has no columns below it; the label stood one column to the left"
            remarks.append(Remark(what="header labels put in order", why=why, column=column))
    return remarks
