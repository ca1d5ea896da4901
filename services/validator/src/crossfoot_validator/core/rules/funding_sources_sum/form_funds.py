"""A project's funds are the sum of their sources."""

import re
from collections.abc import Iterator

from crossfoot_common.arithmetic import exact_sum
from crossfoot_validator.core.context import TableContext
from crossfoot_validator.core.forms import FundsLine, funds_lines, text
from crossfoot_validator.core.relation import Relation, RuleId, Term

RULE = RuleId("funding-sources.form", 1, "funding_sources_sum")
WIDE = re.compile(r"市\(?(州|县|地)|市县|地方")
SECOND_SPLIT = re.compile(r"结构|基本支出|项目支出|用途")
NARROW = re.compile(r"县|区|市")


def propose(context: TableContext) -> Iterator[Relation]:
    """年度资金总额 (实施期资金总额, 年初预算数 …) = 中央 + 省 + 市 + 县 + 自筹 + 其他.

    其中 in front of the first source introduces all of them. Where the sum would hold without one of the
    sources, that one may be a part of another (县级 of 市县), and a mismatch proves nothing; nor does it
    where sources stand beside the total, for what is below may split them again.
    Source: 项目支出绩效目标申报表 and 项目支出绩效自评表 (财预〔2015〕88号, 财预〔2020〕10号).
    """
    if not context.is_form:
        return
    for line in funds_lines(context):
        sources = (*line.beside, *line.sources)
        if sources:
            shown = tuple(p for p in sources if context.amount(p) is not None) or sources
            forbid = "structure_not_proven" if line.beside or _nested(line, context) else ""
            yield Relation(
                RULE, line.total, tuple(Term(place) for place in shown), f"funds {line.total[0]}", "labels",
                scheme="funds", exact=True, forbid_fail=forbid,
            )  # fmt: skip


def _nested(line: FundsLine, context: TableContext) -> bool:
    """县级 may be a part of 市县, or a second split may follow the first: the sum holds without them."""
    total = context.amount(line.total)
    names = {row: text(context, row, line.column) for row, _ in line.sources}
    parts = {row: found.value for row, c in line.sources if (found := context.amount((row, c))) is not None}
    if total is None:
        return False
    if any(SECOND_SPLIT.search(name) for name in names.values()):
        return True
    inner = [row for row in parts if NARROW.search(names[row]) and not WIDE.search(names[row])]
    wide = any(WIDE.search(name) for name in names.values())
    return wide and any(exact_sum([*parts.values(), -parts[row]]) == total.value for row in inner)
