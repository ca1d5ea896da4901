"""One root is told once: which failures follow from the same figure, or say the same of both of its sides.

Failures belong together where one cell explains them, where they are about the same figures, and where they
share a figure and miss by the same amount: a wrong item breaks the sum above it and that of its row.
Each stays a failed check.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from crossfoot_common.tables.checks import Check, Suspect
from crossfoot_common.tables.model import Source

RATIOS = frozenset({"growth_rate", "share_of_total", "average"})
MOST = 200  # failures at one place that are held against each other; beyond, each is told


def place_of(source: Source) -> str:
    """The same for the same figure, in a table or in prose."""
    if source.table is None:  # prose has no rows: line, page, words and figure tell its places apart
        return f"{source.line}:{source.page}:{source.label}:{source.text}"
    if source.row is None:  # a row of the head
        return f"{source.table}:{source.line}:{source.column}:{source.cell}"
    return f"{source.table}:{source.row}:{source.column}"


def roots(checks: Sequence[Check], suspects: Mapping[int, Suspect]) -> list[tuple[int, list[int]]]:
    """For each root, by its position, the positions of the failures that follow from it; in their order."""
    failed = [i for i, check in enumerate(checks) if check.outcome == "fail"]
    parent = {i: i for i in failed}
    for one, other in _related([(i, checks[i]) for i in failed], suspects):
        first, second = sorted((_top(parent, one), _top(parent, other)))
        parent[second] = first
    groups: dict[int, list[int]] = defaultdict(list)
    for i in failed:
        groups[_top(parent, i)].append(i)
    return [_root(group, checks, suspects) for group in groups.values()]


def _top(parent: Mapping[int, int], i: int) -> int:
    while parent[i] != i:
        i = parent[i]
    return i


def _root(
    group: Sequence[int], checks: Sequence[Check], suspects: Mapping[int, Suspect]
) -> tuple[int, list[int]]:
    """The gravest failure; of equals the one that tests the suspect, then the first."""

    def rank(i: int) -> tuple[bool, bool, bool]:
        suspect = suspects.get(i)
        tests = any(
            suspect and o.role == "stated" and place_of(o.source) == place_of(suspect.source)
            for o in checks[i].operands
        )
        return (checks[i].severity != "error", not tests, suspect is None)

    best = min(group, key=rank)
    return best, [i for i in group if i != best]


def _related(
    failed: Sequence[tuple[int, Check]], suspects: Mapping[int, Suspect]
) -> Iterator[tuple[int, int]]:
    """Pairs of failures that have one root."""
    first: dict[Hashable, int] = {}
    at: dict[str, list[tuple[int, Check]]] = defaultdict(list)
    for i, check in failed:
        for key in _keys(i, check, suspects):
            yield first.setdefault(key, i), i
        for operand in check.operands:
            at[place_of(operand.source)].append((i, check))
    for same in at.values():
        for j, (one, check) in enumerate(same[:MOST]):
            yield from ((one, i) for i, other in same[j + 1 : MOST] if i != one and _miss_alike(check, other))


def _keys(i: int, check: Check, suspects: Mapping[int, Suspect]) -> Iterator[Hashable]:
    """What failures of one root have in common: the cell that explains them, or all of their figures."""
    if suspect := suspects.get(i):
        yield "suspect", place_of(suspect.source), suspect.value
    yield "figures", frozenset(place_of(operand.source) for operand in check.operands)


def _miss_alike(one: Check, other: Check) -> bool:
    """Whether two sums miss by the same amount, whichever sign it has there."""
    if one.family in RATIOS or other.family in RATIOS or one.unit != other.unit:
        return False
    return bool(one.difference) and abs(one.difference or 0) == abs(other.difference or 0)
