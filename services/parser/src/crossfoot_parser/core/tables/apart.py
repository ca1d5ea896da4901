"""Doubts where two tables of one title or list follow each other: one may be the next page of the other.

Pages whose titles or headings a conversion damaged are not joined. What reaches the end of the first or the
beginning of the second may go on in the other one; what stands between is as certain as ever.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossfoot_common.tables.doubts import GOES_ON
from crossfoot_common.tables.model import Column, Remark, Row, Table
from crossfoot_parser.core.vocabulary.words import is_total, squash, title_key

LEAST = 3  # digits of a class
LEAST_COLUMNS = 3  # whose headings are those of another table by no chance


def apart(tables: Sequence[Table], forms: Sequence[bool]) -> Iterator[Table]:
    """The same tables, with a doubt about the rows at which two of them may belong together."""
    titles = [None if form else title_key(table.title) for table, form in zip(tables, forms, strict=True)]
    pairs = pairwise(zip(tables, titles, strict=True))
    meet = [
        bool(one.rows and other.rows)
        and ((title and title == next_) or _goes_on(one, other, next_) or _in_the_middle(one, other))
        for (one, title), (other, next_) in pairs
    ]
    for at, table in enumerate(tables):
        edges = []
        if at and meet[at - 1]:
            edges.append(_edge(0, "before"))
        if at < len(meet) and meet[at]:
            edges += [_edge(row, "behind") for row in _open(table)]
        yield table.model_copy(update={"doubts": (*table.doubts, *edges)}) if edges else table


def _in_the_middle(before: Table, behind: Table) -> bool:
    """Whether a table begins with a code that belongs below one of the table before, and none of its own."""
    first = next(iter(_codes(behind)), "")
    above = {first[:n] for n in range(LEAST, len(first))}
    return bool(above) and not above.intersection(_codes(behind)) and not above.isdisjoint(_codes(before))


def _goes_on(before: Table, behind: Table, title: str | None) -> bool:
    """Whether a table without a title has the headings of the one before, and no total of its own."""
    alike = list(map(_heading, before.columns)) == list(map(_heading, behind.columns))
    told = any(is_total(cell.text) for row in behind.rows for cell in row.cells)
    headed = len(behind.columns) >= LEAST_COLUMNS and bool(behind.columns[0].path)
    return title == "" and headed and alike and not told


def _heading(column: Column) -> str:
    """What stands over a column, on however many lines."""
    return squash("".join(column.path))


def _open(table: Table) -> list[int]:
    """The last row, and those above whose parts may go on below it: its classes, and the totals."""
    *above, last = [_code(table, row) for row in table.rows]
    wholes = [i for i, code in enumerate(above) if code and last.startswith(code) and code != last]
    totals = [i for i, row in enumerate(table.rows[:-1]) if any(is_total(c.text) for c in row.cells)]
    return [*sorted({*wholes, *totals}), len(above)]


def _codes(table: Table) -> list[str]:
    return [code for row in table.rows if (code := _code(table, row))]


def _code(table: Table, row: Row) -> str:
    column = next((i for i, one in enumerate(table.columns) if one.role == "code"), len(row.cells))
    text = row.cells[column].text.strip() if column < len(row.cells) else ""
    return text if text.isdecimal() else ""


def _edge(row: int, where: str) -> Remark:
    return Remark(what=GOES_ON, why=f"a table of the same title or list stands {where} it", row=row)
