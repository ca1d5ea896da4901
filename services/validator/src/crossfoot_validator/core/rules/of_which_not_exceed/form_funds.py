"""What a project gets this year is part of what it gets in all, and what it spends of what it has."""

from collections.abc import Iterator

from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.structure.forms import FundsLine, funds_lines
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("of-which.form-funds", 1, "of_which_not_exceed", needs="table")


def propose(context: TableContext) -> Iterator[Relation]:
    """年度资金总额 ≤ 实施期资金总额; 全年执行数 ≤ 全年预算数.

    The latter is no identity: overspending is no error of the form, and never called one.
    Source: 项目支出绩效目标申报表, 项目支出绩效自评表.
    """
    lines = list(funds_lines(context)) if context.is_form else []
    for whole in lines:
        for part in lines:
            if whole.total[0] != part.total[0] or whole is part:
                continue
            if "实施期" in whole.label and "年度" in part.label:
                yield _within(whole, part, "")
            elif _is_budget(whole, lines) and "执行" in part.heading:
                yield _within(whole, part, "not_an_identity")


def _is_budget(line: FundsLine, lines: list[FundsLine]) -> bool:
    """The budget that execution is measured by: 全年预算数, else the only one."""
    budgets = [
        other.heading for other in lines if "预算" in other.heading and other.total[0] == line.total[0]
    ]
    return line.heading == next(
        (h for h in budgets if "全年" in h or "调整" in h), budgets[-1] if budgets else ""
    )


def _within(whole: FundsLine, part: FundsLine, forbid: str) -> Relation:
    return Relation(
        RULE, whole.total, (Term(part.total),), f"within {whole.total[0]}", "labels",
        scheme="within", kind="at_most", exact=True, forbid_fail=forbid,
    )  # fmt: skip
