"""A project's funds are the sum of their sources."""

from collections.abc import Iterator

from crossfoot_common.arithmetic import exact_sum
from crossfoot_validator.core.context import TableContext
from crossfoot_validator.core.forms import FundsLine, funds_lines
from crossfoot_validator.core.relation import Relation, RuleId, Term

RULE = RuleId("funding-sources.form", 1, "funding_sources_sum")


def propose(context: TableContext) -> Iterator[Relation]:
    """年度资金总额 (实施期资金总额, 年初预算数 …) = 中央 + 省 + 市 + 县 + 自筹 + 其他.

    其中 in front of the first source introduces all of them. Where the sum would hold without one of the
    sources, that one may be a part of another (县级 of 市县), and a mismatch proves nothing.
    Source: 项目支出绩效目标申报表 and 项目支出绩效自评表 (财预〔2015〕88号, 财预〔2020〕10号).
    """
    if not context.is_form:
        return
    for line in funds_lines(context):
        if line.sources:
            shown = tuple(p for p in line.sources if context.amount(p) is not None) or line.sources
            forbid = "structure_not_proven" if _nested(line, context) else ""
            yield Relation(
                RULE, line.total, tuple(Term(place) for place in shown), f"funds {line.total[0]}", "labels",
                scheme="funds", exact=True, forbid_fail=forbid,
            )  # fmt: skip


def _nested(line: FundsLine, context: TableContext) -> bool:
    total = context.amount(line.total)
    parts = [found.value for place in line.sources if (found := context.amount(place)) is not None]
    return total is not None and any(exact_sum([*parts, -part]) == total.value for part in parts)
