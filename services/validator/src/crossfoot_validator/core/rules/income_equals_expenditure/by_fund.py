"""A summary of appropriations balances fund by fund.

中文：财政拨款收支总表各项资金收支平衡。
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from crossfoot_common.arithmetic import exact_sum
from crossfoot_common.tables.structure import Entry
from crossfoot_common.tables.structure.names import fund_of
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.structure.flows import Side, fund_columns, sides
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("income-equals-expenditure.by-fund", 3, "income_equals_expenditure", needs="table")


def propose(context: TableContext) -> Iterator[Relation]:
    """Income of a fund (row 一、一般公共预算…) = expenditure of the fund (its column, on the 本年 row).

    Where money is carried over and the rows below 上年结转 split it by fund, 总计 in the column of a fund =
    its income + what it brought over. Without such a split a mismatch proves nothing.
    Source: form 公开04表, whose columns split each expenditure by fund.
    """
    if context.table.kind != "fiscal_appropriation_summary" or (pair := sides(context)) is None:
        return
    income, expenditure = pair
    carried = income.carries(context) or expenditure.carries(context)
    brought = _brought_over(income, context) if carried else {}
    wanted = "grand" if brought else "year"
    total = next((e for e in expenditure.totals if e.label.total == wanted), expenditure.totals[-1])
    for fund, column in fund_columns(expenditure, context).items():
        row = _income_row(income, fund)
        if row is None:
            continue
        if brought and context.reported((total.row, column)):
            yield _with_carry(fund, (total.row, column), [row, *brought.get(fund, ())], income)
            continue
        yield Relation(
            RULE, (row.row, income.column), (Term((total.row, column)),), f"balance {fund}", "labels",
            scheme="balance by fund", exact=True, forbid_fail="carry_over_unknown" if carried else "",
        )  # fmt: skip


def _with_carry(fund: str, total: Place, rows: Sequence[Entry], income: Side) -> Relation:
    terms = tuple(Term((row.row, income.column)) for row in rows)
    return Relation(RULE, total, terms, f"balance {fund}", "labels", scheme="carried balance", exact=True)


def _brought_over(income: Side, context: TableContext) -> dict[str, list[Entry]]:
    """The row of each fund below 上年结转, where these rows are all that was brought over."""
    heads = [e for e in income.entries if e.label.carry == "in"]
    if len(heads) != 1 or (whole := context.amount((heads[0].row, income.column))) is None:
        return {}
    below = takewhile(lambda e: not e.label.total, (e for e in income.entries if e.row > heads[0].row))
    split: dict[str, list[Entry]] = {}
    for entry in below:
        if fund := fund_of(entry.label.name):
            split.setdefault(fund, []).append(entry)
    shown = [context.amount((e.row, income.column)) for rows in split.values() for e in rows]
    figures = [amount.value for amount in shown if amount is not None]
    once = all(len(rows) == 1 for rows in split.values())
    return split if once and figures and exact_sum(figures) == whole.value else {}


def _income_row(income: Side, fund: str) -> Entry | None:
    """The one top row of a fund before the first total or 上年结转; None where several or none name it."""
    end = min(e.row for e in income.entries if e.label.total or e.label.carry)
    before = [e for e in income.entries if e.row < end]
    rows = [e for e in before if fund_of(e.label.name) == fund]
    highest = [e for e in rows if e.label.style == min(r.label.style for r in rows)]
    return highest[0] if len(highest) == 1 else None
