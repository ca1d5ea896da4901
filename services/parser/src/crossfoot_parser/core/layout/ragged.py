"""Doubts the rows of a run that show more or fewer cells than all others: a conversion lost or added some.

Texts with delimiters write every row of a table with as many of them, header and blank cells alike. Where
that is so, a row with another number of cells is damaged, however well its figures seem to fit.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossfoot_common.tables.doubts import LOST
from crossfoot_common.tables.model import Remark

FEWEST = 3  # rows of one length, below which there is no usual length
USUAL = 0.7  # share of the rows that must have it
AGREE = 2  # rows that have to be all but one of a small table
WIDER = 1.4  # so many times as long as any other row, a row is two
FURTHER = 3  # cells more than any other row


def ragged(lengths: Sequence[int], *, kept: bool = False) -> Iterator[Remark]:
    """A doubt for each row (0-based, in the piece) whose number of cells is not the usual one.

    `kept` says that some row ends in a blank cell: then none was cut off for being blank.
    """
    if not lengths:
        return
    usual, count = Counter(lengths).most_common(1)[0]
    if _is_usual(count, lengths, kept=kept):
        for row, length in enumerate(lengths):
            if length != usual:
                why = f"{length} delimited cells, where {count} of {len(lengths)} rows have {usual}"
                yield Remark(what=LOST, why=why, row=row)
    else:
        yield from _doubled(lengths)
        yield from _broken(lengths, usual) if count >= AGREE else ()


def _is_usual(count: int, lengths: Sequence[int], *, kept: bool) -> bool:
    """Whether so many rows of one length show what length all of them had."""
    if len(lengths) - 1 == count == AGREE:
        first, between, last = lengths
        # one row below two of headings, or one that is longer than the headings and the row below it
        return (kept and last < first) or between > first == last
    return count >= FEWEST and count >= USUAL * len(lengths)


def _broken(lengths: Sequence[int], usual: int) -> Iterator[Remark]:
    """Two rows in succession that have as many cells as each other row are one, and its line was broken."""
    for row, (above, below) in enumerate(pairwise(lengths)):
        if above + below == usual and {*lengths[:row], *lengths[row + 2 :]} == {usual}:
            why = f"{above} and {below} delimited cells, where all other rows have {usual}"
            yield from (Remark(what=LOST, why=why, row=each) for each in (row, row + 1))


def _doubled(lengths: Sequence[int]) -> Iterator[Remark]:
    """A row much longer than any other is two rows that lost the end of the line between them."""
    *others, longest = sorted(lengths)
    if others and longest >= max(others[-1] * WIDER, others[-1] + FURTHER):
        why = f"{longest} delimited cells, where no other row has more than {others[-1]}"
        yield Remark(what=LOST, why=why, row=list(lengths).index(longest))
