"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify
from tests.support.small_columns import columns, rows


@pytest.mark.parametrize(
    "title",
    [
        "2021年财政拨款收支总表",
        "部门预算财政拨款收支总表",
        "2021年财政拨款收支总体情况表",
        "财政拨款收入支出决算总表",
        "财政拨款收支预算总表",
        "财政拨款收支总表",
        "2022年度财政拨款收支预算总体情况表",
    ],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "fiscal_appropriation_summary"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("政府性基金预算财政拨款收入支出决算表", (), (), ()) != "fiscal_appropriation_summary"


def test_is_known_by_its_grid() -> None:
    assert (
        classify(
            "",
            (),
            columns(
                "收入/项目", "收入/金额", "支出/项目", "支出/小计", "支出/一般公共预算", "支出/政府性基金"
            ),
            rows("一、一般公共服务支出", "支出总计"),
        )
        == "fiscal_appropriation_summary"
    )
