"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify


@pytest.mark.parametrize(
    "title",
    [
        "2024年国有资本经营预算收支预算表（不含上年结转）",
        "国有资本经营预算财政拨款支出决算表",
        "国有资本经营预算支出表",
        "国有资本经营预算支出情况表",
        "国有资本经营预算财政拨款收入支出决算表",
    ],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "state_capital_budget"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("国有资本运营公司2021年收支总表", (), (), ()) != "state_capital_budget"
