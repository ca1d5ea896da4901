"""A class of a summary against the items of another table."""

from dataclasses import replace

from crossfoot_common.tables.model import Table
from crossfoot_validator.core.rules.cross_table_tie.class_is_its_items import RULE
from tests.support.grid_tables import of_tables, table
from tests.support.rules import examined

COLUMNS = "收入/项目|收入/金额|支出/项目|支出/金额"


def tables(education: str, total: str = "9.00") -> list[Table]:
    return [
        table(
            "income_expenditure_summary", "收支总表", COLUMNS,
            f"一、事业收入|9.00|一、教育支出|{education}", "||二、农林水支出|4.00",
            "收入总计|9.00|支出总计|9.00",
        ),
        table(
            "expenditure_summary", "支出总表", "科目编码|科目名称|合计",
            "2050201|学前教育|2.00", "2050202|小学教育|3.00", "2130201|行政运行|4.00",
            f"|合计|{total}", number=2,
        ),
    ]  # fmt: skip


def outcomes(*args: str) -> list[str]:
    return [check.outcome for check in examined(RULE, of_tables(*tables(*args)))]


def test_adds_up_the_items_of_each_class() -> None:
    assert outcomes("5.00") == ["pass", "pass"]


def test_finds_a_wrong_class() -> None:
    assert outcomes("5.50") == ["fail", "pass"]


def test_with_a_missing_item_nothing_fails() -> None:
    assert outcomes("5.50", "12.00") == ["not_checkable", "pass"]


def test_where_a_class_has_no_items_they_may_be_read_below_another_one() -> None:
    def outcome(code: str) -> list[str]:
        summary, listed = tables("5.00")
        rows = [
            replace(row, cells=(replace(row.cells[0], text=code), *row.cells[1:])) if at == 2 else row
            for at, row in enumerate(listed.rows)
        ]
        return [
            check.outcome for check in examined(RULE, of_tables(summary, replace(listed, rows=tuple(rows))))
        ]

    assert outcome("2130201") == ["pass", "pass"]
    assert outcome("2050203") == ["not_checkable"]  # the one item of 213


def test_of_groups_with_their_items_the_groups_are_added_up() -> None:
    def outcome(education: str) -> list[str]:
        summary, _ = tables(education)
        codes = ["20502|普通教育|5.00", "2050201|学前教育|2.00", "2050202|小学教育|3.00", "21301|农业|4.00"]
        read = table(
            "expenditure_summary", "支出总表", "科目编码|科目名称|合计", *codes, "|合计|9.00", number=2
        )
        return [check.outcome for check in examined(RULE, of_tables(summary, read))]

    assert outcome("5.00") == ["pass", "pass"]
    assert outcome("5.50") == ["fail", "pass"]
