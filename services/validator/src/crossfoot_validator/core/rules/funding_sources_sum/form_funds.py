"""A project's funds are the sum of their sources.

中文：项目资金等于各来源之和。
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, product

from crossfoot_common.arithmetic import exact_sum
from crossfoot_common.tables.structure.labels import read_label
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.evaluation import evaluate
from crossfoot_validator.core.table.structure.forms import (
    FUNDS_TOTAL,
    ONE_YEAR,
    SOURCE,
    FundsLine,
    funds_lines,
    text,
)
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("funding-sources.form", 4, "funding_sources_sum", needs="table")
SECOND_SPLIT = re.compile(r"结构|基本支出|项目支出|用途")
LEVEL = re.compile(r"中央|上级|本级|省|市|县|区|乡|镇")
FUND = re.compile(r"一般公共预算|公共财政预算|政府性基金|国有资本")
TREASURY = re.compile(r"财政(性)?(拨款|资金)|拨款")
CARRIED = re.compile(r"结转|结余")
OF_THE_YEAR = re.compile(r"当年|本年")
WIDE = re.compile(r"市\(?(州|县|地)|市县|地方")
NARROW = re.compile(r"县|区|市")
MOST_READINGS = 32
NEAR = 3  # rows below the last source in which the list may go on


def propose(context: TableContext) -> Iterator[Relation]:
    """年度资金总额 (实施期资金总额, 年初预算数 …) = 中央 + 省 + 市 + 县 + 自筹 + 其他.

    其中 in front of the first source introduces all of them; in front of a later one it introduces parts of
    the source above, and how many is what the figures tell. A mismatch proves nothing where the list can be
    read in more than one way: with such parts, with names of which one may contain the others (财政拨款
    beside 中央, 县级 beside 市县), where the money of the year stands among its own sources, where the sum
    would hold without one of the sources, where sources stand beside the total, where the figure of a source
    stands in a column in which the total has none, or where a name that is not known follows the last one.
    Source: 项目支出绩效目标申报表 and 项目支出绩效自评表 (财预〔2015〕88号, 财预〔2020〕10号).
    """
    for line in funds_lines(context) if context.is_form else ():
        readings = [_relation(line, parts, context) for parts in _readings(line, context)]
        if not readings:
            continue
        holding = (one for one in readings if (found := evaluate(one, context.amount)) and found.holds)
        yield next(holding, readings[0])


def _readings(line: FundsLine, context: TableContext) -> Iterator[tuple[Place, ...]]:
    """All sources; then without those that a later 其中 may introduce, fewest left out first."""
    sources = (*line.beside, *line.sources)
    if not sources:
        return
    yield sources
    names = {place: text(context, place[0], line.column) for place in line.sources}
    if _overlap(list(names.values())):
        yield tuple(place for place in sources if not LEVEL.search(names.get(place, "")))
    inner = [i for i, place in enumerate(sources) if i and _of_which(place, line, context)]
    if not inner:
        return
    ends = [*inner[1:], len(sources)]
    choices = [range(start + 1, end + 1) for start, end in zip(inner, ends, strict=True)]
    for stops in islice(product(*choices), MOST_READINGS):
        out = {i for start, stop in zip(inner, stops, strict=True) for i in range(start, stop)}
        yield tuple(place for i, place in enumerate(sources) if i not in out)


def _goes_on(line: FundsLine, context: TableContext) -> bool:
    """A figure without a name, or another source, follows the last source: a name or a row is damaged."""
    if not line.sources:
        return False
    below, column = line.sources[-1]
    nameless = False
    for row in range(below + 1, min(below + 1 + NEAR, len(context.table.rows))):
        name, figure = text(context, row, line.column), context.amount((row, column)) is not None
        if name and (FUNDS_TOTAL.fullmatch(name) or not SOURCE.search(name)):
            return False
        if figure and (nameless or not name):
            return True
        nameless = nameless or not name
    return False


def _of_which(place: Place, line: FundsLine, context: TableContext) -> bool:
    return place in line.sources and read_label(text(context, place[0], line.column)).of_which


def _relation(line: FundsLine, parts: Sequence[Place], context: TableContext) -> Relation:
    shown = tuple(p for p in parts if context.amount(p) is not None or _unread(p, context)) or tuple(parts)
    forbid = "structure_not_proven" if _open(line, shown, context) else ""
    return Relation(
        RULE, line.total, tuple(Term(place) for place in shown), f"funds {line.total[0]}", "labels",
        scheme="funds", exact=True, forbid_fail=forbid,
    )  # fmt: skip


def _unread(place: Place, context: TableContext) -> bool:
    """Whether a cell shows digits that are not read: `340.00*` is a part, whatever it says."""
    return context.amount(place) is None and any(sign.isdigit() for sign in context.cell(place).text)


def _open(line: FundsLine, shown: Sequence[Place], context: TableContext) -> bool:
    """Whether a mismatch would prove nothing."""
    inner = any(_of_which(place, line, context) for place in line.sources[1:])
    if line.beside or not line.complete or inner or _goes_on(line, context):
        return True
    names = [text(context, row, line.column) for row, _ in line.sources]
    of_one_year = any(ONE_YEAR.fullmatch(read_label(name).name) for name in names)
    return of_one_year or _overlap(names) or _holds_without_one(line, shown, context)


def _overlap(names: Sequence[str]) -> bool:
    """Whether one of these names may contain others: all of the treasury beside its levels or its funds."""
    levels = [name for name in names if LEVEL.search(name)]
    funds = [name for name in names if FUND.search(name)]
    treasury = [name for name in names if TREASURY.search(name) and name not in {*levels, *funds}]
    return (
        any(map(SECOND_SPLIT.search, names)) or bool(treasury and (levels or funds)) or bool(levels and funds)
    )


def _holds_without_one(line: FundsLine, shown: Sequence[Place], context: TableContext) -> bool:
    total = context.amount(line.total)
    names = [text(context, row, line.column) for row, _ in line.sources]
    figures = {place: found.value for place in shown if (found := context.amount(place)) is not None}
    inner = [one for p, one in figures.items() if _may_be_inside(text(context, p[0], line.column), names)]
    whole = figures.values()
    return total is not None and any(exact_sum([*whole, -one]) == total.value for one in inner if one)


def _may_be_inside(name: str, names: Sequence[str]) -> bool:
    """县级 inside 市县, what was carried over inside 财政拨款; other names stand beside each other."""
    if CARRIED.search(name):
        return not any(map(OF_THE_YEAR.search, names))
    return bool(NARROW.search(name)) and not WIDE.search(name) and any(map(WIDE.search, names))
