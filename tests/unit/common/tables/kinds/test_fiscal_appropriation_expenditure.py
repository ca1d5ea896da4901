"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify


@pytest.mark.parametrize(
    "title",
    [
        "部门预算财政拨款支出表",
        "财政拨款支出预算表",
        "财政拨款支出决算表",
        "财政拨款支出预算总表",
        "财政拨款支出表(按功能分类)",
    ],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "fiscal_appropriation_expenditure"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("财政拨款基本支出预算表", (), (), ()) != "fiscal_appropriation_expenditure"
