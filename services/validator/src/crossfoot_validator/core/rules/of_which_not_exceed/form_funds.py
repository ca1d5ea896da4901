"""What a project gets this year is part of what it gets in all, and what it spends of what it has.

中文：项目年度资金不大于项目总额，执行数不大于预算数。
"""

import re
from collections.abc import Iterator

from crossfoot_common.tables.structure.labels import read_label
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.structure.forms import ONE_YEAR, FundsLine, funds_lines, text
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("of-which.form-funds", 5, "of_which_not_exceed", needs="table")
_DATES = re.compile(r"(项目)?(开始|结束|起始|终止)(时间|日期)")
_DATED = re.compile(r"(20\d{2})\D")
_SPAN = re.compile(r"(项目)?(实施|执行|建设)?(期限|期间|周期|起止(时间|日期|年限|年月))")
_YEAR, _MONTHS = re.compile(r"20\d{2}"), re.compile(r"\d月?[至到~—–-]+\d{1,2}月")
_UNIT = r"(\((万|千)?元\))?"
_PROJECT = re.compile(rf"(项目|实施期|中期)总(金额|投资|预算|额){_UNIT}")
_THIS_YEAR = re.compile(rf"(项目)?[本当]年度?(项目)?(金额|资金|预算|投资|预算金额){_UNIT}")
_PROJECT_BEFORE = re.compile(rf"上年度项目总金额{_UNIT}")
_LAST_YEAR = re.compile(rf"项目上年度金额{_UNIT}")
_ALL_YEARS = re.compile(r"实施期|中期")


def propose(context: TableContext) -> Iterator[Relation]:
    """年度资金总额 ≤ 实施期 or 中期资金总额; 项目本年度金额 ≤ 项目总金额; 全年执行数 ≤ 全年预算数.

    So is 其中：本年度资金 ≤ 资金总额. Where the dates of a project lie in one year, its total is that of the
    year. The last of the three is no identity: overspending is no error of the form, and never called one.
    Source: 项目支出绩效目标申报表, 项目支出绩效自评表.
    """
    lines = list(funds_lines(context)) if context.is_form else []
    yield from (_of_year(line, place, context) for line in lines for place in _of_one_year(line, context))
    yield from _project_amounts(context) if context.is_form else ()
    for whole in lines:
        for part in lines:
            if whole.total[0] != part.total[0] or whole is part:
                continue
            if _ALL_YEARS.search(whole.label) and "年度" in part.label:
                yield _within(whole, part, exact=_in_one_year(context))
            elif _is_budget(whole, lines) and "执行" in part.heading:
                yield _within(whole, part, forbid="not_an_identity")


def _project_amounts(context: TableContext) -> Iterator[Relation]:
    """项目总金额 against 项目本年度金额, and the same of last year; a label stands left of its figure."""
    for whole, part in ((_PROJECT, _THIS_YEAR), (_PROJECT_BEFORE, _LAST_YEAR)):
        wholes, parts = _right_of(context, whole), _right_of(context, part)
        if len(wholes) == len(parts) == 1:
            exact = part is _THIS_YEAR and _in_one_year(context)
            yield Relation(
                RULE, wholes[0], (Term(parts[0]),), f"project {wholes[0][0]}", "labels",
                scheme="within", kind="sum" if exact else "at_most", exact=True,
            )  # fmt: skip


def _right_of(context: TableContext, label: re.Pattern[str]) -> list[Place]:
    """The figures right behind a label."""
    last = len(context.table.columns) - 1
    behind = [(row, column + 1) for row, column in context.fields_like(label) if column < last]
    return [place for place in behind if context.amount(place) is not None]


def _in_one_year(context: TableContext) -> bool:
    """Whether a project begins and ends in one year."""
    years = [found[1] for words in _behind(context, _DATES) if (found := _DATED.match(words))]
    for words in _behind(context, _SPAN):
        years += _YEAR.findall(words) * (2 if _MONTHS.search(words) else 1)
    return len(years) > 1 and len(set(years)) == 1


def _behind(context: TableContext, label: re.Pattern[str]) -> list[str]:
    """The words right behind every such label."""
    last = len(context.table.columns) - 1
    return [text(context, row, column + 1) for row, column in context.fields_like(label) if column < last]


def _is_budget(line: FundsLine, lines: list[FundsLine]) -> bool:
    """The budget that execution is measured by: 全年预算数, else the only one."""
    budgets = [
        other.heading for other in lines if "预算" in other.heading and other.total[0] == line.total[0]
    ]
    return line.heading == next(
        (h for h in budgets if "全年" in h or "调整" in h), budgets[-1] if budgets else ""
    )


def _of_one_year(line: FundsLine, context: TableContext) -> list[Place]:
    """The money of the year among what stands below a total: of all years, where it is no source itself."""
    names = {place: read_label(text(context, place[0], line.column)).name for place in line.sources}
    found = [place for place, name in names.items() if ONE_YEAR.fullmatch(name)]
    return found if len(found) == 1 and "年度" not in line.label else []


def _of_year(line: FundsLine, place: Place, context: TableContext) -> Relation:
    return Relation(
        RULE, line.total, (Term(place),), f"year within {line.total[0]}", "labels",
        scheme="within", kind="sum" if _in_one_year(context) else "at_most", exact=True,
    )  # fmt: skip


def _within(whole: FundsLine, part: FundsLine, *, exact: bool = False, forbid: str = "") -> Relation:
    return Relation(
        RULE, whole.total, (Term(part.total),), f"within {whole.total[0]}", "labels",
        scheme="within", kind="sum" if exact else "at_most", exact=True, forbid_fail=forbid,
    )  # fmt: skip
