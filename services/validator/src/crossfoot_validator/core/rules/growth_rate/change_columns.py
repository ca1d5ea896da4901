"""Change and growth columns beside the two years that they compare."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossfoot_common.tables.structure.labels import compact
from crossfoot_common.tables.structure.panels import Panel
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.evaluation import evaluate
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("growth-rate.change-columns", 2, "growth_rate", needs="table")
CHANGE = re.compile(
    r"增减(额|数|金额|变化|变动)?|比上年(增减|增加|变动)|较上年(增减|增加|变动)|变动(额|数)|增加额|差(额|异)"
)
RATE = re.compile(r"[%％]|率|幅|比例|百分")


def propose(context: TableContext) -> Iterator[Relation]:
    """增减额 = this year − last year; 增减% = change / last year, row by row.

    Which column is which year is not said: the reading that holds in most rows is taken, and only with the
    evidence of other rows may a row fail. Source: comparison tables of 部门预算 (与上年对比).
    """
    for panel in () if context.is_form else context.structure.panels:
        changes, rates = _heads(panel, context)
        for change in changes:
            yield from _best(context, [c for c in panel.amounts if c < change], change, "sum")
        for rate in rates:
            yield from _best(
                context, [c for c in panel.amounts if c < rate and c not in changes], rate, "growth"
            )


def _heads(panel: Panel, context: TableContext) -> tuple[list[int], list[int]]:
    """Columns of changes and of rates, by their names; a rate may stand in a column of shares."""
    names = {i: compact("".join(column.path[-2:])) for i, column in enumerate(context.table.columns)}
    own = [
        i for i, column in enumerate(context.table.columns) if i in panel.amounts or column.role == "share"
    ]
    named = [i for i in own if CHANGE.search(names[i]) or "增长" in names[i]]
    rates = [i for i in named if RATE.search(names[i])]
    return [i for i in named if i not in rates and i in panel.amounts], rates


def _best(context: TableContext, before: Sequence[int], target: int, kind: str) -> Iterator[Relation]:
    readings = [
        list(_relations(context, pair, target, kind))
        for a, b in pairwise(before)
        for pair in ((a, b), (b, a))
    ]
    scored = [(sum(1 for r in reading if _holds(context, r)), reading) for reading in readings]
    best = max(scored, key=lambda pair: pair[0], default=(0, []))
    if best[0] > 1:
        yield from best[1]


def _holds(context: TableContext, relation: Relation) -> bool:
    result = evaluate(relation, context.amount)
    return result is not None and result.holds and result.weight > 1


def _relations(context: TableContext, pair: tuple[int, int], target: int, kind: str) -> Iterator[Relation]:
    """`pair` is new and old."""
    key = f"{kind} {target}={pair[0]}-{pair[1]}"
    for row in range(len(context.table.rows)):
        places = [(row, column) for column in pair]
        if context.amount((row, target)) is None or any(context.amount(place) is None for place in places):
            continue
        new, old = places
        terms = (Term(new), Term(old, -1 if kind == "sum" else 1))
        yield Relation(
            RULE, (row, target), terms, key, "position", scheme=key, exact=True,
            kind="sum" if kind == "sum" else "growth",
        )  # fmt: skip
