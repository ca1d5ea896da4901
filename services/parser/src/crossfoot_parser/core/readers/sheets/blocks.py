"""From sheets to blocks: the sheet's name as a heading, then one grid with the sheet's own coordinates.

Text boxes that begin above the cells or beside the first of them are lines before the grid, others behind.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from crossfoot_common.errors import PermanentError
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import Block, Grid, GridRow, Limits, Line, PageBreak, RawDocument
from crossfoot_parser.core.readers.added import without_added
from crossfoot_parser.core.readers.placing import Placed, RowPlace, lay_out
from crossfoot_parser.core.readers.sheets.asides import Asides, take_asides
from crossfoot_parser.core.readers.sheets.model import Sheet
from crossfoot_parser.core.readers.stacked_rows import unstacked
from crossfoot_parser.core.readers.struck import struck_figures
from crossfoot_parser.core.readers.wrapping import cell_text
from crossfoot_parser.core.vocabulary.sheet_names import is_nameless

_MOST_MERGED = 200  # columns from the left in which merges are counted
MOST_SAID = 100  # hidden rows or columns of a table that are named one by one


def to_document(sheets: Iterable[Sheet], limits: Limits) -> RawDocument:
    """All sheets that are shown, in their order.

    Raises:
        PermanentError: `no_content`, `cell_limit`, `page_limit` (sheets are pages).
    """
    blocks: list[Block] = []
    remarks: list[Remark] = []
    number = 0
    for number, sheet in enumerate(sheets, start=1):
        if number > limits.pages:
            raise PermanentError("page_limit", f"more than {limits.pages} sheets")
        if sheet.hidden and sheet.cells:
            # what the publisher took out of sight is a working paper, not a part of the disclosure
            remarks.append(
                Remark(what="hidden sheet left out", why=f"{sheet.name}: {len(sheet.cells)} cells")
            )
        elif sheet.cells or sheet.boxes:
            asides = take_asides(sheet)
            remarks += asides.remarks
            blocks.extend(_sheet_blocks(sheet, asides, limits))
            blocks.append(PageBreak(number))
    if not blocks:
        raise PermanentError("no_content", "no sheet that is shown has a filled cell")
    return RawDocument(tuple(blocks), number, tuple(remarks))


def _sheet_blocks(sheet: Sheet, asides: Asides, limits: Limits) -> Iterator[Block]:
    if not is_nameless(sheet.name):
        yield Line(sheet.name, heading=True)
    first = min((row for row, _ in sheet.cells), default=0)
    yield from map(Line, sheet.page_header)
    yield from (Line(line) for box in sheet.boxes if box.row <= first for line in box.lines)
    yield from map(Line, asides.before)
    if sheet.cells:
        yield _grid(sheet, limits)
    yield from map(Line, asides.behind)
    yield from (Line(line) for box in sheet.boxes if box.row > first for line in box.lines)


def _grid(sheet: Sheet, limits: Limits) -> Grid:
    rows = _squeeze({row for row, _ in sheet.cells})
    columns = _squeeze({column for _, column in sheet.cells}, _bridged(sheet, len(rows)))
    cells, origins = unstacked(list(_placed(sheet, rows, columns)), len(rows))
    rows = [rows[origin] for origin in origins]
    laid = lay_out(cells, [RowPlace(line=row + 1) for row in rows], limits)
    shown, taken = without_added([_numbered(row, columns) for row in laid])
    remarks = tuple(_remarks(sheet, rows[taken:]))
    return Grid(shown, sheet.name, remarks=remarks, addressed=True)


def _bridged(sheet: Sheet, rows: int) -> frozenset[int]:
    """Columns that most rows merge with the one to their left: a part of it, where they show nothing."""
    merged: Counter[int] = Counter()
    for top, left, bottom, right in sheet.merged:
        if left < right < _MOST_MERGED:
            merged.update(dict.fromkeys(range(left + 1, right + 1), bottom - top + 1))
    return frozenset(column for column, count in merged.items() if 2 * count > rows)


def _squeeze(used: set[int], bridged: AbstractSet[int] = frozenset()) -> list[int]:
    """The used rows (or columns), with one blank one for each gap: a gap may be a million rows wide."""
    kept: list[int] = []
    for index in sorted(used):
        if kept and any(at not in bridged for at in range(kept[-1] + 1, index)):
            kept.append(kept[-1] + 1)
        kept.append(index)
    return kept


def _placed(sheet: Sheet, rows: list[int], columns: list[int]) -> Iterator[Placed]:
    spans = {(top, left): (bottom, right) for top, left, bottom, right in sheet.merged}
    row_at, column_at = ({used: at for at, used in enumerate(kept)} for kept in (rows, columns))
    for (row, column), text in sorted(sheet.cells.items()):
        at_row, at_column = row_at[row], column_at[column]
        high = wide = 1
        if (row, column) in spans:
            bottom, right = spans[row, column]
            high = max(1, bisect_right(rows, bottom) - at_row)
            wide = max(1, bisect_right(columns, right) - at_column)
        lines = tuple(text.split("\n")) if "\n" in text else ()
        yield Placed(at_row, at_column, cell_text(lines) if lines else text, high, wide, lines=lines)
    filled = set(sheet.cells)
    for (row, column), (bottom, right) in spans.items():
        at_row, at_column = bisect_left(rows, row), bisect_left(columns, column)
        high, wide = bisect_right(rows, bottom) - at_row, bisect_right(columns, right) - at_column
        if (row, column) not in filled and high > 0 and wide > 0:
            yield Placed(at_row, at_column, "", high, wide)


def _numbered(row: GridRow, columns: list[int]) -> GridRow:
    if columns[-1] < len(columns) and len(row.cells) <= len(columns):  # none was left out
        return row
    return replace(
        row, cells=tuple(replace(c, cell=columns[i]) for i, c in enumerate(row.cells[: len(columns)]))
    )


def _remarks(sheet: Sheet, rows: list[int]) -> Iterator[Remark]:
    """Hidden rows and columns stay: their figures are in the totals that are shown, and nothing is lost."""
    hidden = [index for index, row in enumerate(rows) if row in sheet.hidden_rows]
    for index in hidden[:MOST_SAID]:
        yield Remark(what="hidden row kept", why=f"sheet row {rows[index] + 1} is hidden", row=index)
    if len(hidden) > MOST_SAID:
        yield Remark(what="hidden rows kept", why=f"{len(hidden) - MOST_SAID} further rows are hidden")
    columns = sorted(sheet.hidden_columns & {column for _, column in sheet.cells})
    for column in columns[:MOST_SAID]:
        yield Remark(what="hidden column kept", why=f"sheet column {column + 1} is hidden", column=column)
    if len(columns) > MOST_SAID:
        yield Remark(what="hidden columns kept", why=f"{len(columns) - MOST_SAID} further columns are hidden")
    yield from struck_figures(sheet.struck)
    if sheet.uncalculated:
        why = f"{sheet.uncalculated} formulas whose values the file does not hold"
        yield Remark(what="formula without value", why=why)
