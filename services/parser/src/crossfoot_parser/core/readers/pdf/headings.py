"""The header of a table without vertical rules: words of several lines, and headings over several columns.

Nothing is drawn that shows how wide a heading is: it stands over the middle of its columns.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossfoot_parser.core.readers.pdf.model import Rule
from crossfoot_parser.core.readers.pdf.segments import Columns, Segment, reach
from crossfoot_parser.core.readers.pdf.writing import Written
from crossfoot_parser.core.readers.placing import Placed
from crossfoot_parser.core.readers.wrapping import join_lines

_TIGHT = 0.65  # of the height: lines of one cell are no further apart
_CENTRED = 1.0  # of the height: middles that are nearer are over each other
_OVERLAP = 0.1  # of the height: what reaches further up stands beside a heading, not below it
_FAR = 3.0  # of the height: a heading further off the middle of its columns spans others
_MISSED = 0.8  # of the height: how far off its middle a heading may stand to leave no column without one
_SIDE_BY_SIDE = 0.3  # of the height: cells that share so much of it are on one level


@dataclass(frozen=True, slots=True)
class _Head:
    """One header cell: its lines, and where it stands."""

    texts: tuple[str, ...]
    x0: float
    x1: float
    top: float
    bottom: float
    size: float

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


def heads_of(
    lines: Sequence[Written], segments: Sequence[Sequence[Segment]], rules: Sequence[Rule]
) -> list[_Head]:
    """The cells of a header; lines that follow each other closely about one middle are one cell."""
    heads: list[_Head] = []
    for line, parts in zip(lines, segments, strict=True):
        for part in parts:
            at = next((i for i, head in enumerate(heads) if _continues(head, part, line, rules)), None)
            if at is None:
                heads.append(_Head((part.text,), part.x0, part.x1, line.top, line.bottom, line.height))
                continue
            old = heads[at]
            heads[at] = replace(
                old,
                texts=(*old.texts, part.text),
                x0=min(old.x0, part.x0),
                x1=max(old.x1, part.x1),
                bottom=line.bottom,
            )
    return heads


def _continues(head: _Head, part: Segment, line: Written, rules: Sequence[Rule]) -> bool:
    close = 0 <= line.top - head.bottom + 0.2 * head.size <= (_TIGHT + 0.2) * head.size
    over = abs(head.middle - part.middle) < _CENTRED * head.size
    parted = any(head.bottom - 1 < rule.at < line.top + 1 for rule in rules)
    return close and over and not parted


def with_empty_columns(columns: Columns, heads: Sequence[_Head]) -> list[tuple[float, float]]:
    """The columns, and those that have a heading but no figure: they stand level with headings of others."""
    leaves = [
        h
        for h in heads
        if any(min(x1, h.x1) > max(x0, h.x0) for x0, x1 in columns) and not _beneath(h, heads)
    ]
    found = list(columns)
    for head in heads:
        free = all(min(x1, head.x1) <= max(x0, head.x0) for x0, x1 in found)
        if free and not _beneath(head, heads) and any(_level(head, leaf) for leaf in leaves):
            found.append((head.x0, head.x1))
    return sorted(found)


def _beneath(head: _Head, heads: Sequence[_Head]) -> bool:
    """Whether other headings stand below this one, on both sides of its middle."""
    return any(
        other.top > head.bottom - _SIDE_BY_SIDE * head.size and other.x0 < head.x1 and other.x1 > head.x0
        for other in heads
        if other is not head
    )


def _level(a: _Head, b: _Head) -> bool:
    return min(a.bottom, b.bottom) - max(a.top, b.top) > _SIDE_BY_SIDE * min(a.size, b.size)


@dataclass(frozen=True, slots=True)
class Header:
    """The header as cells with spans, its number of rows, and whether its spans may be others."""

    cells: tuple[Placed, ...] = ()
    depth: int = 0
    unsure: bool = False


def place_heads(heads: Sequence[_Head], columns: Columns, rules: Sequence[Rule] = ()) -> Header:
    """The header of a table; unsure where a heading stands beside the middle of what it spans."""
    ordered = sorted(heads, key=lambda head: (head.top, head.x0))
    spans = _spans(ordered, columns)
    for i, head in enumerate(ordered):
        spans[i] = _underlined(head, columns, rules) or spans[i]
    levels: list[int] = []
    for i, head in enumerate(ordered):
        above = [
            levels[j] + 1
            for j in range(i)
            if ordered[j].bottom <= head.top + _SIDE_BY_SIDE * head.size and set(spans[j]) & set(spans[i])
        ]
        levels.append(max(above, default=0))
    depth = max(levels, default=-1) + 1
    cells = []
    for i, head in enumerate(ordered):
        below = [
            levels[j] for j in range(len(ordered)) if levels[j] > levels[i] and set(spans[j]) & set(spans[i])
        ]
        rows = min(below, default=depth) - levels[i]
        cells.append(Placed(levels[i], spans[i][0], join_lines(head.texts), rows, len(spans[i])))
    beside = any(
        len(span) > 1
        and abs((columns[span[0]][0] + columns[span[-1]][1]) / 2 - head.middle) > _FAR * head.size
        for head, span in zip(ordered, spans, strict=True)
    )
    # a 小计 is always that of a heading above it
    bare = any(cell.row == 0 and cell.text == "小计" for cell in cells)
    return Header(tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))), depth, beside or bare)


def _spans(heads: Sequence[_Head], columns: Columns) -> list[range]:
    """The columns of each heading: its own where it stands lowest, else those about whose middle it is."""
    own = [range(*_stop(reach(Segment("", head.x0, head.x1), columns))) for head in heads]
    lowest: dict[int, int] = {}
    for i, head in enumerate(heads):
        for column in own[i]:
            if column not in lowest or head.bottom > heads[lowest[column]].bottom:
                lowest[column] = i
    leaves = {i for i in range(len(heads)) if all(lowest[column] == i for column in own[i])}
    spans = list(own)
    for group in _levels([i for i in range(len(heads)) if i not in leaves], heads):
        for i, span in zip(group, _divided(group, heads, columns, lowest), strict=True):
            spans[i] = span or own[i]
    return spans


def _underlined(head: _Head, columns: Columns, rules: Sequence[Rule]) -> range | None:
    """The columns over which a rule is drawn just below a heading, if it is not drawn below all of them."""
    for rule in rules:
        if head.bottom - 1 <= rule.at <= head.bottom + head.size and rule.start < head.middle < rule.end:
            under = [i for i, (x0, x1) in enumerate(columns) if rule.start < (x0 + x1) / 2 < rule.end]
            return range(under[0], under[-1] + 1) if 1 < len(under) < len(columns) else None
    return None


def _stop(place: tuple[int, int]) -> tuple[int, int]:
    return place[0], place[0] + place[1]


def _levels(indices: Sequence[int], heads: Sequence[_Head]) -> list[list[int]]:
    groups: list[list[int]] = []
    for i in indices:
        if groups and _level(heads[groups[-1][0]], heads[i]):
            groups[-1].append(i)
        else:
            groups.append([i])
    return [sorted(group, key=lambda i: heads[i].x0) for group in groups]


def _divided(
    group: Sequence[int], heads: Sequence[_Head], columns: Columns, lowest: dict[int, int]
) -> list[range | None]:
    """Consecutive columns with headings below for each heading of one level, middles over middles."""
    head = heads[group[0]]
    free = [
        c
        for c in range(len(columns))
        if c not in lowest or heads[lowest[c]].top > head.bottom - _OVERLAP * head.size
    ]
    best: dict[tuple[int, int], tuple[float, list[range | None]]] = {(0, 0): (0.0, [])}
    for taken in range(len(group)):
        for start in range(len(columns) + 1):
            if (taken, start) not in best:
                continue
            cost, chosen = best[taken, start]
            for first in range(start, len(columns)):
                for stop in range(first + 1, len(columns) + 1):
                    if stop - 1 not in free:
                        break
                    off = abs((columns[first][0] + columns[stop - 1][1]) / 2 - heads[group[taken]].middle)
                    missed = sum(1 for c in range(start, first) if c in free)
                    new = cost + off + _MISSED * head.size * missed
                    key = (taken + 1, stop)
                    if key not in best or new < best[key][0]:
                        best[key] = new, [*chosen, range(first, stop)]
    ends = [
        (cost + _MISSED * head.size * sum(1 for c in range(stop, len(columns)) if c in free), chosen)
        for (taken, stop), (cost, chosen) in best.items()
        if taken == len(group)
    ]
    return min(ends, key=lambda end: end[0])[1] if ends else [None] * len(group)
