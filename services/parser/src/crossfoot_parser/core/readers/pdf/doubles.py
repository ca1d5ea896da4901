"""Makes one rule of two that run side by side with nothing between: cells as boxes apart, double lines.

Browsers leave room between cells (border-spacing) and draw a box around each; read as drawn, every gap
would be a column or a row of its own.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from crossfoot_parser.core.readers.pdf.model import Rule

_APART = 6.0  # points: no row and no column with something in it is narrower
Inked = Sequence[tuple[float, float]]


def single(rules: Sequence[Rule], ink: Inked) -> list[Rule]:
    """Rules of one direction; `ink` is where characters stand: (across, along), in order."""
    moved: list[Rule] = []
    group: list[Rule] = []
    for rule in sorted(rules):
        if group and not (rule.at - group[0].at <= _APART and _is_free(group, rule, ink)):
            moved += _together(group)
            group = []
        group.append(rule)
    return moved + _together(group)


def _is_free(group: Sequence[Rule], rule: Rule, ink: Inked) -> bool:
    """Whether no character stands between a rule and those before it."""
    start, end = min(rule.start, *(r.start for r in group)), max(rule.end, *(r.end for r in group))
    first, stop = bisect_left(ink, (group[0].at,)), bisect_right(ink, (rule.at,))
    return not any(start <= along <= end for _, along in ink[first:stop])


def _together(group: Sequence[Rule]) -> list[Rule]:
    """All of a group in its middle."""
    if not group:
        return []
    middle = (group[0].at + group[-1].at) / 2
    return [rule._replace(at=middle) for rule in group]
