"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify


@pytest.mark.parametrize(
    "title",
    [
        "续表",
        "政府购买服务指导性目录",
        "主要指标解释",
        "支出经济分类汇总表",
        "人员情况表",
        "名词解释",
        "部门所属单位名单",
    ],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "other"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("收支总表", (), (), ()) != "other"
