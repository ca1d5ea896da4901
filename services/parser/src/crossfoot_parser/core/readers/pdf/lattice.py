"""Makes cells of rules: the areas between them, merged where no rule separates them.

Missing rules at the edge are taken as drawn, because tables without side lines are common; inside a table
a missing rule means a merged cell.
"""

from dataclasses import dataclass

from crossfoot_common.construction import quick
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.guard import check_cells
from crossfoot_parser.core.readers.pdf.model import Box, Rule
from crossfoot_parser.core.readers.pdf.rules import SNAP

_COVERED = 0.6  # share of an edge that must be drawn for it to separate two cells
_HEADING = 40.0  # points: no row of headings is higher
_BEYOND = 6.0  # points that rules must reach over the last one across them to show an open side


@quick
@dataclass(frozen=True, slots=True)
class LatticeCell:
    """One cell: where it stands in the grid, and on the page."""

    row: int
    column: int
    rowspan: int
    colspan: int
    box: Box

    def __hash__(self) -> int:
        """By where it stands: no other of its table stands there."""
        return hash((self.row, self.column))


@dataclass(frozen=True, slots=True)
class Lattice:
    """The cells of one ruled table."""

    cells: tuple[LatticeCell, ...]
    rows: int
    edges: tuple[float, ...]  # of the columns, from left to right
    box: Box
    loose: bool = False  # the columns of its body are drawn in its header alone


def build(horizontal: list[Rule], vertical: list[Rule], limits: Limits) -> Lattice | None:
    """The lattice that a group of rules draws; None where they enclose fewer than two cells.

    Raises:
        PermanentError: `cell_limit`.
    """
    ys, xs = _positions(horizontal, vertical), _positions(vertical, horizontal)
    ys = _with_levels(ys, xs, vertical)
    if len(ys) < 2 or len(xs) < 2:
        return None
    check_cells((len(ys) - 1) * (len(xs) - 1), limits)
    areas = _areas(ys, xs, horizontal, vertical)
    if len(areas) < 2:
        return None
    return _compact(areas, ys, xs)


def _positions(rules: list[Rule], across: list[Rule]) -> list[float]:
    """Where the rules stand, and an outer edge where those across them go on beyond the last one."""
    found: list[float] = []
    for at in sorted(rule.at for rule in rules):
        if not found or at - found[-1] > SNAP:
            found.append(at)
    starts, ends = sorted(rule.start for rule in across), sorted(rule.end for rule in across)
    longest = max(across, key=lambda rule: rule.end - rule.start, default=None)
    if (
        longest
        and longest.start < found[0] - _BEYOND
        and longest.end > found[-1] + _BEYOND
        and len(rules) > 2
    ):
        return [longest.start, *found, longest.end]  # one rule that reaches over both sides shows both open
    if len(across) >= 2:
        if starts[1] < found[0] - _BEYOND and starts[1] - starts[0] <= SNAP:
            found.insert(0, starts[0])
        if ends[-2] > found[-1] + _BEYOND and ends[-1] - ends[-2] <= SNAP:
            found.append(ends[-1])
    return found


def _with_levels(ys: list[float], xs: list[float], vertical: list[Rule]) -> list[float]:
    """The edges of the rows, and those of headings that span others where no rule is drawn below them.

    A rule between two columns that begins where no row does stands below the heading of both; one that
    reaches over all others by a row stands between two of those headings.
    """
    found = list(ys)
    for rule in vertical:
        inside = xs[0] + SNAP < rule.at < xs[-1] - SNAP and ys[0] - _HEADING < rule.start < ys[-1]
        if inside and all(abs(rule.start - y) > _BEYOND for y in found):
            found.append(rule.start)
    return sorted(found)


def _drawn(rules: list[Rule], positions: list[float], stops: list[float]) -> list[list[bool]]:
    """For each position and each stretch between two stops: whether a rule is drawn there."""
    drawn = [[False] * (len(stops) - 1) for _ in positions]
    for rule in rules:
        index = min(range(len(positions)), key=lambda i: abs(positions[i] - rule.at))
        for stretch in range(len(stops) - 1):
            start, end = stops[stretch], stops[stretch + 1]
            if min(rule.end, end) - max(rule.start, start) >= _COVERED * (end - start):
                drawn[index][stretch] = True
    return drawn


def _areas(
    ys: list[float], xs: list[float], horizontal: list[Rule], vertical: list[Rule]
) -> list[tuple[int, int, int, int]]:
    """Rectangles (top, left, bottom, right), in grid positions, that no drawn rule divides."""
    below, beside = _drawn(horizontal, ys, xs), _drawn(vertical, xs, ys)
    height, width = len(ys) - 1, len(xs) - 1
    taken = [[False] * width for _ in range(height)]
    areas: list[tuple[int, int, int, int]] = []
    for top in range(height):
        for left in range(width):
            if taken[top][left]:
                continue
            right = left + 1
            while right < width and not beside[right][top] and not taken[top][right]:
                right += 1
            right = _narrowed(below, top, left, right)
            bottom = top + 1
            while bottom < height and _goes_on(below, beside, bottom, left, right):
                bottom += 1
            for row in range(top, bottom):
                taken[row][left:right] = [True] * (right - left)
            areas.append((top, left, bottom, right))
    return areas


def _narrowed(below: list[list[bool]], top: int, left: int, right: int) -> int:
    """Cut an area where the rule under it begins or ends: without a rule beside it, that is a corner."""
    if top + 1 >= len(below) - 1:
        return right
    first = below[top + 1][left]
    return next((column for column in range(left + 1, right) if below[top + 1][column] != first), right)


def _goes_on(below: list[list[bool]], beside: list[list[bool]], row: int, left: int, right: int) -> bool:
    """Whether the area goes on in this row: nothing drawn above it nor inside it, and not wider than it."""
    if any(below[row][left:right]):
        return False
    return not any(beside[column][row] for column in range(left + 1, right))


def _compact(areas: list[tuple[int, int, int, int]], ys: list[float], xs: list[float]) -> Lattice:
    """Drop grid positions at which no cell begins: they are traces of rules that separate nothing."""
    tops, lefts = sorted({area[0] for area in areas}), sorted({area[1] for area in areas})
    row_of, column_of = _renumber(tops, len(ys) - 1), _renumber(lefts, len(xs) - 1)
    cells = tuple(
        LatticeCell(
            row_of[top],
            column_of[left],
            row_of[bottom] - row_of[top],
            column_of[right] - column_of[left],
            Box(xs[left], ys[top], xs[right], ys[bottom]),
        )
        for top, left, bottom, right in areas
    )
    edges = (*(xs[left] for left in lefts), xs[-1])
    return Lattice(cells, len(tops), edges, Box(xs[0], ys[0], xs[-1], ys[-1]))


def _renumber(kept: list[int], end: int) -> list[int]:
    """For each old position the number of kept positions before it."""
    return [sum(1 for position in kept if position < old) for old in range(end + 1)]
