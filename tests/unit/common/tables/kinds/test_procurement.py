"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify
from tests.support.small_columns import columns, rows


@pytest.mark.parametrize(
    "title",
    [
        "政府采购预算资金明细表",
        "部门政府采购预算表",
        "政府采购预算表",
        "2022年政府采购支出预算表",
        "政府采购情况表",
        "政府购买服务预算表",
        "政府采购及购买服务支出表",
    ],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "procurement"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("政府采购中心2021年收支总表", (), (), ()) != "procurement"


def test_is_known_by_its_grid() -> None:
    assert classify("", (), columns("项目名称", "采购品目", "资金来源/合计"), rows("复印纸")) == "procurement"
