"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify
from tests.support.small_columns import columns, rows


@pytest.mark.parametrize(
    "title",
    [
        "2021年预算支出总表",
        "2021年部门支出总体情况表",
        "支出决算表",
        "支出预算总表",
        "部门支出总表",
        "支出预算分类汇总表",
        "2024年预算支出总表",
        "部门支出预算表",
        "支出总表",
        "支出预算总表(按功能科目)",
    ],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "expenditure_summary"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("一般公共预算基本支出表", (), (), ()) != "expenditure_summary"


def test_is_known_by_its_grid() -> None:
    assert (
        classify(
            "", (), columns("科目编码", "科目名称", "合计", "基本支出", "项目支出", "经营支出"), rows("合计")
        )
        == "expenditure_summary"
    )
