"""The header of a table without vertical rules: which columns it shows, and which its headings span."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from crossfoot_parser.core.readers.pdf.beside import beside
from crossfoot_parser.core.readers.pdf.heads import SIDE_BY_SIDE, Head, is_level, stands_over
from crossfoot_parser.core.readers.pdf.model import Box, Rule
from crossfoot_parser.core.readers.pdf.segments import Columns
from crossfoot_parser.core.readers.pdf.spans import spans_of
from crossfoot_parser.core.readers.placing import Placed
from crossfoot_parser.core.readers.wrapping import join_lines

_FAR = 3.0  # of the height: a heading further off the middle of its columns spans others

_DEEPEST = 3  # levels of headings: with more, those in the middle of two may stand over or under others


def with_headings(columns: Columns, heads: Sequence[Head]) -> list[tuple[float, float]]:
    """The columns with their headings: a heading may stand beside its figures, or have none below it."""
    leaves = sorted((head for head in heads if not stands_over(head, heads)), key=lambda head: head.x0)
    lowest = [leaf for leaf in leaves if is_level(leaf, max(leaves, key=lambda one: one.level))]
    if len(lowest) == len(columns) < len(leaves):
        leaves = lowest  # every column has its own: those above them stand over several
    wide = [(min(x0, leaf.x0), max(x1, leaf.x1)) for (x0, x1), leaf in zip(columns, leaves, strict=False)]
    apart = all(a[1] <= b[0] for a, b in pairwise(wide))
    if len(leaves) == len(columns) and apart and _are_level(leaves):
        return wide
    return _with_empty_columns(beside(columns, [(leaf.x0, leaf.x1) for leaf in leaves]), leaves)


def _are_level(leaves: Sequence[Head]) -> bool:
    """Whether headings end level, or stand in the middle of the rows that others divide."""
    return bool(leaves) and min(x.bottom for x in leaves) > max(x.top for x in leaves) - max(
        x.size for x in leaves
    )


def _with_empty_columns(columns: Columns, leaves: Sequence[Head]) -> list[tuple[float, float]]:
    """The columns, and those that have a heading but no figure: they stand level with headings of others."""
    found = list(columns)
    over = [leaf for leaf in leaves if any(_is_over(leaf, column) for column in columns)]
    for leaf in leaves:
        if not any(_is_over(leaf, column) for column in found) and any(is_level(leaf, one) for one in over):
            found.append((leaf.x0, leaf.x1))
    return sorted(found)


def _is_over(head: Head, column: tuple[float, float]) -> bool:
    return min(column[1], head.x1) > max(column[0], head.x0)


@dataclass(frozen=True, slots=True)
class Header:
    """The header as cells with spans, its number of rows, and whether its spans may be others."""

    cells: tuple[Placed, ...] = ()
    depth: int = 0
    unsure: bool = False


def place_heads(heads: Sequence[Head], columns: Columns, rules: Sequence[Rule] = ()) -> Header:
    """The header of a table; unsure where a heading stands beside the middle of what it spans."""
    ordered = sorted(heads, key=lambda head: (head.top, head.x0))
    found = spans_of(ordered, columns)
    spans, across = found.columns, found.cells
    for i, head in enumerate(ordered):
        beside = [other for other in ordered if other is not head and is_level(other, head)]
        spans[i] = _underlined(head, beside, columns, rules) or spans[i]
    levels: list[int] = []
    for i, head in enumerate(ordered):
        above = [
            levels[j] + 1
            for j in range(i)
            if ordered[j].bottom <= head.top + SIDE_BY_SIDE * head.size and set(spans[j]) & set(spans[i])
        ]
        levels.append(max(above, default=0))
    depth = max(levels, default=-1) + 1
    cells = []
    for i, head in enumerate(ordered):
        below = [
            levels[j] for j in range(len(ordered)) if levels[j] > levels[i] and set(spans[j]) & set(spans[i])
        ]
        rows = min(below, default=depth) - levels[i]
        box = Box(head.x0, head.top, head.x1, head.bottom).rounded
        cells.append(Placed(levels[i], spans[i][0], join_lines(head.texts), rows, len(spans[i]), box))
    off_middle = any(
        len(span) > 1
        and min(
            abs((across[span[0]][0] + across[span[-1]][1]) / 2 - head.middle),
            abs(columns[span[0]][0] - head.x0),
            abs(columns[span[-1]][1] - head.x1),
        )
        > _FAR * head.size
        for head, span in zip(ordered, spans, strict=True)
    )
    # a 小计 is always that of a heading above it
    bare = any(cell.row == 0 and cell.text == "小计" for cell in cells)
    unsure = found.unsure or off_middle or bare or depth > _DEEPEST
    return Header(tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))), depth, unsure)


def _underlined(head: Head, beside: Sequence[Head], columns: Columns, rules: Sequence[Rule]) -> range | None:
    """The columns over which a rule is drawn just below a heading, and below no other of its row."""
    for rule in rules:
        if head.bottom - 1 <= rule.at <= head.bottom + head.size and rule.start < head.middle < rule.end:
            if any(rule.start < other.middle < rule.end for other in beside):
                return None
            under = [i for i, (x0, x1) in enumerate(columns) if rule.start < (x0 + x1) / 2 < rule.end]
            return range(under[0], under[-1] + 1) if 1 < len(under) < len(columns) else None
    return None
