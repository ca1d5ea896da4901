"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify
from tests.support.small_columns import columns, rows


@pytest.mark.parametrize(
    "title",
    [
        "医疗服务与保障能力提升转移支付区域（项目）绩效目标自评表",
        "医保治理能力监管工作经费项目支出绩效自评表",
        "项目支出绩效自评表",
        "部门整体支出绩效自评表",
        "项目绩效目标完成情况表",
        "2022年度项目支出绩效评价表",
    ],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "self_evaluation"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("项目支出绩效目标申报表", (), (), ()) != "self_evaluation"


def test_is_known_by_its_grid() -> None:
    assert (
        classify(
            "",
            (),
            columns("一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"),
            rows("产出指标"),
        )
        == "self_evaluation"
    )
