"""Plain sums are understood, everything else is not guessed at."""

import pytest

from crossfoot_parser.core.readers.sheets.formula_text import terms_of
from crossfoot_parser.core.readers.sheets.formulas import Term


@pytest.mark.parametrize(
    ("formula", "terms"),
    [
        ("SUM(C5:C7)", [Term(1, 4, 2, 6, 2)]),
        ("=sum( $C$5 : C7 )", [Term(1, 4, 2, 6, 2)]),
        ("B2+C2-D2", [Term(1, 1, 1, 1, 1), Term(1, 1, 2, 1, 2), Term(-1, 1, 3, 1, 3)]),
        ("-SUM(A1,B2:A3)", [Term(-1, 0, 0, 0, 0), Term(-1, 1, 0, 2, 1)]),
        ("SUM(A1:A2)+B1", [Term(1, 0, 0, 1, 0), Term(1, 0, 1, 0, 1)]),
    ],
)
def test_plain_sums(formula: str, terms: list[Term]) -> None:
    assert list(terms_of(formula)) == terms


@pytest.mark.parametrize(
    "formula",
    [
        "",
        "B2*2",
        "SUM(Sheet2!A1:A2)",
        "ROUND(A1,2)",
        "SUM(A1:A2)/2",
        "IF(A1,B1,C1)",
        "SUM(A:A)",
        "1+1",
        "SUM(" + "A1," * 5000 + "A1)",
    ],
)
def test_everything_else(formula: str) -> None:
    assert terms_of(formula) == ()
