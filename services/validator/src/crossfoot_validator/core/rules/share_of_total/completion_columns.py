"""A column that says how much of the budget was spent, beside the two columns that it compares."""

import re
from collections.abc import Iterator
from itertools import pairwise

from crossfoot_common.tables.structure.labels import compact
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.evaluation import evaluate
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("share.completion-columns", 1, "share_of_total", needs="table")
COMPLETION = re.compile(
    r"(完成|执行|支出)(进度|率)|完成.{0,6}(预算|任务).{0,6}(比例|比率|[%％]|百分)|[为占].{0,4}预算.{0,4}[%％]"
)
ENOUGH = 3  # rows that must hold before another may fail


def propose(context: TableContext) -> Iterator[Relation]:
    """完成年初预算的比例 = 决算数 / 年初预算数 in percent, by interval division, row by row.

    Which two columns are compared is what most rows bear out; only with their evidence may a row fail.
    Source: heading of the column; comparison tables of 部门决算 (预决算对比).
    """
    for panel in () if context.is_form else context.structure.panels:
        for rate in _rates(context):
            before = [column for column in panel.amounts if column < rate]
            pairs = [pair for a, b in pairwise(before) for pair in ((a, b), (b, a))]
            readings = [list(_relations(context, rate, *pair)) for pair in pairs]
            best = max(readings, key=lambda reading: _holding(context, reading), default=[])
            if _holding(context, best) >= ENOUGH:
                yield from best


def _rates(context: TableContext) -> list[int]:
    return [
        i
        for i, column in enumerate(context.table.columns)
        if column.role in {"share", "amount"} and column.path and COMPLETION.search(compact(column.path[-1]))
    ]


def _holding(context: TableContext, reading: list[Relation]) -> int:
    results = (evaluate(relation, context.amount) for relation in reading)
    return sum(1 for result in results if result and result.holds and result.weight > 1)


def _relations(context: TableContext, rate: int, spent: int, budget: int) -> Iterator[Relation]:
    key = f"completion {rate}={spent}/{budget}"
    for row in range(len(context.table.rows)):
        places = [(row, column) for column in (rate, spent, budget)]
        if all(context.amount(place) is not None for place in places):
            yield Relation(
                RULE, places[0], (Term(places[1]), Term(places[2])), key, "position",
                scheme=key, kind="share", exact=True,
            )  # fmt: skip
