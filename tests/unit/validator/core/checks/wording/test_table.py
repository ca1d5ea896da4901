"""What people read about a failed sum: which way its parts lie, and in which unit it is off."""

from tests.support.tables import table, verdict

ROWS = """
    201|甲|13.00|7.00|5.00
    205|乙|8.00|6.00|2.00
    208|丙|9.00|4.00|5.00
    |合计|30.00|17.00|12.00
"""


def test_a_figure_that_is_the_total_of_its_column_and_of_its_row_is_told_apart() -> None:
    """The total of 甲 and the total of all: both are off, and nobody could tell them apart by the figures."""
    found = verdict(table("C:编码 L:名称 A:合计 A:基本支出 A:项目支出", ROWS)).findings
    said = {(f.check.family, f.check.message_zh.split(" ≠ ")[1]) for f in found}
    assert ("row_crossfooting", "本行各列之和 12.00，差 1.00万元。") in said
    english = {f.check.message_en for f in found if f.check.family == "row_crossfooting"}
    assert any("the columns of its row, 12.00; the difference is 1.00万元" in text for text in english)


def test_the_rows_of_a_column() -> None:
    found = verdict(table("L:项目 A:金额", "一、甲|10.00\n二、乙|20.00\n合计|31.00")).checks
    assert [c.message_zh for c in found] == [
        "表1《示例表》「合计」（金额）31.00 ≠ 本列各行之和 30.00，差 1.00万元。"
    ]
