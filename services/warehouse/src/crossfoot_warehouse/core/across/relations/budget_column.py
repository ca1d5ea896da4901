"""The budget that final accounts state beside them (年初预算数) is the budget that was published.

Source: 部门决算公开 states 年初预算数 as approved. It differs rightly where units were added or the budget
was split otherwise, so figures are held beside each other only where both split them the same way.
"""

from collections.abc import Iterator

from crossfoot_common.tables.model import FactKey
from crossfoot_warehouse.core.across.judging import Pair, Rule
from crossfoot_warehouse.core.across.sides import Figure, Side
from crossfoot_warehouse.core.across.splits import SPLIT_OTHERWISE, Split, split_of

RULE = Rule(
    "across-documents.budget-column",
    1,
    "决算所列年初预算数「{name}」{stated}元 ≠ 公开的预算数 {computed}元，差 {difference}元。",
    "the budget as the final accounts state it, {name}: {stated} ≠ {computed} published, by {difference} 元",
)


def applies(later: Side, earlier: Side) -> bool:
    """Final accounts and the budget of the same year."""
    same = later.fiscal_year == earlier.fiscal_year
    return same and (later.stage, earlier.stage) == ("final_accounts", "budget")


def pairs(later: Side, earlier: Side) -> Iterator[Pair]:
    """Every figure of the budget that both state."""
    mine, theirs = _by_split(later), _by_split(earlier)
    for split, keys in mine.items():
        other = theirs.get(split, {})
        doubt = "" if keys.keys() == other.keys() else SPLIT_OTHERWISE
        for key, figure in keys.items():
            if key in other:
                name = figure.source.label or key.concept
                yield Pair(figure, ((other[key], "other", 1),), name, doubt)


def _by_split(side: Side) -> dict[Split, dict[FactKey, Figure]]:
    """The figures of the budget, those together that are parts of one."""
    found: dict[Split, dict[FactKey, Figure]] = {}
    for key, figure in side.facts.items():
        if _budget(key, side):
            found.setdefault(split_of(key), {})[key] = figure
    return found


def _budget(key: FactKey, side: Side) -> bool:
    return key.measure == "budget" and key.period == side.fiscal_year and key.subject is None
