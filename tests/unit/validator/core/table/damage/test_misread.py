"""A column that stands one row too low proves nothing; wrong figures in it do."""

from tests.support.tables import table, verdict

COLUMNS = "C:科目编码 L:科目名称 A:合计 A:基本支出 A:项目支出"
ROWS = [
    ["201", "公共服务", "37.00", "30.00", "7.00"],
    ["20101", "人大", "37.00", "30.00", "7.00"],
    ["2010101", "运行", "31.00", "30.00", "1.00"],
    ["2010102", "会议", "6.00", "0.00", "6.00"],
    ["205", "教育", "14.00", "12.00", "2.00"],
    ["20502", "普通教育", "14.00", "12.00", "2.00"],
    ["2050201", "学前", "5.00", "4.00", "1.00"],
    ["2050202", "小学", "9.00", "8.00", "1.00"],
]


def failed(rows: list[list[str]]) -> int:
    text = "\n".join("|".join(row) for row in rows)
    checks = verdict(table(COLUMNS, text, kind="general_public_budget_expenditure")).checks
    return sum(check.outcome == "fail" for check in checks)


def test_the_column_as_it_was_published_adds_up() -> None:
    assert failed(ROWS) == 0


def test_nothing_fails_in_a_column_that_moved_down() -> None:
    column = ["", *(row[3] for row in ROWS[:-1])]
    moved = [[*row[:3], figure, row[4]] for row, figure in zip(ROWS, column, strict=True)]

    assert failed(moved) == 0


def test_a_wrong_figure_in_it_fails() -> None:
    wrong = [[*row[:3], "40.00" if row[0] == "2050201" else row[3], row[4]] for row in ROWS]

    assert failed(wrong) == 2
