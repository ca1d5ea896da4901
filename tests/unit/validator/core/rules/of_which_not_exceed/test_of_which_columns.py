"""Columns of 其中 are parts of the column before them that is none."""

from tests.support.tables import table, verdict

HEADS = "L:险种 A:收入/小计 A:收入/其中：保险费 A:{}/其中：财政补贴 A:支出/小计 A:支出/其中：待遇"
ROWS = "养老|9.00|2.00|{}|5.00|4.00\n医疗|6.00|4.00|1.00|3.00|2.00\n失业|7.00|3.00|3.50|4.00|1.00"


def failed(heading: str, granted: str) -> list[tuple[str, str]]:
    checks = verdict(table(HEADS.format(heading), ROWS.format(granted))).checks
    found = [check for check in checks if check.rule == "of-which.columns" and not check.holds]
    return [(str(check.stated), str(check.computed)) for check in found]


def test_two_side_by_side_are_parts_of_the_same_column() -> None:
    assert failed("收入", "6.00") == []
    assert failed("收入", "9.50") == [("9.00", "9.50")]


def test_no_column_is_part_of_one_behind_it() -> None:
    """Where a text sets 支出 too far to the left, 财政补贴 stands below it and before its 小计."""
    assert failed("支出", "6.00") == []
    assert failed("支出", "9.50") == [("9.00", "9.50")]
