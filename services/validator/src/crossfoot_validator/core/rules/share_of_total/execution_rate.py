"""The execution rate of a project is what was spent of its budget.

中文：项目执行率等于执行数除以预算数。
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.evaluation import evaluate
from crossfoot_validator.core.table.structure.forms import OUTSIDE, funds_lines, text, width
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.premise import AMBIGUOUS
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("share.execution-rate", 4, "share_of_total", needs="table")
RATE = re.compile(r"(?:执行|支付|拨付|资金使用)率")
SPENT = re.compile(r"执行|^(?!.*预算).*(?:支出|支付|使用)")


def propose(context: TableContext) -> Iterator[Relation]:
    """执行率 = 全年执行数 / 全年预算数 (B/A), by interval division with the decimals of the rate.

    It is checked for the total of the funds and for each source that has a budget and a rate of its own.

    A rate that is cut off instead of rounded is not called an error, and none that another figure of its row
    gives: 年初预算数 stands beside 全年预算数, and their headings may be displaced. Scores and weights (9 of
    10) are so rough that they would give almost any rate: they count to the last digit alone. A rate without
    a per cent sign may be a fraction of one.
    Source: 项目支出绩效自评表 (财预〔2020〕10号): 预算执行率 = 全年执行数 / 全年预算数.
    """
    lines = list(funds_lines(context)) if context.is_form else []
    for spent in lines:
        row = spent.total[0]
        budgets = [b for b in lines if b.total[0] == row and "预算" in b.heading and "执行" not in b.heading]
        rate = next((c for c in range(width(context)) if RATE.search(text(context, row - 1, c))), None)
        if SPENT.search(spent.heading) and budgets and rate is not None:
            budget = next((b for b in budgets if "全年" in b.heading or "调整" in b.heading), budgets[-1])
            for at in (row, *(source for source, _ in spent.sources)):
                places = (at, rate), (at, spent.total[1]), (at, budget.total[1])
                if all(context.amount(place) for place in places) and _planned(places[2], context):
                    yield _rate(*places, context)


def _planned(budget: Place, context: TableContext) -> bool:
    amount = context.amount(budget)
    return amount is not None and bool(amount.value)


def _rate(rate: Place, spent: Place, budget: Place, context: TableContext) -> Relation:
    relation = Relation(
        RULE, rate, (Term(spent), Term(budget)), f"rate {rate[0]}", "labels",
        scheme="rate", kind="share", exact=True,
    )  # fmt: skip
    result = evaluate(relation, context.amount)
    if result is None or result.stated is None or result.computed is None:
        return relation
    if result.holds:
        return relation
    fraction = replace(relation, times=1)
    if not context.cell(rate).percent and (found := evaluate(fraction, context.amount)) and found.holds:
        return fraction
    if _is_of_another(relation, context):
        return replace(relation, forbid_fail=AMBIGUOUS)
    above = result.computed - result.stated.value
    return replace(relation, forbid_fail="cut_off") if 0 <= above < 1 else relation


def _is_of_another(relation: Relation, context: TableContext) -> bool:
    """Whether the rate is that of two other figures of its row, in this order.

    Of scores to the last digit, unless another per cent of the row says that the headings are displaced.
    """
    row = relation.total[0]
    shown = [(row, c) for c in range(width(context)) if context.amount((row, c)) is not None]
    others = [place for place in shown if place != relation.total]
    displaced = any(context.cell(place).percent for place in others)
    for pair in permutations(others, 2):
        found = evaluate(replace(relation, parts=tuple(map(Term, pair))), context.amount)
        rough = not displaced and any(OUTSIDE.search(text(context, row - 1, column)) for _, column in pair)
        if found is not None and (found.outcome == "pass" if rough else found.holds):
            return True
    return False
