"""In a table that nobody knows a heading alone makes no sum."""

from tests.support.tables import table, verdict

COLUMNS = "L:item A:合计 A:north A:south"


def test_a_column_called_total_that_holds_on_every_row_is_told() -> None:
    found = verdict(table(COLUMNS, "a|1003|1001|2\nb|2007|2001|6\nc|3011|3007|4")).checks
    assert {c.operands[0].source.row for c in found if c.holds} == {0, 1, 2}


def test_a_column_called_total_that_holds_by_chance_alone_is_not_told() -> None:
    found = verdict(table(COLUMNS, "a|5|5|\nb|17|5|3\nc|28|7|6\nd|9|9|\ne|31|8|2")).checks
    assert not [c for c in found if c.family == "row_crossfooting"]
