"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify


@pytest.mark.parametrize(
    "title",
    ["部门预算财政拨款收入表", "财政拨款收入预算表", "财政拨款收入情况表"],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "fiscal_appropriation_income"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("财政拨款收入支出决算总表", (), (), ()) != "fiscal_appropriation_income"
