"""A department's figures are the sum of its units', where all that it lists have published theirs.

Source: 预算法 and 部门预算, 部门决算: those of a department consist of those of its own office and its units.
What one unit passes to another is left out of the department's sometimes; then more than one figure differs.
"""

from collections.abc import Iterable, Iterator, Sequence

from crossfoot_common.tables.model import FactKey
from crossfoot_warehouse.core.across.judging import Pair, Rule
from crossfoot_warehouse.core.across.sides import Figure, Side
from crossfoot_warehouse.core.across.splits import SPLIT_OTHERWISE, Split, split_of

RULE = Rule(
    "across-documents.sum-of-units",
    1,
    "部门数「{name}」{stated}元 ≠ 所属各单位公开数之和 {computed}元，差 {difference}元。",
    "{name} of the department: {stated} ≠ {computed}, the sum of its units, by {difference} 元",
)
Kept = dict[FactKey, Figure]


def pairs(department: Side, units: Sequence[Side]) -> Iterator[Pair]:
    """Every figure of the department that its units split as it does.

    A unit without a line that others have has nothing there; one that does not split its figures so at all
    has not said it, and the figure is not held against the sum.
    """
    mine, theirs = _by_split(department), [_by_split(unit) for unit in units]
    for split, keys in mine.items():
        parts = [one.get(split, {}) for one in theirs]
        if all(parts):
            yield from _of_split(keys, parts)


def _of_split(keys: Kept, parts: Sequence[Kept]) -> Iterator[Pair]:
    doubt = "" if keys.keys() == set().union(*parts) else SPLIT_OTHERWISE
    for key, figure in keys.items():
        if stated := [one[key] for one in parts if key in one]:
            operands = tuple((one, "part", 1) for one in stated)
            yield Pair(figure, operands, figure.source.label or key.concept, doubt)  # type: ignore[arg-type]


def _by_split(side: Side) -> dict[Split, Kept]:
    """What is stated for its own year and stage, those figures together that are parts of one."""
    found: dict[Split, Kept] = {}
    for key, figure in _own(side):
        found.setdefault(split_of(key), {})[key] = figure
    return found


def _own(side: Side) -> Iterable[tuple[FactKey, Figure]]:
    for key, figure in side.facts.items():
        if key.measure == side.stage and key.period == side.fiscal_year and key.subject is None:
            yield key, figure
