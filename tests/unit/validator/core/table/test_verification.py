"""What covers a figure: of a text any check that holds, of a picture nothing but an exact sum."""

from decimal import Decimal

import pytest

from crossfoot_common.tables.checks import Outcome
from crossfoot_common.tables.model import Cell, Column, OcrReading, Row, Table
from crossfoot_validator.core.rules.column_footing.generic_total import RULE
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.verification import verification
from crossfoot_validator.core.vocabulary.relation import Kind, Relation, Result, Term


def context(ocr: OcrReading | None) -> TableContext:
    rows = tuple(
        Row(cells=(Cell(text=name), Cell(text=text, number=Decimal(text), decimals=2, ocr=ocr)))
        for name, text in (("合计", "9.00"), ("甲", "5.00"), ("乙", "4.00"))
    )
    columns = (Column(path=("项目",), role="label"), Column(path=("金额",), role="amount"))
    return TableContext(Table(sequence=1, columns=columns, rows=rows))


def result(kind: Kind, outcome: Outcome) -> Result:
    parts = (Term((1, 1)), Term((2, 1)))
    return Result(Relation(RULE, (0, 1), parts, "rows", "labels", kind=kind), outcome)


@pytest.mark.parametrize(
    ("kind", "outcome", "of_text", "of_picture"),
    [
        ("sum", "pass", "verified", "verified"),
        ("sum", "pass_within_rounding", "verified", "unverified"),
        ("at_most", "pass", "verified", "unverified"),
        ("share", "pass", "verified", "unverified"),
    ],
)
def test_a_picture_is_proven_by_exact_sums_alone(
    kind: Kind, outcome: Outcome, of_text: str, of_picture: str
) -> None:
    assert verification([result(kind, outcome)], context(None)) == of_text
    assert verification([result(kind, outcome)], context(OcrReading(twice=True))) == of_picture


def test_a_figure_that_was_read_once_is_not_proven_by_fitting() -> None:
    assert verification([result("sum", "pass")], context(OcrReading())) == "partially_verified"
