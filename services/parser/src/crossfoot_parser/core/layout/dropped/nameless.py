"""Reads a table of one row that has no name: figures alone below headings of amounts, as of 三公经费."""

from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from math import comb

from crossfoot_parser.core.layout.dropped.across import sums_of
from crossfoot_parser.core.layout.dropped.headings import Layout, layouts
from crossfoot_parser.core.layout.dropped.placing import Reading, is_figure, set_into

FEWEST = 3  # figures, below which one sum proves no headings
MOST_LAYOUTS = 500
MOST_WAYS = 500  # to set the figures below the headings of one


def nameless(heads: Sequence[Sequence[str]], figures: Sequence[str]) -> list[tuple[Layout, Reading]]:
    """The ways to set the figures of one row below headings with which all sums that these promise hold.

    The one of which most sums tell stands first.
    """
    if len(figures) < FEWEST or not all(map(is_figure, figures)):
        return []
    ways = islice(layouts(heads, nameless=True), MOST_LAYOUTS)
    found = [way for layout in ways if layout.complete for way in _readings(layout, figures)]
    return [(layout, row) for _, layout, row in sorted(found, key=lambda way: -way[0])]


def _readings(layout: Layout, figures: Sequence[str]) -> Iterator[tuple[int, Layout, Reading]]:
    width, sums = len(layout.paths), sums_of(layout)
    if not sums or not 0 < comb(width, len(figures)) <= MOST_WAYS:
        return
    for places in combinations(range(width), len(figures)):
        row = set_into(figures, places, width)
        telling = sum(one.tells(row) for one in sums)
        if telling and all(one.holds(row) for one in sums):
            yield telling, layout, row
