"""A form that prints the formula of a line beside it says itself what the line is the sum of.

中文：表中“公式”栏所列的行间关系（如A=B+D）成立。
"""

from collections.abc import Iterator

from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.structure.formulas import formulas
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("column-footing.stated-formulas", 2, "column_footing", needs="table")


def propose(context: TableContext) -> Iterator[Relation]:
    """A = B + D where a column names the lines by letters or numbers and says so, in each column of figures.

    Blank lines add nothing. A column that holds anything else, repeats a name or uses one that no line has
    says nothing. Source: the 公式 column of 地方政府债务发行及还本付息情况表
    (财预〔2018〕209号), 行次 of forms.
    """
    rows = context.table.rows
    for naming in range(len(context.table.columns)):
        shown = ((i, row.cells[naming].text) for i, row in enumerate(rows) if naming < len(row.cells))
        for formula in formulas(shown):
            for column in (c for panel in context.structure.panels for c in panel.amounts if c != naming):
                terms = (Term((row, column), sign) for row, sign in formula.terms)
                reported = tuple(term for term in terms if context.reported(term.place))
                if reported and context.amount((formula.total, column)) is not None:
                    yield Relation(
                        RULE, (formula.total, column), reported, f"formula {naming} {formula.total}",
                        "labels", scheme=f"formulas {naming}", exact=True,
                    )  # fmt: skip
