"""The cost that a project sets itself as a target is often the very sum that it asks for.

中文：项目成本指标之和等于所申请的资金。
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from crossfoot_common.arithmetic import EXACT, Amount
from crossfoot_common.tables.structure.labels import compact
from crossfoot_common.tables.units import exponent_of
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.structure.forms import funds_lines, width
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("narrative-tie.form-costs", 1, "narrative_tie", "info", needs="table")
TARGET = re.compile(r"[=≤≥<>]{0,2}([\d,]+(?:\.(\d+))?)(元|万元)")


def propose(context: TableContext) -> Iterator[Relation]:
    """年度资金总额 = the one 成本指标 of the year, words like ≤850000元 read in the unit of the form.

    No identity: a cost target may stand for a part of the project. Where the two agree it is said; where
    they do not, nothing is claimed. Source: 项目支出绩效目标申报表.
    """
    yearly = [line for line in funds_lines(context) if "年度" in line.label] if context.is_form else []
    targets = list(_targets(context)) if len(yearly) == 1 else []
    if not targets or len({row for (row, _), _ in targets}) > 1:
        return
    place, amount = targets[-1]
    total = context.amount(yearly[0].total)
    if total is not None and total.interval.meets(amount.interval):
        context.say(place, amount)
        yield Relation(
            RULE, yearly[0].total, (Term(place),), f"cost {place[0]}", "labels",
            scheme="cost", exact=True, forbid_fail="not_an_identity",
        )  # fmt: skip


def _targets(context: TableContext) -> Iterator[tuple[Place, Amount]]:
    """Amounts of money in the rows of 成本指标; the last one of a row is that of the year."""
    for row in range(len(context.table.rows)):
        texts = [compact(context.cell((row, c)).text) for c in range(width(context))]
        if not any(text.startswith("成本指标") for text in texts):
            continue
        for column, text in enumerate(texts):
            if found := TARGET.fullmatch(text):
                yield (row, column), _read(found, context)


def _read(found: re.Match[str], context: TableContext) -> Amount:
    """A target in the table's unit: the exponent moves, and the displayed decimals with it."""
    shift = exponent_of(found[3]) - exponent_of(context.table.unit)
    value = Decimal(found[1].replace(",", "")).scaleb(shift, EXACT)
    return Amount(value, len(found[2] or "") - shift)
