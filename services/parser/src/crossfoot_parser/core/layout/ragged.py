"""Doubts the rows of a run that show more or fewer cells than all others: a conversion lost or added some.

Texts with delimiters write every row of a table with as many of them, header and blank cells alike. Where
that is so, a row with another number of cells is damaged, however well its figures seem to fit.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Remark

WHAT = "cells lost or added"
FEWEST = 3  # rows of one length, below which there is no usual length
USUAL = 0.7  # share of the rows that must have it


def ragged(lengths: Sequence[int]) -> Iterator[Remark]:
    """A doubt for each row (0-based, in the piece) whose number of cells is not the usual one."""
    if not lengths:
        return
    usual, count = Counter(lengths).most_common(1)[0]
    if count < FEWEST or count < USUAL * len(lengths):
        return
    for row, length in enumerate(lengths):
        if length != usual:
            why = f"{length} delimited cells, where {count} of {len(lengths)} rows have {usual}"
            yield Remark(what=WHAT, why=why, row=row)
