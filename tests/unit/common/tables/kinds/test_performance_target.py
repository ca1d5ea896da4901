"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify
from tests.support.small_columns import columns, rows


@pytest.mark.parametrize(
    "title",
    [
        "临汾市市级预算部门（单位）项目支出绩效目标申报表",
        "2021年临夏市医疗保障局整体支出绩效目标申报表",
        "2021年项目支出绩效目标申报表",
        "济源产城融合示范区医疗保障局整体绩效目标表",
        "济源市社会医疗保险中心（参照）支出项目绩效目标表",
        "泽州县县(区)级预算部门(单位)项目支出绩效目标表",
        "部门整体支出绩效目标表",
        "项目绩效目标批复表",
    ],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "performance_target"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("项目支出绩效自评表", (), (), ()) != "performance_target"


def test_is_known_by_its_grid() -> None:
    assert (
        classify("", (), columns("一级指标", "二级指标", "三级指标", "指标值"), rows("产出指标"))
        == "performance_target"
    )
