"""A column that is headed as a total is the sum of its sibling columns, in every row.

中文：合计列等于其各分列之和。
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.structure.labels import compact, read_label
from crossfoot_validator.core.checks.unspoken import ALONE, OPEN, Told, in_column
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.evaluation import evaluate
from crossfoot_validator.core.table.structure.columns import MEASURE, ColumnSum, column_sums
from crossfoot_validator.core.table.structure.compared import is_relative
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("row-crossfooting.total-column", 10, "row_crossfooting", needs="table")
MOST_FURTHER = 6  # columns to the right that a heading may have lost
SAMPLE = 400  # rows that are enough to tell which reading of the header is borne out
SAMPLE_CELLS = 20_000  # cells that are enough in a table of hundreds of columns


def propose(context: TableContext) -> Iterator[Relation]:
    """合计 = 基本支出 + 项目支出, 小计 = Σ of its group, nested groups represented by their own totals.

    The header paths propose the parts; columns headed 其中 are no parts. Of several readings (with or
    without 会议费 and 培训费 …) the one is taken that holds in most rows. Pairs of 预算数 and 决算数
    below each item are two sums. Source: column formulas of forms
    公开02, 03, 05, 07表 (栏次 1=2+3 …).
    """
    if context.is_form:
        return
    for panel in context.structure.panels:
        for readings in column_sums(panel, context.table):
            usable = [r for r in readings if _of_one_sort(r, context)]
            best = _choose(usable, context) if usable else None
            if best and not _continues(best, context):
                for relation in _relations(best, context, range(len(context.table.rows))):
                    yield _sole(relation, context) if len(best.parts) == 1 else relation


def _of_one_sort(reading: ColumnSum, context: TableContext) -> bool:
    """Whether the columns may add up: in one unit, of one measure, and amounts alone or changes alone.

    预算数 = 上年数 + 增减额 is what the column of changes says; it is checked there, once. What was planned
    and what was done are no parts of one total.
    """
    columns = (reading.total, *reading.parts)
    measures = {_measure(column, context) for column in reading.parts} - {""}
    alike = len({is_relative(context, column) for column in columns}) == 1 and len(measures) <= 1
    return context.same_unit(columns) and alike


def _choose(readings: Sequence[ColumnSum], context: TableContext) -> ColumnSum | None:
    """The reading with most rows that hold; without any evidence the plainest labelled one."""
    if len(readings) == 1 and readings[0].labelled:  # no row can choose another
        return readings[0]
    chosen, most = readings[0], 0.0
    for reading in readings:
        score = _score(reading, context, most)
        if score > most:
            chosen, most = reading, score
    return chosen if chosen.labelled or most >= 3 else None


def _continues(reading: ColumnSum, context: TableContext) -> bool:
    """Whether no row holds, but every one does with one column further on: the heading was cut short.

    A heading that a format merges over too few columns leaves a part of its group outside.
    """
    if not _all_rows(reading, context, "fail"):
        return False
    own, last = {reading.total, *reading.parts}, max(reading.parts)
    further = range(last + 1, min(last + 1 + MOST_FURTHER, len(context.table.columns)))
    wider = [
        replace(reading, parts=(*reading.parts, column))
        for column in further
        if column not in own and _measure(column, context) == _measure(last, context)
    ]
    usable = (one for one in wider if context.same_unit((one.total, *one.parts)))
    return any(_all_rows(one, context, "pass") for one in usable)


def _measure(column: int, context: TableContext) -> str:
    """预算数 or 决算数 below an item: a column of the other one is no part that a heading lost."""
    path = context.table.columns[column].path
    tail = compact(path[-1]) if path else ""
    return tail if MEASURE.fullmatch(tail) else ""


def _all_rows(reading: ColumnSum, context: TableContext, outcome: str) -> bool:
    """Whether there are rows that say something, and all of them say this: mostly the first tells."""
    rows = range(min(SAMPLE, len(context.table.rows)))
    results = (evaluate(relation, context.amount) for relation in _relations(reading, context, rows))
    said = (result.outcome == outcome for result in results if result)
    return next(said, False) and all(said)


def _score(reading: ColumnSum, context: TableContext, beyond: float) -> float:
    """By how many rows more hold than fail; no row is asked once the score can no longer be `beyond`."""
    score = 0.0
    sample = min(SAMPLE, 1 + SAMPLE_CELLS // len(reading.parts), len(context.table.rows))
    for relation in _relations(reading, context, range(sample)):
        if score + sample - relation.total[0] <= beyond:
            break
        result = evaluate(relation, context.amount)
        if result and result.holds:
            score += 1.0 if result.weight > 1 else 0.2
        elif result and result.outcome == "fail":
            score -= 1.0
    return score


def _relations(reading: ColumnSum, context: TableContext, rows: range) -> Iterator[Relation]:
    key = f"columns {reading.total}={'+'.join(map(str, reading.parts))}"
    less = {c for c in reading.parts if context.table.columns[c].path and _subtracts(c, context)}
    for row in rows:
        places = [(row, column) for column in reading.parts]
        shown = [place for place in places if context.reported(place)]
        if not shown and context.amount((row, reading.total)) is None:
            continue
        terms = tuple(Term(place, -1 if place[1] in less else 1) for place in shown or places)
        yield Relation(RULE, (row, reading.total), terms, key, reading.proof, scheme=key, exact=True)


def _sole(relation: Relation, context: TableContext) -> Relation:
    """A lone part, 财政拨款 beside 合计, leaves room for what has no column: only a larger one is wrong."""
    result = evaluate(relation, context.amount)
    if result is None or result.stated is None or result.computed is None:
        return relation
    room = result.stated.value > result.computed
    return replace(relation, forbid_fail="structure_not_proven") if room else relation


def _subtracts(column: int, context: TableContext) -> bool:
    """A column headed 减：…, of which no figure shows a minus itself."""
    if not read_label(context.table.columns[column].path[-1]).less:
        return False
    shown = (context.amount((row, column)) for row in range(len(context.table.rows)))
    return all(amount is None or amount.value >= 0 for amount in shown)


def left_open(context: TableContext, told: Told) -> Iterator[Check]:
    """Each column that is headed as a total and of some of whose figures no check speaks."""
    for panel in () if context.is_form else context.structure.panels:
        for column in panel.amounts:
            path = context.table.columns[column].path
            if path and read_label(path[-1]).total:
                if len(panel.amounts) > 1:
                    yield from in_column(RULE, context, column, told.stated, OPEN)
                else:  # a list of amounts that is added up downwards needs nothing beside it
                    yield from in_column(RULE, context, column, told.named, ALONE)
