import pytest

from crossfoot_validator.core.rules.income_equals_expenditure.prose_totals import RULE
from tests.support.prose_documents import outcomes

HEADING = "一、收支预算总体情况说明"


@pytest.mark.parametrize(
    ("income", "expenditure", "outcome"),
    [
        ("3626.54", "3626.54", "pass"),
        ("3626.5", "3626.54", "pass_within_rounding"),
        ("3626.54", "3426.54", "fail"),  # one wrong digit
        ("3626.54", "3662.54", "fail"),  # two digits exchanged
        ("3626.54", "3590.11", "not_checkable"),  # what was carried over may not be in it
        ("3626.54", "626.54", "not_checkable"),
    ],
)
def test_both_totals_are_one_amount(income: str, expenditure: str, outcome: str) -> None:
    assert outcomes(RULE, HEADING, f"2031年收入总计{income}万元，支出总计{expenditure}万元。") == [outcome]


def test_totals_told_apart_are_compared_elsewhere() -> None:
    assert outcomes(RULE, HEADING, "2031年收入总计30万元，其中财政拨款20万元。", "支出总计20万元。") == []


def test_the_years_own_amounts_need_not_balance() -> None:
    assert outcomes(RULE, HEADING, "2031年本年收入合计3626.54万元，本年支出合计3426.54万元。") == []
