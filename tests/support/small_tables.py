"""Small invented tables for the tests of the phases: one line a row, cells between bars."""

from collections.abc import Sequence

from crossfoot_common.tables.model import Table
from crossfoot_parser.core.blocks import GridCell, GridRow, Line
from crossfoot_parser.core.cells.declaration import Rows
from crossfoot_parser.core.cells.shape import shape_of
from crossfoot_parser.core.document import ParsedDocument
from crossfoot_parser.core.joining.drafts import Draft, Part
from crossfoot_parser.core.joining.leads import Lead
from crossfoot_parser.core.layout.aligned import find_aligned
from crossfoot_parser.core.layout.pieces import Piece
from crossfoot_parser.core.parse import parse
from crossfoot_parser.core.vocabulary.rows import row_of


def row(text: str, line: int | None = None) -> GridRow:
    return row_of([cell.strip() for cell in text.split("|")], line, None)


def piece(*rows: str, layout: str = "tabs", ruled: int = 0) -> Piece:
    return Piece(tuple(row(text, i) for i, text in enumerate(rows, 1)), layout, ruled)


def cells(text: str) -> list[GridCell]:
    return list(row(text).cells)


def grid(*rows: str) -> list[list[GridCell]]:
    return [cells(text) for text in rows]


def rows_under(paths: Sequence[tuple[str, ...]], *texts: str, addressed: bool = False) -> Rows:
    """Rows as the repairs get them, below their headings."""
    whole = Piece(tuple(row(text) for text in texts), "grid", addressed=addressed)
    cells, draft = grid(*texts), Draft(Lead(), [Part(whole, 0, 0)], form=False)
    return Rows(draft, tuple(paths), [row(text) for text in texts], cells, shape_of(cells, paths))


def texts(row: GridRow) -> list[str]:
    return [cell.text.strip() for cell in row.cells]


def shown(found: Sequence[Sequence[GridCell]]) -> list[str]:
    return ["|".join(cell.text for cell in cells) for cells in found]


def lines(*texts: str) -> list[Line]:
    return [Line(text, line=i) for i, text in enumerate(texts, 1)]


def tabbed(*rows: str) -> str:
    return "\n".join(text.replace("|", "\t") for text in rows)


def read(*parts: str) -> ParsedDocument:
    return parse("\n\n".join(parts).encode(), "x.txt", "text/plain")


def only(*parts: str) -> Table:
    (table,) = read(*parts).tables
    return table


def rows_of(table: Table) -> list[str]:
    return ["|".join(cell.text for cell in row.cells) for row in table.rows]


def pieces_of(*written: str) -> list[list[list[str]]]:
    """The texts of the tables that lines show."""
    found = find_aligned(lines(*written))
    return [[texts(row) for row in one.rows] for one in found if isinstance(one, Piece)]


def printed(*at_places: tuple[int, str], right: bool = False) -> str:
    """A line in which each character takes one column; texts begin there, or figures end there."""
    line = ""
    for at, text in at_places:
        ends = right and text[-1].isdigit() and "." in text
        line = line.ljust(at - len(text) if ends else at) + text
    return line
