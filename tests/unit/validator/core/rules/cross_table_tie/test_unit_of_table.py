"""A table in 元 that says 万元."""

import pytest

from crossfoot_common.tables.model import Table
from crossfoot_validator.core.rules.cross_table_tie import same_fact
from crossfoot_validator.core.rules.cross_table_tie.unit_of_table import RULE
from tests.support.grid_tables import failed, of_tables, table
from tests.support.rules import examined


def wide(unit: str = "万元") -> Table:
    return table(
        "expenditure_summary", "2031年支出总表", "科目编码|科目名称|合计|基本支出|项目支出",
        "|合计|60.25|40.00|20.25", "205|教育支出|35.00|35.00|", "213|农林水支出|25.25|5.00|20.25", unit=unit,
    )  # fmt: skip


def summary(*shown: str) -> Table:
    total, first, second = shown
    return table(
        "income_expenditure_summary", "2031年收支总表", "收入/项目|收入/预算数|支出/项目|支出/预算数",
        f"一、一般公共预算|{total}|一、教育支出|{first}", f"||二、农林水支出|{second}",
        f"本年收入合计|{total}|本年支出合计|{total}", f"收入总计|{total}|支出总计|{total}", number=2,
    )  # fmt: skip


@pytest.mark.parametrize(
    "shown",
    [
        ("602500", "350000", "252500"),
        ("602498.60", "350003.10", "252495.50"),
        ("0.006025", "0.0035", "0.002525"),
    ],
)
def test_one_finding_on_the_unit(shown: tuple[str, ...]) -> None:
    document = of_tables(wide(), summary(*shown))
    (check,) = examined(RULE, document)
    assert (check.outcome, check.tables) == ("fail", (1, 2))
    assert {one.outcome for one in examined(same_fact.RULE, document)} == {"not_checkable"}


def test_the_table_that_differs_from_most_others_is_named() -> None:
    others = [wide(), wide().model_copy(update={"sequence": 3})]
    found = examined(RULE, of_tables(*others, summary("602500", "350000", "252500")))
    assert [check.operands[0].source.table for check in found] == [2]


@pytest.mark.parametrize(
    "shown", [("60.25", "35.00", "25.25"), ("602500", "350000", "252400"), ("602.50", "350.00", "252.50")]
)
def test_other_differences_are_no_matter_of_the_unit(shown: tuple[str, ...]) -> None:
    assert not examined(RULE, of_tables(wide(), summary(*shown)))


def test_one_amount_may_be_chance() -> None:
    tables = wide(), summary("602500", "", "")
    assert not failed(examined(RULE, of_tables(*tables)))


def fund(education: str, farming: str, unit: str) -> Table:
    return table(
        "general_public_budget_expenditure", "2031年一般公共预算支出表", "科目编码|科目名称|合计|基本支出",
        f"205|教育支出|{education}|{education}", f"213|农林水支出|{farming}|5.00", number=2, unit=unit,
    )  # fmt: skip


def test_a_part_of_the_money_in_another_unit_is_told_by_what_is_all_of_it() -> None:
    (check,) = examined(RULE, of_tables(wide(), fund("35.00", "20.00", "元")))
    assert (check.outcome, check.tables) == ("fail", (1, 2))
    assert not examined(RULE, of_tables(wide(), fund("35.00", "20.00", "万元")))


def test_a_part_that_is_more_than_its_whole_in_either_unit_is_no_matter_of_the_unit() -> None:
    assert not examined(RULE, of_tables(wide(), fund("35.00", "90.00", "元")))
