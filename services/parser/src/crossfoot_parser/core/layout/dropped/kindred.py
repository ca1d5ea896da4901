"""What headings tell of those that they divide, and what is left to name where several ways are as good."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from crossfoot_parser.core.layout.dropped.headings import Layout, kind_of
from crossfoot_parser.core.vocabulary.words import squash


def are_kindred(layout: Layout) -> bool:
    """Whether what each spanning heading is divided into says that it is this one that is divided.

    It takes up its words (增减 over 增减额 and 增减率), or every one is divided alike (预算 and 决算 of each
    year). Panels, each with names of its own, say nothing: a row may show one alone.
    """
    divided = [
        (over[-1], [path[-1] for path in run])
        for over, run in groupby(layout.paths, key=lambda path: path[:-1])
        if over
    ]
    amounts = all(kind_of(part) == "number" for _, parts in divided for part in parts)
    alike = len(divided) > 1 and len({tuple(parts) for _, parts in divided}) == 1
    return bool(divided) and amounts and (alike or all(_takes_up(over, parts) for over, parts in divided))


def agreed(layout: Layout, others: Sequence[Layout]) -> Layout:
    """The layout with no heading over a column over which others of as many columns set another."""
    rivals = [other.paths for other in others if len(other.paths) == len(layout.paths)]
    paths = [
        path if all(rival[at] == path for rival in rivals) else ("",) for at, path in enumerate(layout.paths)
    ]
    return replace(layout, paths=tuple(paths))


def _takes_up(over: str, parts: Sequence[str]) -> bool:
    """Whether every part has two letters running of the heading that spans it."""
    pairs = {a + b for a, b in pairwise(squash(over)) if not (a + b).isdigit()}
    return all(any(pair in squash(part) for pair in pairs) for part in parts)
