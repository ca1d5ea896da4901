"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify
from tests.support.small_columns import columns, rows


@pytest.mark.parametrize(
    "title",
    [
        "2021年“三公”经费预算财政拨款情况统计表",
        "一般公共预算“三公”经费、会议费、培训费支出情况表",
        "2021年一般公共预算“三公”经费支出情况表",
        "2024年财政拨款安排“三公”经费支出预算表",
        "财政拨款“三公”经费支出决算表",
        "一般公共预算“三公”经费支出表",
        "“三公”经费公共预算财政拨款支出决算表",
        '"三公"经费和机关运行经费支出表',
        "一般公共预算财政拨款“三公”经费支出决算表",
    ],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "three_public_expenses"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("机关运行经费支出表", (), (), ()) != "three_public_expenses"


def test_is_known_by_its_grid() -> None:
    assert (
        classify("", (), columns("合计", "因公出国(境)费", "公务用车购置费", "公务接待费"), rows("合计"))
        == "three_public_expenses"
    )


def test_a_list_of_running_costs_is_another_grid() -> None:
    named = rows("工会经费", "因公出国（境）费用", "公务用车运行维护费", "公务接待费")
    assert (
        classify("2031年商品和服务明细表", (), columns("科目名称", "金额"), named) != "three_public_expenses"
    )
