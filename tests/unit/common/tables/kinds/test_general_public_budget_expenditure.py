"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify
from tests.support.small_columns import columns, rows


@pytest.mark.parametrize(
    "title",
    [
        "2021年一般预算支出预算表",
        "一般公共预算支出表",
        "2024年一般公共预算支出预算表（不含上年结转）",
        "2021年一般公共预算支出情况表",
        "一般公共预算财政拨款支出决算表",
        "一般公共预算支出预算表",
        "公共财政预算支出表",
        "一般公共预算当年拨款支出表",
        "一般公共预算财政拨款支出预算表",
        "一般公共预算财政拨款收入支出决算表",
        "一般公共预算支出表（按功能分类科目）",
    ],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "general_public_budget_expenditure"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("一般公共预算“三公”经费支出表", (), (), ()) != "general_public_budget_expenditure"


def test_is_known_by_its_grid() -> None:
    assert (
        classify(
            "",
            (),
            columns(
                "科目编码",
                "科目名称",
                "一般公共预算支出/合计",
                "一般公共预算支出/基本支出",
                "一般公共预算支出/项目支出",
            ),
            rows("合计"),
        )
        == "general_public_budget_expenditure"
    )
