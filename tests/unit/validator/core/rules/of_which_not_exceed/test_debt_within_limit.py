"""Debts against their limits."""

from tests.support.tables import table, verdict

COLUMNS = "L:地区 A:2029年债务限额/一般债务 A:2029年债务限额/专项债务 A:2029年债务余额预计执行数/一般债务"
TITLE = "地方政府债务限额及余额情况表"


def outcomes(columns: str, rows: str, title: str = TITLE) -> list[tuple[str, str]]:
    found = verdict(table(columns, rows, title=title)).checks
    return [(str(one.stated), one.outcome) for one in found if "debt" in one.rule]


def test_columns_of_one_sort_are_compared_row_by_row() -> None:
    rows = "青泉市|25.00|35.00|24.00\n东湖区|10.00|18.00|11.10"
    assert outcomes(COLUMNS, rows) == [("25.00", "pass"), ("10.00", "fail")]


def test_rows_of_one_year_are_compared_in_every_column() -> None:
    rows = (
        "一、2028年末地方政府债务余额|58.00|20.00\n二、2029年地方政府债务限额|60.00|22.00\n"
        "三、2029年新增债务限额|1.00|1.00\n四、2029年末地方政府债务余额预计数|59.00|23.00"
    )
    assert outcomes("L:项目 A:全市 A:市本级", rows) == [("60.00", "pass"), ("22.00", "fail")]


def test_a_table_that_is_not_about_debts_has_no_such_limit() -> None:
    assert not outcomes(COLUMNS, "青泉市|25.00|35.00|26.00", title="贷款限额及余额情况表")
