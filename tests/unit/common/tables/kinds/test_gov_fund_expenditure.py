"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify


@pytest.mark.parametrize(
    "title",
    [
        "2021年政府性基金预算支出预算表",
        "2024年政府性基金预算支出表（不含上年结转）",
        "2021年政府性基金预算支出情况表",
        "政府性基金预算财政拨款收入支出决算表",
        "政府性基金预算支出表",
        "政府性基金预算收支表",
        "政府性基金支出预算表",
        "政府性基金预算表",
        "政府性基金预算财政拨款支出预算表",
    ],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "gov_fund_expenditure"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("政府性基金预算收入表", (), (), ()) != "gov_fund_expenditure"
