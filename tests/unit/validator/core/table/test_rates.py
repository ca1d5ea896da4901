"""Rows and columns of rates among amounts."""

from crossfoot_validator.core.table.view import TableView
from tests.support.tables import table

ROWS = """
    甲|10.00|50.0%
    乙|20.00|60.0%
    比上年增长|5.00|2.0%
"""


def test_rates_are_told_by_their_heading_their_name_and_their_figures() -> None:
    rates = TableView(table("L:项目 A:金额 A:执行率", ROWS)).rates
    assert [rates.is_headed(column) for column in range(3)] == [False, False, True]
    assert rates.rows == {2}
    assert rates.columns == {2}


def test_a_row_of_per_cents_needs_no_name() -> None:
    assert TableView(table("L:项目 A:金额", "甲|10.00\n乙|20.00\n与其他|5%")).rates.rows == {2}
