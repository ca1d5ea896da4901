"""Takes out of a sheet what stands beside its table and is no column of it: ticks, differences, keys, 附件2.

In the grid they would be a column of every table of the sheet, and the row of a title would be no title.
"""

from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.readers.sheets.model import Sheet
from crossfoot_parser.core.vocabulary.numbers import parse_number

Cells = dict[int, str]
"""The cells of one column by their rows."""
_FEWEST = 3  # rows and columns of a table beside which something stands
_SHORT, _FEW = 2, 2  # characters of a tick, words beside a title


@dataclass(slots=True)
class Asides:
    """What was taken out, to be said before or behind the table."""

    before: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def take_asides(sheet: Sheet) -> Asides:
    """Take cells that stand apart out of the sheet."""
    found = Asides()
    first = min((row for row, _ in sheet.cells), default=0)
    for column, cells in list(_asides(sheet)):
        behind = [text for row, text in cells.items() if row > first]
        found.before += [text for row, text in cells.items() if row == first]
        found.behind += ["；".join(behind)] if behind else []
        _take(sheet, column, cells)
    for column, cells in list(_hidden_edges(sheet)):
        why = f"{sheet.name}: column {column + 1}, {len(cells)} cells"
        found.remarks.append(Remark(what="hidden column left out", why=why))
        _take(sheet, column, cells)
    return found


def _take(sheet: Sheet, column: int, cells: Cells) -> None:
    for row in cells:
        del sheet.cells[row, column]


def _asides(sheet: Sheet) -> Iterator[tuple[int, Cells]]:
    """Single columns apart from a table, by what they say."""
    blocks = _blocks(sheet)
    if len(blocks) < 2:
        return
    counted = Counter(column for _, column in sheet.cells)
    main = frozenset(max(blocks, key=lambda block: sum(counted[column] for column in block)))
    shown = Counter(row for row, column in sheet.cells if column in main)
    if min(len(main), len(shown)) >= _FEWEST:
        apart = {block[0] for block in blocks if len(block) == 1}
        for column, cells in _columns(sheet, apart).items():
            if _is_aside(cells, shown):
                yield column, cells


def _columns(sheet: Sheet, wanted: AbstractSet[int]) -> dict[int, Cells]:
    columns: dict[int, Cells] = {}
    for (row, column), text in sorted(item for item in sheet.cells.items() if item[0][1] in wanted):
        columns.setdefault(column, {})[row] = text
    return columns


def _blocks(sheet: Sheet) -> list[list[int]]:
    """Columns between which no column of the sheet is blank from top to bottom."""
    spanned = {at for _, left, _, right in sheet.merged for at in range(left, right + 1) if left < right}
    blocks: list[list[int]] = []
    for column in sorted({column for _, column in sheet.cells}):
        between = range(blocks[-1][-1] + 1, column) if blocks else range(0)
        if not blocks or not all(at in spanned for at in between):
            blocks.append([])
        blocks[-1].append(column)
    return blocks


def _is_aside(cells: Cells, shown: Counter[int]) -> bool:
    """Ticks, figures below no heading, or a word or two beside a title that else stands alone."""
    texts = [text.strip() for text in cells.values()]
    if all(len(text) <= _SHORT for text in texts) or all(parse_number(text) is not None for text in texts):
        return True
    return len(texts) <= _FEW and all(shown[row] == 1 for row in cells)


def _hidden_edges(sheet: Sheet) -> Iterator[tuple[int, Cells]]:
    """Hidden columns at the edges of the shown ones that say something beside a title: keys, no amounts.

    Others stay: their figures may be in the totals that are shown.
    """
    shown = [place for place in sheet.cells if place[1] not in sheet.hidden_columns]
    if len(shown) == len(sheet.cells) or not shown:
        return
    left, right = min(column for _, column in shown), max(column for _, column in shown)
    alone = Counter(row for row, _ in shown)
    first = min(alone)
    if alone[first] > 1 or max(alone.values()) < _FEWEST:
        return
    outside = {column for _, column in sheet.cells} - set(range(left, right + 1))
    for column, cells in _columns(sheet, outside).items():
        if first in cells and len(cells) > 1:
            yield column, cells
