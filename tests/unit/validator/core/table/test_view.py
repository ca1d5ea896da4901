"""How the figures of a table are looked at."""

from dataclasses import replace
from decimal import Decimal

import pytest

from crossfoot_common.arithmetic import Amount
from crossfoot_validator.core.table.view import TableView
from tests.support.tables import outcomes, table


@pytest.mark.parametrize(
    ("heading", "unit", "exact"),
    [
        ("在职人数", "人", True),
        ("车辆(辆)", "辆", True),
        ("面积(平方米)", "平方米", False),
        ("人数(万人)", "人", False),
        ("年平均人数", "人", False),
        ("金额", "万元", False),
    ],
)
def test_a_column_of_things_counted_one_by_one_shows_what_was_not_rounded(
    heading: str, unit: str, exact: bool
) -> None:
    plain = table(f"L:单位 N:{heading}", "局机关|30")
    named, counted = plain.columns
    view = TableView(replace(plain, columns=(named, replace(counted, unit=unit))))
    found = view.amount((0, 1))
    assert found is not None
    assert found.exact is exact
    view.read((0, 1), Amount(Decimal(30), 0))
    assert view.amount((0, 1)) == found


@pytest.mark.parametrize(
    ("rows", "exact"),
    [("接待费|1.46\n购置费|0\n运行费|3.18", True), ("接待费|2\n购置费|0\n运行费|3", False)],
)
def test_a_bare_zero_was_not_rounded_where_most_figures_show_decimals(rows: str, exact: bool) -> None:
    found = TableView(table("L:项目 A:预算数", rows)).amount((1, 1))
    assert found is not None
    assert found.exact is exact


def test_rates_do_not_tell_how_exact_a_zero_is() -> None:
    rows = "接待费|2|12.5%\n购置费|0|0.5%\n运行费|3|9.7%"
    found = TableView(table("L:项目 A:预算数 A:增长率", rows)).amount((1, 1))
    assert found is not None
    assert not found.exact


@pytest.mark.parametrize(("total", "outcome"), [("4.64", "pass"), ("4.94", "fail")])
def test_a_bare_zero_does_not_widen_a_sum(total: str, outcome: str) -> None:
    rows = f"合计|{total}\n1.出国费|0\n2.接待费|1.46\n3.用车费|3.18"
    found = outcomes(table("L:项目 A:预算数", rows, kind="three_public_expenses"), "column_footing")
    assert found["合计/预算数"] == outcome
