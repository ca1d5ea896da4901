"""Doubts where two tables of one title follow each other: one may be the next page of the other.

Pages whose headings a conversion damaged are not joined. What reaches the end of the first or the beginning
of the second may go on in the other one; what stands between is as certain as ever.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossfoot_common.tables.model import Remark, Table
from crossfoot_parser.core.vocabulary.words import title_key

WHAT = "may go on"
LEAST = 3  # digits of a class


def apart(tables: Sequence[Table], forms: Sequence[bool]) -> Iterator[Table]:
    """The same tables, with a doubt about the rows at which two of them may belong together."""
    titles = [None if form else title_key(table.title) for table, form in zip(tables, forms, strict=True)]
    meet = [
        bool(one.rows and other.rows) and ((title and title == next_) or _in_the_middle(one, other))
        for (one, title), (other, next_) in pairwise(zip(tables, titles, strict=True))
    ]
    for at, table in enumerate(tables):
        edges = []
        if at and meet[at - 1]:
            edges.append(_edge(0, "before"))
        if at < len(meet) and meet[at]:
            edges.append(_edge(len(table.rows) - 1, "behind"))
        yield table.model_copy(update={"doubts": (*table.doubts, *edges)}) if edges else table


def _in_the_middle(before: Table, behind: Table) -> bool:
    """Whether a table begins with a code that belongs below one of the table before, and none of its own."""
    first = next(iter(_codes(behind)), "")
    above = {first[:n] for n in range(LEAST, len(first))}
    return bool(above) and not above.intersection(_codes(behind)) and not above.isdisjoint(_codes(before))


def _codes(table: Table) -> list[str]:
    column = next((i for i, one in enumerate(table.columns) if one.role == "code"), None)
    if column is None:
        return []
    texts = (row.cells[column].text.strip() for row in table.rows if column < len(row.cells))
    return [text for text in texts if text.isdecimal()]


def _edge(row: int, where: str) -> Remark:
    return Remark(what=WHAT, why=f"a table of the same title or list stands {where} it", row=row)
