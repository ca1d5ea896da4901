"""Shares whose headings name the column that they are of; rows tell which column is the whole."""

from crossfoot_validator.core.rules.share_of_total.part_columns import RULE
from tests.support.tables import table, verdict

COLUMNS = "L:地区 A:生产总值 A:第一产业 A:第二产业 S:构成（%）/第一产业 S:构成（%）/第二产业"
ROWS = """
甲县|80.00|20.00|60.00|{}|75.0
乙县|50.00|20.00|30.00|40.0|60.0
丙县|90.00|9.00|81.00|10.0|90.0
丁县|64.00|16.00|48.00|25.0|75.0
"""


def found(columns: str, rows: str) -> list[str]:
    return [check.outcome for check in verdict(table(columns, rows)).checks if check.rule == RULE.id]


def test_each_share_is_of_the_column_that_its_heading_names() -> None:
    assert found(COLUMNS, ROWS.format("25.0")) == ["pass"] * 8


def test_one_wrong_share_among_others_fails() -> None:
    told = found(COLUMNS, ROWS.format("52.0"))
    assert (told.count("fail"), told.count("pass")) == (1, 7)


def test_rows_of_another_table_below_are_no_errors() -> None:
    rows = (
        ROWS.format("25.0") + "戊县|0.5|0.2|0.4|0.1|0.9\n己县|0.3|0.4|0.2|0.8|0.7\n庚县|0.8|0.2|0.5|0.3|0.1"
    )
    assert "fail" not in found(COLUMNS, rows)


def test_shares_that_no_column_explains_are_no_errors() -> None:
    rows = "甲县|80.00|20.00|60.00|1.0|7.0\n乙县|50.00|20.00|30.00|2.0|3.0\n丙县|90.00|9.00|81.00|3.0|9.0"
    assert "fail" not in found(COLUMNS, rows)


def test_a_share_of_a_line_that_is_not_there_is_not_looked_for() -> None:
    columns = "L:地区 A:当月完成 A:累计完成 S:税收占比%"
    rows = "甲县|7.00|80.00|8.75\n乙县|9.00|50.00|18.0\n丙县|3.00|10.00|30.0"
    assert found(columns, rows) == []
