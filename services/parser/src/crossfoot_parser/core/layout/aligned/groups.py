"""Sets headings of groups over the first of their columns: on a page they stand about the middle of all."""

from collections.abc import Collection, Mapping, Sequence
from itertools import count, takewhile

from crossfoot_parser.core.layout.aligned.columns import standing
from crossfoot_parser.core.layout.aligned.headings import head_of
from crossfoot_parser.core.layout.aligned.spans import Span

CENTRED = 2  # columns of the screen by which a heading may be off the middle of those that it heads


def over_their_groups(placed: Sequence[list[str]], rows: Sequence[Sequence[Span]]) -> list[list[str]]:
    """The same rows, each heading of a group in the first of the columns about whose middle it stands."""
    depth = len(head_of(rows))
    moved = [list(texts) for texts in placed]
    for level in range(depth - 1):
        leaves: dict[int, tuple[int, Span]] = {}
        for below in range(level + 1, depth):
            leaves |= {at: (below, span) for at, span in standing(placed[below], rows[below])}
        taken = {at for texts in moved[: level + 1] for at, text in enumerate(texts) if text}
        for at, span in standing(placed[level], rows[level]):
            first = _first_of_group(at, span, leaves, taken - {at})
            moved[level][at], moved[level][first] = "", span.text
    return moved


def _first_of_group(
    at: int, span: Span, leaves: Mapping[int, tuple[int, Span]], taken: Collection[int]
) -> int:
    """The column from which on the headings of one line below stand about the middle of one above.

    One that begins just where the heading of its own column does, and ends elsewhere, is set to the left: it
    stands in the first column of its group already.
    """
    if at not in leaves or _is_set_left(span, leaves[at][1]):
        return at
    own = {i for i, (level, _) in leaves.items() if level == leaves[at][0] and i not in taken}
    stop = next(i for i in count(at) if i not in own)
    starts = list(takewhile(own.__contains__, range(at, -1, -1)))
    last = leaves[stop - 1][1].stop
    off = {start: abs((leaves[start][1].start + last) / 2 - span.middle) for start in starts}
    best = min(starts, key=off.__getitem__)
    return best if off[best] <= CENTRED else at


def _is_set_left(heading: Span, own: Span) -> bool:
    return heading.start == own.start and heading.stop != own.stop
