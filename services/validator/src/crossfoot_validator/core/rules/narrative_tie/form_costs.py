"""The cost that a project sets itself as a target is often the very sum that it asks for.

中文：项目成本指标之和等于所申请的资金。
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from crossfoot_common.arithmetic import EXACT, Amount
from crossfoot_common.tables.structure.labels import compact
from crossfoot_common.tables.units import exponent_of
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.structure.forms import FundsLine, funds_lines, text, width
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

Said = tuple[Place, Amount]

RULE = Rule("narrative-tie.form-costs", 2, "narrative_tie", "info", needs="table")
TARGET = re.compile(r"[=≤≥<>]{0,2}([\d,]+(?:\.(\d+))?)(?:年?/)?(元|万元)")
BARE = re.compile(r"([\d,]+(?:\.(\d+))?)(元|万元)?")
AIM, DONE = re.compile(r"指标值|目标值"), re.compile(r"完成值|完成情况|实际值")
PLANNED, SPENT = re.compile(r"预算"), re.compile(r"执行数|支出数|决算")


def propose(context: TableContext) -> Iterator[Relation]:
    """年度资金总额 = the one 成本指标 of the year, words like ≤850000元 read in the unit of the form.

    In a self-evaluation the target is that of 年初预算数 or 全年预算数, what was reached is 全年执行数. No
    identity: a cost target may stand for a part of the project. Where the two agree it is said; where they
    do not, nothing is claimed. Source: 项目支出绩效目标申报表, 项目支出绩效自评表.
    """
    yearly = [line for line in funds_lines(context) if "年度" in line.label] if context.is_form else []
    rows = list(_cost_rows(context)) if yearly else []
    targets = list(_targets(context, rows[0])) if len(rows) == 1 else []
    if not targets:
        return
    if len(yearly) == 1:
        yield from _tie(context, yearly, targets[-1:])
    elif context.table.kind == "self_evaluation":
        aims = [each for each in targets if AIM.search(_heading(context, each[0]))]
        yield from _tie(context, [line for line in yearly if PLANNED.search(line.heading)], aims[:1])
        spent = [line for line in yearly if SPENT.search(line.heading)]
        yield from _tie(context, spent, list(_reached(context, rows[0], targets[0])))


def _tie(context: TableContext, lines: Sequence[FundsLine], said: Sequence[Said]) -> Iterator[Relation]:
    """The first total of funds that is the amount of the words."""
    for place, amount in said:
        totals = [line.total for line in lines if _meets(context.amount(line.total), amount)]
        for total in totals[:1]:
            (context.say if context.amount(place) is None else context.read)(place, amount)
            yield Relation(
                RULE, total, (Term(place),), f"cost {place[0]} {place[1]}", "labels",
                scheme="cost", exact=True, forbid_fail="not_an_identity",
            )  # fmt: skip


def _meets(total: Amount | None, amount: Amount) -> bool:
    return total is not None and bool(total.value) and total.interval.meets(amount.interval)


def _cost_rows(context: TableContext) -> Iterator[int]:
    """Rows of 成本指标 that show an amount of money."""
    for row in range(len(context.table.rows)):
        named = any(
            compact(context.cell((row, c)).text).startswith("成本指标") for c in range(width(context))
        )
        if named and any(True for _ in _targets(context, row)):
            yield row


def _targets(context: TableContext, row: int) -> Iterator[Said]:
    """Amounts of money in a row; the last one is that of the year."""
    for column in range(width(context)):
        if found := TARGET.fullmatch(compact(context.cell((row, column)).text)):
            yield (row, column), _read(found, context)


def _reached(context: TableContext, row: int, target: Said) -> Iterator[Said]:
    """What was reached, in the unit of the target where it has none of its own."""
    (_, column), _ = target
    aim = TARGET.fullmatch(compact(context.cell((row, column)).text))
    for at in range(column + 1, width(context)):
        found = BARE.fullmatch(compact(context.cell((row, at)).text))
        if aim is not None and found is not None and DONE.search(_heading(context, (row, at))):
            yield (row, at), _read(found, context, aim[3])


def _heading(context: TableContext, place: Place) -> str:
    """What heads the indicators over a place: the nearest words above it that say aim or result."""
    row, column = place
    above = (text(context, at, column) for at in range(row - 1, -2, -1))
    return next((words for words in above if AIM.search(words) or DONE.search(words)), "")


def _read(found: re.Match[str], context: TableContext, unit: str = "") -> Amount:
    """A target in the table's unit: the exponent moves, and the displayed decimals with it."""
    shift = exponent_of(found[3] or unit) - exponent_of(context.table.unit)
    value = Decimal(found[1].replace(",", "")).scaleb(shift, EXACT)
    return Amount(value, len(found[2] or "") - shift)
