"""Brings the pages of a table together: one header, and every row in the columns of the first page."""

from collections.abc import Sequence
from dataclasses import replace

from crossfoot_common.tables.doubts import DISPLACED, GOES_ON
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.blocks import GridCell, GridRow
from crossfoot_parser.core.headers.page_ends import rest_of_row
from crossfoot_parser.core.headers.paths import fold
from crossfoot_parser.core.joining import Draft, Part
from crossfoot_parser.core.vocabulary.column_sorts import Sort, column_sort
from crossfoot_parser.core.vocabulary.rows import Path, filled, labels_of, width_of
from crossfoot_parser.core.vocabulary.words import squash

SAME_PATH, SAME_LEAF, SAME_SORT, OTHER_SORT, NEVER = 3.0, 1.5, 1.0, -3.0, -100.0
MOST_COLUMNS = 64
BETTER = 2.0  # how much better than column by column another layout must be
OTHER = "a page without headings that has other columns than the one with them"
TURNED = "it has the headings of the first page in another order"
BARE = "its last page shows headings alone"
UNLIKE = "a page whose headings are not those of the columns that it was laid over"
Described = tuple[list[Path], list[Sort | None]]
Laid = tuple[list[GridRow], Remark | None, str]


def lay_over(part: Part, rows: Sequence[GridRow], first: Described) -> Laid:
    """The rows of a later page in the columns of the first, what was mended, and why that is in doubt.

    Args:
        part: the page, with its own header if it repeats one.
        rows: the body rows of the page.
        first: header paths of the table, and what its columns hold on the first page.
    """
    header, rows = part.header, list(rows)
    if header or not part.piece.addressed:
        header, rows = _without_unused(header, rows, len(first[0]))
    width = width_of((*header, *rows))
    paths = fold(header, width)
    sorts = sorts_of(rows, paths)
    table = len(first[0])
    literal = [i for i in range(width) if i < table]
    if width > table or not rows or table > MOST_COLUMNS or _has_its_columns(part, table):
        return list(rows), None, ""
    what = f"page laid over the columns of the first, from line {rows[0].line}"
    if turned := _turned(paths, first[0]):
        return [_moved(row, turned, table) for row in rows], Remark(what=what, why=TURNED), ""
    score, columns = _align((paths, sorts), first)
    before = sum(_match(i, i, (paths, sorts), first) for i in literal)
    if columns == literal or score < before + BETTER:
        return list(rows), None, ""
    why = "headings and contents of its columns agree with the first page only in this order"
    named = zip(paths, columns, strict=True)
    unlike = any(path and not _same(path, first[0][column]) for path, column in named)
    doubt = OTHER if not part.header else UNLIKE if unlike else ""
    return [_moved(row, columns, table) for row in rows], Remark(what=what, why=why), doubt


def _turned(paths: Sequence[Path], table: Sequence[Path]) -> list[int]:
    """Where the columns of a page belong that has all headings of the table, each once, in another order."""
    own, wanted = ([tuple(map(squash, path)) for path in said] for said in (paths, table))
    again = sorted(own) == sorted(wanted) and len(set(own)) == len(own)
    if own == wanted or not again:
        return []
    return [wanted.index(path) for path in own]


def _has_its_columns(part: Part, table: int) -> bool:
    """Without headings of its own, a page stands as it is whose columns are told, and as many as the table's.

    Addresses tell them, and rules between them: also those in which the page shows nothing.
    """
    told = part.piece.addressed or part.piece.layout == "grid"
    return told and not part.header and part.piece.width >= table


def _without_unused(
    header: tuple[GridRow, ...], rows: list[GridRow], table: int
) -> tuple[tuple[GridRow, ...], list[GridRow]]:
    """Both without columns that show nothing on the page, as far as it has more than the table."""
    width = width_of((*header, *rows))
    shown = {i for row in (*header, *rows) for i, _ in filled(row)}
    out = {i for i in range(width) if i not in shown}
    if width <= table or not out:
        return header, rows

    def kept(row: GridRow) -> GridRow:
        return replace(row, cells=tuple(cell for i, cell in enumerate(row.cells) if i not in out))

    return tuple(map(kept, header)), [kept(row) for row in rows]


