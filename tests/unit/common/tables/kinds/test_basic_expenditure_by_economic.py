"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify
from tests.support.small_columns import columns, rows


@pytest.mark.parametrize(
    "title",
    [
        "一般公共预算安排基本支出分经济科目表",
        "部门预算经济分类和政府经济分类基本支出预算明细表",
        "2024年一般公共预算安排基本支出分经济科目表（不含上年结转）",
        "一般公共预算财政拨款基本支出决算明细表",
        "一般公共预算基本支出表",
        "一般公共预算基本支出情况表",
        "财政拨款基本支出预算表",
        "一般公共预算基本支出预算表(按经济分类科目)",
        "一般公共预算财政拨款基本支出决算表",
    ],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "basic_expenditure_by_economic"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("基本支出和项目支出汇总表", (), (), ()) != "basic_expenditure_by_economic"


def test_is_known_by_its_grid() -> None:
    assert (
        classify(
            "",
            (),
            columns("科目名称", "合计", "人员经费", "公用经费"),
            rows("工资福利支出", "基本工资", "商品和服务支出"),
        )
        == "basic_expenditure_by_economic"
    )
