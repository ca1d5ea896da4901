"""Which two columns a column of per cents compares: by its heading, and by rows that tell them apart."""

from crossfoot_common.tables.checks import Check
from tests.support.tables import table, verdict

COLUMNS = "L:项目 A:预算数 A:调整预算数 A:执行数 S:{}"
ROWS = """甲|200|200|150|75.0%
乙|400|400|300|75.0%
丙|500|500|450|90.0%
丁|100|100|110|110.0%
戊|250|{}|200|{}"""


def told(heading: str, adjusted: str, rate: str) -> list[Check]:
    checked = table(COLUMNS.format(heading), ROWS.format(adjusted, rate))
    return [c for c in verdict(checked).checks if c.rule == "share.completion-columns"]


def test_equal_columns_prove_nothing_of_which_is_divided() -> None:
    # 80 % of the budget, 100 % of the adjusted one: both agree in every other row
    assert [c.outcome for c in told("完成进度%", "200", "80.0%")] == ["pass"] * 5
    assert [c.outcome for c in told("完成进度%", "200", "100.0%")][-1] in {"pass", "not_checkable"}


def test_a_rate_that_no_reading_gives_is_wrong_whichever_is_meant() -> None:
    assert [c.outcome for c in told("完成进度%", "200", "87.0%")] == ["pass"] * 4 + ["fail"]


def test_the_heading_tells_what_is_divided() -> None:
    assert [c.outcome for c in told("为调整预算数的%", "200", "80.0%")] == ["pass"] * 4 + ["fail"]
    assert [c.outcome for c in told("为预算数的%", "200", "80.0%")] == ["pass"] * 5


def test_one_row_is_no_evidence() -> None:
    checked = table("L:项目 A:2030年 A:2031年 S:增长%", "甲|100|110|10.0%\n乙|100|130|25.0%")
    assert not [c for c in verdict(checked).checks if c.outcome == "fail"]


def test_what_the_heading_names_is_not_taken_for_another_column() -> None:
    # the column of last year is not there; two rows agree with the budget by chance
    rows = "甲|100.0|95.0|95.0\n乙|200.0|190.0|95.0\n丙|300.0|240.0|99.3"
    checked = table("L:项目 A:预算数 A:决算数 S:决算数为上年决算数的%", rows)
    assert verdict(checked).findings == ()


def test_changes_are_no_parts_of_this_year() -> None:
    rows = "甲|110|100|10\n乙|120|90|30\n丙|210|190|20\n补助|378|468|"
    checks = verdict(table("L:项目 A:2031年预算数 A:上年完成数 A:比上年增减额", rows)).checks
    assert {c.family for c in checks} == {"growth_rate"}
    assert all(c.holds for c in checks)
