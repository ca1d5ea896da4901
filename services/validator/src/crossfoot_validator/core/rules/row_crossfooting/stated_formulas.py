"""A form that prints the formula of a column says itself what the column is the sum of.

中文：表中“公式”行或“栏次”行所列的列间关系（如A=B+C、1=2+3）成立。
"""

import re
from collections.abc import Iterator, Sequence

from crossfoot_common.tables.model import Row
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.structure.formulas import Formula, formulas
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("row-crossfooting.stated-formulas", 2, "row_crossfooting", needs="table")
_CHINESE = re.compile("[一-鿿]")


def propose(context: TableContext) -> Iterator[Relation]:
    """A = B + C where a row names the columns by letters or numbers and gives A=B+C, in each row of amounts.

    Blank columns add nothing. A row that holds anything else, repeats a name or uses one that no column has
    says nothing. Source: the 公式 row of 地方政府债务限额及余额情况表 (财预〔2018〕209号), 栏次 of the forms.
    """
    rows = context.table.rows
    for formula in next(filter(None, map(_formulas, (*context.table.head, *rows))), ()):
        for row in range(len(rows)):
            terms = (Term((row, column), sign) for column, sign in formula.terms)
            reported = tuple(term for term in terms if context.reported(term.place))
            if reported and context.amount((row, formula.total)) is not None:
                yield Relation(
                    RULE, (row, formula.total), reported, f"formula {formula.total}", "labels",
                    scheme="formulas", exact=True,
                )  # fmt: skip


def _formulas(row: Row) -> Sequence[Formula]:
    """The formulas of a row; its first cell may say 公式 or 栏次."""
    named: list[tuple[int, str]] = []
    for at, cell in enumerate(row.cells):
        if not _CHINESE.search(cell.text):
            named.append((at, cell.text))
        elif at > len(named):  # the second one
            return ()
    return formulas(named)
