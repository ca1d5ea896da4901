"""How the figures of a table are looked at."""

from dataclasses import replace
from decimal import Decimal

import pytest

from crossfoot_common.arithmetic import Amount
from crossfoot_validator.core.table.view import TableView
from tests.support.tables import table


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
