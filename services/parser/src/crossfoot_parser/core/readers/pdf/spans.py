"""Over which columns the headings of a header stand: nothing is drawn that shows how wide they are."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial
from math import inf

from crossfoot_parser.core.readers.pdf.halfway import one_each
from crossfoot_parser.core.readers.pdf.heads import Head, is_level
from crossfoot_parser.core.readers.pdf.segments import Columns, Segment, reach
from crossfoot_parser.core.readers.pdf.widths import cells_across

_OVERLAP = 0.1  # of the height: what reaches further up stands beside a heading, not below it
_MISSED = 0.8  # of the height: how far off its middle a heading may stand to leave no column without one
_MEASURED = 0.1  # the same where it is known how wide the cells are
_ALONE = 0.5  # of the height: how far off others a heading must be to stand over a single one
_NEARLY = 0.5  # of the height: spans whose middles are nearer may be told from each other by nothing
_HALFWAY = 0.6  # of the way down to the lowest: a heading of all rows stands in the middle of them
_FITS = ("middle", "start", "end")


@dataclass(frozen=True, slots=True)
class Spans:
    """The columns of each heading; the cells of the columns, as wide as the headings below show them.

    Unsure where headings leave columns of their level to none and others would fit as well.
    """

    columns: list[range]
    cells: Columns
    unsure: bool = False


def spans_of(heads: Sequence[Head], columns: Columns) -> Spans:
    """The columns of each heading: its own where it stands lowest, else those about whose middle it is."""
    own = [range(*_stop(reach(Segment("", head.x0, head.x1), columns))) for head in heads]
    lowest: dict[int, int] = {}
    for i, head in enumerate(heads):
        for column in own[i]:
            if column not in lowest or head.bottom > heads[lowest[column]].bottom:
                lowest[column] = i
    leaves = {i for i in range(len(heads)) if all(lowest[column] == i for column in own[i])}
    spans = list(own)
    cells = cells_across(columns, [_middle(heads, leaves, lowest.get(c)) for c in range(len(columns))])
    missed = _MISSED if cells is columns else _MEASURED
    unsure = False
    for group in _levels([i for i in range(len(heads)) if i not in leaves], heads):
        divided = _divided(group, heads, cells, lowest, missed)
        unsure = unsure or divided.unsure
        for i, span in zip(group, divided.spans, strict=True):
            spans[i] = span or own[i]
    return Spans(spans, cells, unsure)


def _middle(heads: Sequence[Head], leaves: set[int], lowest: int | None) -> float | None:
    return heads[lowest].middle if lowest in leaves and lowest is not None else None


def _stop(place: tuple[int, int]) -> tuple[int, int]:
    return place[0], place[0] + place[1]


def _levels(indices: Sequence[int], heads: Sequence[Head]) -> list[list[int]]:
    groups: list[list[int]] = []
    for i in indices:
        if groups and is_level(heads[groups[-1][0]], heads[i]):
            groups[-1].append(i)
        else:
            groups.append([i])
    return [sorted(group, key=lambda i: heads[i].x0) for group in groups]


@dataclass(frozen=True, slots=True)
class _Divided:
    spans: list[range | None]
    unsure: bool


def _divided(
    group: Sequence[int], heads: Sequence[Head], columns: Columns, lowest: dict[int, int], missed: float
) -> _Divided:
    """Consecutive columns with headings below for each heading of one level.

    Headings stand over the middle of their columns, or begin or end where the headings below them do:
    what fits best fits all of the level.
    """
    free = _beneath_all(group, heads, columns, lowest)
    size = heads[group[0]].size
    leaves = {column: heads[leaf] for column, leaf in lowest.items()}
    if certain := one_each([heads[i] for i in group], leaves, columns, free):
        return _Divided(list(certain), unsure=False)
    fits = [_offsets(fit, heads, columns, lowest) for fit in _FITS]
    found = [_fitted(group, free, off, missed * size, _ALONE * size) for off in fits]
    best = min((cost + size * (at > 0), at) for at, (cost, _) in enumerate(found))[1]
    spans = found[best][1]
    covered = {column for span in spans for column in span or ()}
    unsure = covered < free and any(
        _may_be_another(span, free - covered | set(span), partial(fits[best], i), _NEARLY * size)
        for i, span in zip(group, spans, strict=True)
        if span
    )
    otherwise = (other for cost, other in found if cost < size and other != spans)
    divided = any(covered <= {column for span in other for column in span or ()} for other in otherwise)
    return _Divided(spans, unsure or divided)


def _may_be_another(
    span: range, free: AbstractSet[int], off: Callable[[int, int], float], apart: float
) -> bool:
    """Whether a heading stands as well over other columns that are left to it."""
    others = ((a, b) for a in free for b in free if a <= b and free >= set(range(a, b + 1)))
    own = off(span[0], span[-1] + 1)
    return any(off(a, b + 1) < own + apart for a, b in others if (a, b) != (span[0], span[-1]))


def _beneath_all(
    group: Sequence[int], heads: Sequence[Head], columns: Columns, lowest: dict[int, int]
) -> frozenset[int]:
    """Columns whose own heading stands below a level, and not in the middle of it and the next."""
    head = heads[group[0]]
    own = {c: heads[lowest[c]] for c in range(len(columns)) if c in lowest}
    deepest = max((leaf.level for leaf in own.values()), default=head.level)
    half = head.level + _HALFWAY * (deepest - head.level)
    return frozenset(
        c
        for c in range(len(columns))
        if c not in own or (own[c].top > head.bottom - _OVERLAP * head.size and own[c].level >= half)
    )


def _offsets(
    fit: str, heads: Sequence[Head], columns: Columns, lowest: dict[int, int]
) -> Callable[[int, int, int], float]:
    """How far a heading is off the columns from one to before another."""

    def off(head: int, first: int, stop: int) -> float:
        if fit == "middle":
            return abs((columns[first][0] + columns[stop - 1][1]) / 2 - heads[head].middle)
        if fit == "start":
            return abs(heads[lowest[first]].x0 - heads[head].x0) if first in lowest else inf
        return abs(heads[lowest[stop - 1]].x1 - heads[head].x1) if stop - 1 in lowest else inf

    return off


def _fitted(
    group: Sequence[int],
    free: frozenset[int],
    off: Callable[[int, int, int], float],
    missing: float,
    single: float,
) -> tuple[float, list[range | None]]:
    """The spans that are least off in all, and by how much.

    Columns without a heading count, too, and headings over one heading alone.
    """
    width = max(free, default=-1) + 1
    best: dict[tuple[int, int], tuple[float, list[range | None]]] = {(0, 0): (0.0, [])}
    for taken in range(len(group)):
        for start in range(width + 1):
            if (taken, start) not in best:
                continue
            cost, chosen = best[taken, start]
            for first in range(start, width):
                missed = missing * sum(1 for c in range(start, first) if c in free)
                for stop in range(first + 1, width + 1):
                    if stop - 1 not in free:
                        break
                    alone = single if stop == first + 1 else 0.0
                    new = cost + off(group[taken], first, stop) + missed + alone
                    key = (taken + 1, stop)
                    if key not in best or new < best[key][0]:
                        best[key] = new, [*chosen, range(first, stop)]
    ends = [
        (cost + missing * sum(1 for c in range(stop, width) if c in free), chosen)
        for (taken, stop), (cost, chosen) in best.items()
        if taken == len(group)
    ]
    return min(ends, key=lambda end: end[0]) if ends else (inf, [None] * len(group))
