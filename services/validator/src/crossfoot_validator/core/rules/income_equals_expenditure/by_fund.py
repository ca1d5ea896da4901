"""A summary of appropriations balances fund by fund.

中文：财政拨款收支总表各项资金收支平衡。
"""

from collections.abc import Iterator

from crossfoot_common.tables.structure import Entry
from crossfoot_common.tables.structure.names import fund_of
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.structure.flows import Side, fund_columns, sides
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("income-equals-expenditure.by-fund", 2, "income_equals_expenditure", needs="table")


def propose(context: TableContext) -> Iterator[Relation]:
    """Income of a fund (row 一、一般公共预算…) = expenditure of the fund (its column, on the 本年 row).

    Where anything is carried over, the split by fund is not shown on both sides and a mismatch proves
    nothing. Source: form 公开04表, whose columns split each expenditure by fund.
    """
    if context.table.kind != "fiscal_appropriation_summary" or (pair := sides(context)) is None:
        return
    income, expenditure = pair
    carried = income.carries(context) or expenditure.carries(context)
    total = next((e for e in expenditure.totals if e.label.total == "year"), expenditure.totals[-1])
    for fund, column in fund_columns(expenditure, context).items():
        row = _income_row(income, fund)
        if row is None:
            continue
        yield Relation(
            RULE, (row.row, income.column), (Term((total.row, column)),), f"balance {fund}", "labels",
            scheme="balance by fund", exact=True, forbid_fail="carry_over_unknown" if carried else "",
        )  # fmt: skip


def _income_row(income: Side, fund: str) -> Entry | None:
    """The one top row of a fund before the first total; None where several or none name it."""
    before = [e for e in income.entries if e.row < income.totals[0].row and not e.label.total]
    rows = [e for e in before if fund_of(e.label.name) == fund]
    highest = [e for e in rows if e.label.style == min(r.label.style for r in rows)]
    return highest[0] if len(highest) == 1 else None
