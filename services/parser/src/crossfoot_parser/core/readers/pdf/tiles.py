"""Takes shaded cells for what they are: areas that lie edge to edge are cells, also where nobody drew rules.

Writers shade the header of a table, or every second row, cell by cell, and leave the rules to the body.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from crossfoot_parser.core.readers.pdf.model import Box, Page, Rule
from crossfoot_parser.core.readers.pdf.segments import has_figure, segments_of
from crossfoot_parser.core.readers.pdf.writing import lines_of

_TOUCH = 3.0  # points between areas that lie edge to edge
_SHARED = 0.6  # of the shorter edge
_WIDE = 0.3  # of the page: cells of figures are narrower
_LEVEL = 2.0  # points: edges and rules that are nearer are one
_ROWS, _COLUMNS = 3, 2  # of areas that are a table without any rule
Group = Sequence[Box]


def is_row(tile: Box, page: Page) -> bool:
    """Whether an area lies behind a whole row: figures stand beside other words in it."""
    if tile.x1 - tile.x0 < _WIDE * page.width:
        return False
    inside = [char for char in page.chars if tile.holds(char.x, char.y)]
    return any(has_figure(segments_of(line)) for line in lines_of(inside))


def groups_of(tiles: Sequence[Box]) -> list[Group]:
    """Areas that touch each other, group by group, where some lie side by side."""
    ordered = sorted(set(tiles))
    beside = list(_touching([(box.x0, box.x1, box.top, box.bottom) for box in ordered]))
    above = list(_touching([(box.top, box.bottom, box.x0, box.x1) for box in ordered]))
    parent = list(range(len(ordered)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for i, j in (*beside, *above):
        parent[root(i)] = root(j)
    groups: dict[int, list[Box]] = defaultdict(list)
    for index, box in enumerate(ordered):
        groups[root(index)].append(box)
    return [groups[at] for at in sorted({root(i) for i, _ in beside})]


def _touching(spans: Sequence[tuple[float, float, float, float]]) -> Iterator[tuple[int, int]]:
    """Pairs of which the second starts where the first ends, level with each other."""
    starts: dict[int, list[int]] = defaultdict(list)
    for index, (start, _, _, _) in enumerate(spans):
        starts[round(start / _TOUCH)].append(index)
    for i, (start, end, low, high) in enumerate(spans):
        for bucket in range(round(end / _TOUCH) - 1, round(end / _TOUCH) + 2):
            for j in starts.get(bucket, ()):
                other, _, bottom, top = spans[j]
                shared = min(high, top) - max(low, bottom)
                if (
                    other > start
                    and abs(other - end) <= _TOUCH
                    and shared >= _SHARED * min(high - low, top - bottom)
                ):
                    yield i, j


def as_rules(
    groups: Sequence[Group], horizontal: Sequence[Rule], vertical: Sequence[Rule]
) -> tuple[list[Rule], list[Rule]]:
    """The edges of the areas that are cells: they go on with a ruled table, or are enough to be one."""
    cells = [
        box
        for group in groups
        if _is_table(group) or (vertical and _goes_on(group, horizontal))
        for box in group
    ]
    return (
        [Rule(at, box.x0, box.x1) for box in cells for at in (box.top, box.bottom)],
        [Rule(at, box.top, box.bottom) for box in cells for at in (box.x0, box.x1)],
    )


def _is_table(group: Group) -> bool:
    tops, lefts = {round(box.top / _LEVEL) for box in group}, {round(box.x0 / _LEVEL) for box in group}
    return len(tops) >= _ROWS and len(lefts) >= _COLUMNS


def _goes_on(group: Group, horizontal: Sequence[Rule]) -> bool:
    """Whether a rule runs along the upper or lower edge of all of them."""
    left, right = min(box.x0 for box in group), max(box.x1 for box in group)
    ends = min(box.top for box in group), max(box.bottom for box in group)
    return any(
        abs(rule.start - left) <= _TOUCH
        and abs(rule.end - right) <= _TOUCH
        and any(abs(rule.at - end) <= _LEVEL for end in ends)
        for rule in horizontal
    )


def stripes(groups: Sequence[Group]) -> list[Rule]:
    """The upper edges of the areas: pieces of rules, as it were, that show where columns end."""
    return [Rule(box.top, box.x0, box.x1) for group in groups for box in group]