def sorts_of(rows: Sequence[GridRow], paths: Sequence[Path]) -> list[Sort | None]:
    """What every column of some rows holds."""
    columns = ([row.cells[i].text.strip() for row in rows if i < len(row.cells)] for i in range(len(paths)))
    return [column_sort(column, path) for column, path in zip(columns, paths, strict=True)]


def _match(column: int, target: int, page: Described, first: Described) -> float:
    path, other = page[0][column], first[0][target]
    score = 0.2 if column == target else 0.0
    if path and other:
        leaf = SAME_LEAF if squash(path[-1]) == squash(other[-1]) else 0.0
        score += SAME_PATH if _same(path, other) else leaf
    sort, wanted = page[1][column], first[1][target]
    if sort and wanted:
        worded = {sort, wanted} == {"text", "number"} and column != target
        score += SAME_SORT if sort == wanted else (NEVER if worded else OTHER_SORT)
    return score


def _same(path: Path, other: Path) -> bool:
    return [squash(label) for label in path] == [squash(label) for label in other]


def _align(page: Described, first: Described) -> tuple[float, list[int]]:
    """The best increasing target for each column of the page."""
    width, table = len(page[0]), len(first[0])
    best: dict[int, tuple[float, list[int]]] = {-1: (0.0, [])}
    for column in range(width):
        step: dict[int, tuple[float, list[int]]] = {}
        for target in range(column, table - (width - column - 1)):
            score, columns = max(value for key, value in best.items() if key < target)
            step[target] = (score + _match(column, target, page, first), [*columns, target])
        best = step
    return max(best.values())


def _moved(row: GridRow, columns: Sequence[int], width: int) -> GridRow:
    cells = [GridCell()] * width
    for column, cell in zip(columns, row.cells, strict=False):
        cells[column] = cell
    return GridRow(tuple(cells), row.line, row.page)


def lay_together(
    draft: Draft, pages: Sequence[Sequence[GridRow]], paths: list[Path]
) -> tuple[list[GridRow], list[Remark], list[Remark]]:
    """The rows of all pages in the columns of the first, what was mended for it, and what is in doubt."""
    if not pages:
        return [], [], []
    body, remarks = list(pages[0]), list[Remark]()
    doubts: list[Remark] = []
    first = (paths, sorts_of(pages[0], paths))
    for part, page in zip(draft.parts[1:], pages[1:], strict=True):
        again = list(map(labels_of, part.header)) == list(map(labels_of, draft.parts[0].header))
        rows, remark, doubt = (list(page), None, "") if part.header and again else lay_over(part, page, first)
        doubt = doubt or (OTHER if _has_other_columns(part, draft.parts[0]) else "")
        if joined := rest_of_row(body, rows):
            body[-1], rows = joined, rows[1:]
            why = "the page ended within its row"
            remarks.append(Remark(what="name joined over a page", why=why, row=len(body) - 1))
        if doubt:
            doubts += [Remark(what=DISPLACED, why=doubt, row=len(body) + at) for at in range(len(rows))]
        body += rows
        remarks += [remark] if remark else []
    if body and not pages[-1]:  # what it shows may have been taken for a table of its own
        doubts.append(Remark(what=GOES_ON, why=BARE, row=len(body) - 1))
    return body, remarks, doubts


def _has_other_columns(part: Part, first: Part) -> bool:
    """Whether a page without headings shows columns that the one with them has not, or lacks some.

    Sheets, and lines between bars or tabs, end where nothing stands any more: only a column too many tells.
    """
    if part.header or not first.header:
        return False
    alike = part.piece.layout == first.piece.layout and not part.piece.addressed
    drawn = alike and part.piece.layout in {"grid", "spaces"}
    return _reach(part) > _reach(first) or (drawn and part.piece.width != first.piece.width)


def _reach(part: Part) -> int:
    """One past the last column that shows something."""
    return max((i + 1 for row in part.piece.rows for i, _ in filled(row)), default=0)
