"""A summary balances: what comes in, with what was brought over, is what goes out, with what is left.

中文：收支总表收入总计等于支出总计。
"""

from collections.abc import Iterator

from crossfoot_common.tables.structure import Entry
from crossfoot_common.tables.structure.labels import compact
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.structure.flows import Side, sides
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("income-equals-expenditure.closing-totals", 3, "income_equals_expenditure", needs="table")


def propose(context: TableContext) -> Iterator[Relation]:
    """收入总计 = 支出总计 on the closing row; 本年收入合计 = 本年支出合计 only where nothing is carried over.

    A budget plans to spend what comes in. Accounts of a year that end with 本年…合计 lack the lines below:
    a year spends from what it brought over, so there the two say nothing about each other.
    The last total of each panel is compared: it includes 年初结转和结余, 使用非财政拨款结余, 结余分配 and
    年末结转和结余 by the form. Source: forms 公开01表 and 公开04表 (总计 = 总计).
    """
    pair = None if context.is_form else sides(context)
    if pair is None:
        return
    income, expenditure = pair
    left, right = income.totals[-1], expenditure.totals[-1]
    forbid = ""
    if left.label.total == "year" or right.label.total == "year":
        if left.label.total != right.label.total:
            return
        carried = _of_accounts(context) or _carried(income, expenditure, context)
        forbid = "not_an_identity" if carried else ""
    if not forbid and left.row != right.row:
        forbid = "structure_not_proven"
    yield _equal(left, income, right, expenditure, forbid)


def _of_accounts(context: TableContext) -> bool:
    headings = (text for column in context.table.columns for text in column.path)
    return any("决算" in compact(text) for text in (context.table.title, *headings))


def _carried(income: Side, expenditure: Side, context: TableContext) -> bool:
    return income.carries(context) or expenditure.carries(context)


def _equal(left: Entry, income: Side, right: Entry, expenditure: Side, forbid: str) -> Relation:
    places = (left.row, income.column), (right.row, expenditure.column)
    return Relation(
        RULE, places[0], (Term(places[1]),), f"balance {places[0]}={places[1]}", "labels",
        scheme="balance", exact=True, forbid_fail=forbid,
    )  # fmt: skip
