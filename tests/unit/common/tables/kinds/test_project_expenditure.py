"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify
from tests.support.small_columns import columns, rows


@pytest.mark.parametrize(
    "title",
    [
        "2024年项目支出预算表（本年预算）",
        "2024年项目支出预算表（上年结转）",
        "项目支出表",
        "部门预算项目支出明细表",
        "项目支出预算明细表",
        "一般公共预算项目支出表",
        "专项资金预算表",
        "2021年部门综合预算专项业务经费支出表",
        "财政拨款项目支出预算表",
    ],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "project_expenditure"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("项目支出绩效自评表", (), (), ()) != "project_expenditure"


def test_is_known_by_its_grid() -> None:
    assert (
        classify("", (), columns("项目名称", "合计", "一般公共预算"), rows("合计")) == "project_expenditure"
    )
