"""Doubts the short rows and the headings of a table that shows no blank cell: they were dropped.

A conversion that drops blank cells moves what is right of them to the left. Where rows of several lengths
show nothing blank inside, nobody can tell in which columns the figures of the shorter ones stood; and two
rows of headings of which one is shorter stand over other columns than they did.
"""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.doubts import DROPPED
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.words import is_caption, is_dash

FEWEST = 2  # rows with figures, below which their lengths say nothing


def packed(rows: Sequence[Sequence[str]], *, delimited: bool = False) -> Iterator[Remark]:
    """A doubt for each row (0-based, in the piece) whose figures may have stood in other columns, or for all.

    A row with as many figures as any other has them in their columns, wherever its words stood. `delimited`
    rows are as long as they were written: one that goes on in blank cells up to the last column kept them,
    also among the headings.
    """
    shown = [[text.strip() for text in row] for row in rows]
    lengths = [_filled(row) for row in shown]
    if len(set(lengths)) < FEWEST or any(
        "" in row[:length] for row, length in zip(shown, lengths, strict=True)
    ):
        return  # rows of one length, or blanks that are there: nothing was dropped
    figures = [sum(map(_is_figure, row)) for row in shown]
    bodies = [i for i, count in enumerate(figures) if count]
    if not bodies:
        return
    heads = [i for i in range(bodies[0]) if lengths[i] > 1 and not all(map(is_caption, shown[i]))]
    longest, most = max(lengths[i] for i in bodies), max(figures)
    head = max((lengths[i] for i in heads), default=0)
    reach = max(longest, head)
    kept = {i for i, row in enumerate(shown) if delimited and len(row) >= reach}
    if len(heads) > 1 and any(lengths[i] < longest for i in heads if i not in kept):
        yield Remark(what=DROPPED, why="the headings of several rows show no blank cell and differ in number")
    whole = {i for i in bodies if figures[i] == most and (most == 1 or lengths[i] >= head)}
    sure = kept | whole
    for row in bodies if len(bodies) >= FEWEST else ():
        if lengths[row] < reach and row not in sure:
            why = f"{lengths[row]} cells and none of them blank, where {reach} are shown elsewhere"
            yield Remark(what=DROPPED, why=why, row=row)


def _filled(row: Sequence[str]) -> int:
    length = len(row)
    while length and not row[length - 1]:
        length -= 1
    return length


def _is_figure(text: str) -> bool:
    return is_dash(text) or parse_number(text) is not None
