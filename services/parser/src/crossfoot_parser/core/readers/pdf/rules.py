"""Makes whole rules of what producers draw in pieces: snapped to one position, joined along it."""

from collections.abc import Iterable

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.guard import check_cells
from crossfoot_parser.core.readers.pdf.model import Rule

SNAP = 2.5  # points: rows are at least three times as high
_GAP = 3.0


def whole_rules(pieces: Iterable[Rule]) -> list[Rule]:
    """Rules at distinct positions; pieces that touch or nearly touch are one."""
    rules: list[Rule] = []
    for group in _same_position(sorted(pieces)):
        total = sum(rule.end - rule.start for rule in group) or 1.0
        at = sum(rule.at * (rule.end - rule.start) for rule in group) / total if total > 1 else group[0].at
        start, end = None, 0.0
        for rule in sorted(group, key=lambda rule: rule.start):
            if start is None:
                start, end = rule.start, rule.end
            elif rule.start <= end + _GAP:
                end = max(end, rule.end)
            else:
                rules.append(Rule(at, start, end))
                start, end = rule.start, rule.end
        rules.append(Rule(at, start or 0.0, end))
    return rules


def _same_position(rules: list[Rule]) -> Iterable[list[Rule]]:
    group: list[Rule] = []
    for rule in rules:
        if group and rule.at - group[0].at > SNAP:
            yield group
            group = []
        group.append(rule)
    if group:
        yield group


def tables_of(
    horizontal: list[Rule], vertical: list[Rule], limits: Limits
) -> list[tuple[list[Rule], list[Rule]]]:
    """Rules that cross or touch each other, group by group; each group may be one table.

    Raises:
        PermanentError: `cell_limit`.
    """
    check_cells(len(horizontal) * len(vertical), limits)
    parent = list(range(len(horizontal) + len(vertical)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for i, h in enumerate(horizontal):
        for j, v in enumerate(vertical, start=len(horizontal)):
            if h.start - _GAP <= v.at <= h.end + _GAP and v.start - _GAP <= h.at <= v.end + _GAP:
                parent[root(i)] = root(j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for index, rule in enumerate((*horizontal, *vertical)):
        groups.setdefault(root(index), ([], []))[index >= len(horizontal)].append(rule)
    return [group for group in groups.values() if group[0] and group[1]]
