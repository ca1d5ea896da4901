"""A department's own performance form: its budget is the sum of its sources, and of what it is spent on.

中文：整体绩效目标表中，部门预算总额等于各资金来源之和，也等于基本支出与项目支出之和。
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from crossfoot_common.tables.structure.labels import read_label
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.structure.forms import FUNDS_TOTAL, text, width
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("funding-sources.department-budget", 2, "funding_sources_sum", needs="table")
_TOTAL = re.compile(r"(本?年度)?(部门|单位)?(整体)?(部门)?(预算|支出)(资金)?总额(\([^()\d]{1,8}\))?")
_SUM = re.compile(r"(支出|收入|资金|年初)?(预算)?(支出|收入)?(合计|总计|小计)(\((万|千)?元\))?")
_USES = re.compile(r"(基本|项目|人员|公用|其他|经营)(支出|经费)")
_SOURCES = re.compile(
    r"(财政(性|拨款)?|其他|其它|上级|本级|中央|省级|市级|县级|区级|自有|自筹|单位|一般公共预算|政府性基金"
    r"|国有资本经营预算|财政专户管理|社会投入)(财政)?(资金|拨款|收入|补助|资金收入)?"
)
_PEOPLE = re.compile(r"行政|事业|参公|工勤|其他|编外|聘用|行政编制|事业编制")
_FAMILIES = (_USES, _SOURCES, _PEOPLE)
_LEAST = 2  # parts
_MOST = 8  # columns beside each other
_OPEN = "structure_not_proven"


def propose(context: TableContext) -> Iterator[Relation]:
    """部门预算总额 = 财政性资金 + 其他资金 = 基本支出 + 项目支出; 合计 = what stands beside it in a form.

    The lines may stand below each other: there a mismatch proves nothing, for two splits follow each other
    and what ends them is not fixed. Or beside each other over their figures (支出预算合计, 人员经费,
    公用经费, 项目经费, 其他经费): there it is an error where every part shows a figure. Source:
    部门(单位)整体支出绩效目标申报表 (财预〔2015〕88号), 预算资金 and 支出预算.
    """
    if not context.is_form:
        return
    rows = len(context.table.rows)
    totals = {
        place for place in context.fields_like(_TOTAL) if not FUNDS_TOTAL.fullmatch(text(context, *place))
    }
    for row, column in sorted(totals.union(context.fields_like(_SUM))):
        if (row, column) in totals:
            yield from _below(context, row, column)
        elif row + 1 < rows and context.amount((row + 1, column)) is not None:
            yield from _right(context, row, column)


def _below(context: TableContext, row: int, column: int) -> Iterator[Relation]:
    at = next((k for k in range(column + 1, width(context)) if context.amount((row, k)) is not None), None)
    if at is None:
        return
    rows = range(row + 1, len(context.table.rows))
    lines = list(takewhile(lambda line: line[1] is not None, ((r, _line(context, r, column)) for r in rows)))
    splits = [
        [(r, at) for r, _ in group]
        for family, group in groupby(lines, key=lambda line: line[1])
        if family != _FAMILIES.index(_PEOPLE)
    ]
    for n, parts in enumerate(splits):
        if len(parts) >= _LEAST:
            yield Relation(
                RULE, (row, at), tuple(map(Term, parts)), f"department {row} {n}", "labels",
                scheme="funds", exact=True, forbid_fail=_OPEN,
            )  # fmt: skip


def _line(context: TableContext, row: int, column: int) -> int | None:
    """The family of a line of the split: the number of its pattern; None where it is no such line."""
    name = read_label(re.split(r"[::]", text(context, row, column))[-1]).name
    return next((n for n, family in enumerate(_FAMILIES) if name and family.fullmatch(name)), None)


def _right(context: TableContext, row: int, column: int) -> Iterator[Relation]:
    beside = range(column + 1, min(width(context), column + 1 + _MOST))
    names = list(takewhile(bool, (text(context, row, k) for k in beside)))
    known = any(all(map(family.fullmatch, names)) for family in _FAMILIES)
    if len(names) < _LEAST or not known:
        return
    parts: Sequence[Place] = [(row + 1, column + 1 + n) for n in range(len(names))]
    shown = [place for place in parts if context.amount(place) is not None]
    if shown:
        relation = Relation(RULE, (row + 1, column), tuple(map(Term, shown)), f"department {row}", "labels",
                            scheme="funds", exact=True)  # fmt: skip
        yield relation if len(shown) == len(parts) else replace(relation, forbid_fail=_OPEN)
