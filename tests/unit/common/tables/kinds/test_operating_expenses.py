"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify


@pytest.mark.parametrize(
    "title",
    [
        "2021年机关运行经费预算财政拨款情况统计表",
        "部门预算机关运行经费表",
        "2024年财政拨款安排机关运行经费预算表",
        "一般公共预算机关运行经费支出预算表",
        "机关运行经费支出表",
        "机关（单位）运行经费明细表",
    ],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "operating_expenses"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("“三公”经费和机关运行经费支出表", (), (), ()) != "operating_expenses"
