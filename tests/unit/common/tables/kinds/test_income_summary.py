"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify
from tests.support.small_columns import columns, rows


@pytest.mark.parametrize(
    "title",
    [
        "2021年预算收入总表",
        "部门预算收入总表",
        "2024年预算收入总表",
        "收入决算表",
        "部门收入总体情况表",
        "收入预算总表",
        "部门收入总表",
        "收入决算总表",
        "2023年度收入预算表",
        "单位收入总表",
        "收入预算分类汇总表",
    ],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "income_summary"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("收入支出决算总表", (), (), ()) != "income_summary"


def test_is_known_by_its_grid() -> None:
    assert (
        classify(
            "",
            (),
            columns("科目编码", "科目名称", "合计", "一般公共预算", "事业收入", "其他收入"),
            rows("合计", "教育支出"),
        )
        == "income_summary"
    )
