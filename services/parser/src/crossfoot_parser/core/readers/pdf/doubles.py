"""Makes one rule of two that run side by side with nothing between: cells as boxes apart, double lines.

Browsers leave room between cells (border-spacing) and draw a box around each; read as drawn, every gap
would be a column or a row of its own.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from crossfoot_parser.core.readers.pdf.model import Rule

_APART = 6.0  # points: no row and no column with something in it is narrower
_REACH = 0.5  # points by which a character may reach over a rule and stand beside it all the same
Inked = Sequence[tuple[float, float, float]]


def single(rules: Sequence[Rule], ink: Callable[[], Inked]) -> list[Rule]:
    """Rules of one direction; `ink` is where characters stand: (middle across, along, width), in order.

    It is asked for only where rules are so near to each other: on most pages none are.
    """
    moved: list[Rule] = []
    for table in _tables(rules):
        group: list[Rule] = []
        for rule in sorted(table):
            if group and not (rule.at - group[0].at <= _APART and _is_free(group, rule, ink)):
                moved += _together(group)
                group = []
            group.append(rule)
        moved += _together(group)
    return moved


def _tables(rules: Sequence[Rule]) -> list[list[Rule]]:
    """The rules of each table: where none of them is drawn, a table ends and another may have other edges."""
    tables: list[list[Rule]] = []
    reached = 0.0
    for rule in sorted(rules, key=lambda rule: rule.start):
        if tables and rule.start - reached <= _APART:
            tables[-1].append(rule)
            reached = max(reached, rule.end)
        else:
            tables.append([rule])
            reached = rule.end
    return tables


def _is_free(group: Sequence[Rule], rule: Rule, inked: Callable[[], Inked]) -> bool:
    """Whether no character has room between a rule and those before it: print may reach over its cell."""
    start, end = min(rule.start, *(r.start for r in group)), max(rule.end, *(r.end for r in group))
    ink = inked()
    first, stop = bisect_left(ink, (group[0].at,)), bisect_right(ink, (rule.at,))
    left, right = group[0].at - _REACH, rule.at + _REACH
    return not any(
        start <= along <= end and left <= middle - size / 2 and middle + size / 2 <= right
        for middle, along, size in ink[first:stop]
    )


def _together(group: Sequence[Rule]) -> list[Rule]:
    """All of a group in its middle."""
    if not group:
        return []
    middle = (group[0].at + group[-1].at) / 2
    return [rule._replace(at=middle) for rule in group]
