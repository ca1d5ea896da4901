"""The titles that cities give this kind, what is not it, and its grid without a title."""

import pytest

from crossfoot_parser.core.tables.kinds import classify
from tests.support.small_columns import columns, rows


@pytest.mark.parametrize(
    "title",
    [
        "2021年预算收支总表",
        "2021年临夏市医疗保障局预算收支总表",
        "2024年预算收支总表",
        "部门收支总体情况表",
        "收支预算总表",
        "收入支出决算总表",
        "部门收支总表",
        "2023年部门收支预算总表",
        "单位收支总体情况表",
        "收支总表",
        "2020年度收入支出决算总表(公开01表)",
        "部门预算收支总表",
        "预算01表收支总表",
        "收支决算总表",
        "部门收支预算表",
        "某市政府采购中心2021年收支预算总表",
        "收入支出预算总表",
        "2022年收支总体情况表",
    ],
)
def test_names_it(title: str) -> None:
    assert classify(title, (), (), ()) == "income_expenditure_summary"


def test_leaves_a_neighbour_alone() -> None:
    assert classify("财政拨款收支总表", (), (), ()) != "income_expenditure_summary"


def test_is_known_by_its_grid() -> None:
    assert (
        classify(
            "",
            (),
            columns("收入/项目", "收入/金额", "支出/项目", "支出/金额"),
            rows("一、财政拨款收入", "二、事业收入", "本年收入合计", "本年支出合计"),
        )
        == "income_expenditure_summary"
    )
