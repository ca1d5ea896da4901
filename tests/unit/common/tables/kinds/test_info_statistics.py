"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify
from tests.support.small_columns import columns, rows


@pytest.mark.parametrize(
    "title",
    ["部门决算公开相关信息统计表", "国有资产占有使用情况表", "部门决算相关信息统计表"],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "info_statistics"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("部门决算公开收支总表", (), (), ()) != "info_statistics"


def test_is_known_by_its_grid() -> None:
    assert (
        classify(
            "",
            (),
            columns("项目", "行次", "统计数"),
            rows("一、政府采购情况", "（一）车辆数合计（辆）", "执法执勤用车"),
        )
        == "info_statistics"
    )
