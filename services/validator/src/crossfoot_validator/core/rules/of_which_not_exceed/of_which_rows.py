"""A part that is marked 其中 need not exhaust its whole, but it cannot be more."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crossfoot_common.arithmetic import exact_sum
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.hierarchy import Grown
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Relation
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("of-which.rows", 2, "of_which_not_exceed", needs="table")
Owners = Mapping[Place, Sequence[Place]]
"""For a figure the totals above it of which it is the last part."""


def propose(context: TableContext) -> Iterator[Relation]:
    """Σ of the rows under 其中 ≤ the row that they are part of, in each column without negative figures.

    Below the last part of a total 其中 may speak of the total: 政府采购合计, 货物, 服务, 其中：授予中小企业.
    What the total covers is then no failure. Source: 其中 lists some of the parts of a row above it.
    """
    owners = _owners(context.grown)
    for grown in context.grown:
        if not grown.sum.partial:
            continue
        figures = [context.amount(place) for place in (grown.total, *grown.parts)]
        if not any(figure is not None and figure.value < 0 for figure in figures):
            forbid = "structure_not_proven" if _of_a_total(grown, owners, context) else ""
            yield grown.relation(RULE, "labels", at_most=True, forbid=forbid)


def _owners(grown: Sequence[Grown]) -> Owners:
    found: dict[Place, list[Place]] = defaultdict(list)
    for one in grown:
        if not one.sum.partial and one.parts and one.total[0] < one.parts[-1][0]:
            found[one.parts[-1]].append(one.total)
    return found


def _of_a_total(grown: Grown, owners: Owners, context: TableContext) -> bool:
    """Whether a total that ends where the 其中 begins covers the parts."""
    parts = exact_sum(found.value for p in grown.parts if (found := context.amount(p)) is not None)
    totals = [*owners.get(grown.total, ())]
    for total in totals:  # a total may be the last part of the next one
        totals += [one for one in owners.get(total, ()) if one not in totals]
    return any((found := context.amount(t)) is not None and found.value >= parts for t in totals)
