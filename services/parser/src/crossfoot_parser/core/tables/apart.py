"""Doubts where two tables of one title follow each other: one may be the next page of the other.

Pages whose headings a conversion damaged are not joined. What reaches the end of the first or the beginning
of the second may go on in the other one; what stands between is as certain as ever.
"""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Remark, Table
from crossfoot_parser.core.vocabulary.words import title_key

WHAT = "may go on"


def apart(tables: Sequence[Table], forms: Sequence[bool]) -> Iterator[Table]:
    """The same tables, with a doubt about the rows at which two of them may belong together."""
    titles = [None if form else title_key(table.title) for table, form in zip(tables, forms, strict=True)]
    for at, table in enumerate(tables):
        edges = []
        if not table.rows or not titles[at]:
            yield table
            continue
        if at and titles[at - 1] == titles[at] and tables[at - 1].rows:
            edges.append(_edge(0, "before"))
        if at + 1 < len(tables) and titles[at + 1] == titles[at] and tables[at + 1].rows:
            edges.append(_edge(len(table.rows) - 1, "behind"))
        yield table.model_copy(update={"doubts": (*table.doubts, *edges)}) if edges else table


def _edge(row: int, where: str) -> Remark:
    return Remark(what=WHAT, why=f"a table of the same title stands {where} it", row=row)
