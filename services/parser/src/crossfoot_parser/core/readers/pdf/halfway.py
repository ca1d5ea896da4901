"""Tells the columns below headings by those beside them that stand halfway between two rows of a header."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import count
from math import inf

from crossfoot_parser.core.readers.pdf.heads import Head
from crossfoot_parser.core.readers.pdf.segments import Columns

_EVEN = 0.1  # of the height: middles of one row are no further from each other


def one_each(
    level: Sequence[Head], leaves: Mapping[int, Head], columns: Columns, beneath: AbstractSet[int]
) -> Sequence[range]:
    """The columns of each heading of one level, where each stands alone over a run of those beneath it.

    Cells of both rows have their text in the middle of them. Where one shows that, what stands lower is below
    a heading, wherever in its cell that is written. Empty where no cell does, or runs have several headings.
    """
    deepest = max((leaf.level for leaf in leaves.values()), default=inf)
    halfway, even = (level[0].level + deepest) / 2, _EVEN * level[0].size
    if not any(c not in beneath and abs(leaf.level - halfway) < even for c, leaf in leaves.items()):
        return ()
    starts = [c for c in sorted(beneath) if c - 1 not in beneath]
    runs = [range(c, next(stop for stop in count(c) if stop not in beneath)) for c in starts]
    ends, begins = [-inf, *(x1 for _, x1 in columns)], [*(x0 for x0, _ in columns), inf]
    over = [[h for h in level if ends[run.start] < h.middle < begins[run.stop]] for run in runs]
    if len(runs) != len(level) or any(len(found) != 1 for found in over):
        return ()
    return [next(run for run, (found,) in zip(runs, over, strict=True) if found is head) for head in level]
