"""Sets headings over the columns of figures, of which fewer show any than there are headings.

Headings and figures stand at different places of their columns, and programs that print a page as text count
widths in their own ways. The order is sure; which columns are blank is told by their numbers, by what stands
nearest, and by the sums that the headings promise.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from math import inf

from crossfoot_parser.core.layout.aligned.columns import apart, place_all
from crossfoot_parser.core.layout.aligned.spans import Span
from crossfoot_parser.core.layout.aligned.trees import Leaves, leaves_of
from crossfoot_parser.core.layout.dropped import Layout
from crossfoot_parser.core.layout.dropped.across import sums_of
from crossfoot_parser.core.vocabulary.column_sorts import ORDINAL_HEAD, head_sort

MOST = 12  # ways to set the headings that sums are asked about
TOLD = 2  # sums that hold where they easily could not, below which they say nothing
FAR = 10  # columns of the screen by which headings are off on the average: nearer, their order is enough
ROWS = 40  # of which sums are asked
Rows = Sequence[Sequence[Span]]


@dataclass(frozen=True, slots=True)
class Setting:
    """One way to set headings over columns: the heading of each column, and how far off all of them are."""

    cost: float
    leaves: Leaves
    owners: tuple[int, ...]

    def columns(self, shown: Sequence[Span]) -> Leaves:
        """The path and the place of each column; what stands below no heading is a place without width."""
        found: Leaves = []
        edge = 0
        for number, (path, _) in enumerate(self.leaves):
            column = shown[self.owners.index(number)] if number in self.owners else Span(edge, edge)
            found.append((path, column))
            edge = column.stop
        return found

    def sums(self, rows: Sequence[Sequence[str]]) -> tuple[int, int]:
        """How many sums that the headings promise hold where they easily could not, and how many do not."""
        sums = sums_of(Layout(tuple(path for path, _ in self.leaves)))
        wide = [
            [dict(zip(self.owners, row, strict=True)).get(i, "") for i in range(len(self.leaves))]
            for row in rows
        ]
        kept = sum(one.tells(tuple(row)) for row in wide for one in sums)
        return kept, sum(not one.holds(tuple(row)) for row in wide for one in sums)


@dataclass(frozen=True, slots=True)
class Headed:
    """The columns with the path of headings over each, also those that show nothing."""

    columns: Leaves
    sure: bool  # nothing else is as likely


def headed_columns(head: Rows, columns: Sequence[Span], numbers: Sequence[Span], body: Rows) -> Headed | None:
    """The headings over their columns; None where there are too few.

    As many headings as columns are theirs in their order, wherever they stand.
    """
    ways = [leaves for leaves in leaves_of(head) if len(leaves) >= max(len(columns), 1)]
    exact = [way for way in ways if _numbered(way, numbers) or (not numbers and len(way) == len(columns))]
    settings = [one for way in (exact or ways)[:1] for one in _settings(way, columns, numbers)]
    if not settings:
        return None
    placed = place_all(body[:ROWS], columns) or []
    told = {at: one.sums(placed) for at, one in enumerate(settings)}
    best = max(told, key=lambda at: (told[at][0] - told[at][1], -at))
    kept, broken = told[best]
    if kept >= TOLD and kept > broken:
        return Headed(settings[best].columns(columns), sure=True)
    near = settings[0].cost <= FAR * len(columns)
    return Headed(settings[0].columns(columns), sure=bool(exact) and near)


def _settings(leaves: Leaves, columns: Sequence[Span], numbers: Sequence[Span]) -> Iterator[Setting]:
    """The ways in which headings and columns are least apart, the nearest first.

    A column that begins behind the beginning of a heading and ends before the next one is just below it.
    """
    headings = [span for _, span in _numbered(leaves, numbers) or leaves]
    behind = [*(span.start for span in headings[1:]), inf]
    best: list[list[tuple[float, tuple[int, ...]]]] = [[(0, ())]] * (len(headings) + 1)
    for number, column in enumerate(columns):
        found: list[list[tuple[float, tuple[int, ...]]]] = [[]] * (number + 1)
        for at in range(number, len(headings)):
            inside = headings[at].start <= column.start and column.stop <= behind[at]
            more = 0 if inside else apart(headings[at], column)
            here = [(cost + more, (*taken, at)) for cost, taken in best[at]]
            found.append(nsmallest(MOST, [*found[-1], *here]))
        best = found
    return (Setting(cost, leaves, owners) for cost, owners in best[-1])


def _numbered(leaves: Leaves, numbers: Sequence[Span]) -> Leaves:
    """The headings at the places of their numbers; none where these are not of all that head amounts."""
    amounts = [at for at, (path, _) in enumerate(leaves) if _is_numbered(path[-1])]
    if not numbers or len(numbers) != len(amounts):
        return []
    places = dict(zip(amounts, numbers, strict=True))
    return [(path, places.get(at, span)) for at, (path, span) in enumerate(leaves)]


def _is_numbered(heading: str) -> bool:
    return head_sort(heading) not in {"text", "code"} and ORDINAL_HEAD.fullmatch(heading) is None
