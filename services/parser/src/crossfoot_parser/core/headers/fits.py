"""Sets a header over its columns when the conversion lost a cell of it, and says so."""

from collections import Counter
from collections.abc import Sequence

from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell, GridRow
from crossfoot_parser.core.headers.paths import fold
from crossfoot_parser.core.vocabulary.column_sorts import Sort, head_sort, sort_of
from crossfoot_parser.core.vocabulary.rows import Path
from crossfoot_parser.core.vocabulary.words import is_total

Header = tuple[GridRow, ...]
SHARE = 0.65  # lower than for moving cells: rows that are shifted themselves blur the columns
ENOUGH = 3  # cells that must speak for what a column holds
MOST_COLUMNS = 64
CONTRADICTIONS = 2  # one odd column proves nothing: two labels over the wrong columns do


def fit(header: Header, body: Sequence[GridRow], width: int) -> tuple[Header, int, list[Remark]]:
    """The header with a blank put in where two or more labels stand over columns of another sort."""
    if not header or not body or width > MOST_COLUMNS:
        return header, width, []
    found = [
        _content([row.cells[i].text.strip() for row in body if i < len(row.cells)]) for i in range(width)
    ]
    before = _contradictions(fold(header, width), found)
    if before < CONTRADICTIONS:
        return header, width, []
    places = {place: _with_blank(header, place) for place in range(1, width)}
    wide = width + any(row.cells[width - 1].text.strip() for row in header if width <= len(row.cells))
    fitting = [p for p, h in places.items() if not _contradictions(fold(h, wide), [*found, None])]
    if not fitting:
        return header, width, []
    why = f"{before} labels stood over columns of another sort; with one blank put in, all agree"
    remark = Remark(what="header moved over its columns", why=why, column=fitting[-1])
    return places[fitting[-1]], wide, [remark]


def _with_blank(header: Header, place: int) -> Header:
    return tuple(
        GridRow((*row.cells[:place], GridCell(), *row.cells[place:]), row.line, row.page) for row in header
    )


def _content(cells: Sequence[str]) -> Sort | None:
    sorts = Counter(sort_of(text) for text in cells if text and not is_total(text))
    sorts.pop("blank", None)
    if sorts.total() < ENOUGH:
        return None
    if sorts["text"] >= SHARE * sorts.total():
        return "text"
    return "number" if sorts["number"] >= SHARE * sorts.total() else None


def _contradictions(paths: Sequence[Path], found: Sequence[Sort | None]) -> int:
    pairs = zip((head_sort(path[-1]) if path else None for path in paths), found, strict=False)
    return sum({head, content} == {"text", "number"} for head, content in pairs)
