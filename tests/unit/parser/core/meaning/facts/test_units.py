"""Which tables are about one unit of a department tell their figures, where no heading does."""

from dataclasses import replace

from crossfoot_common.tables.model import Table
from crossfoot_parser.core.meaning.facts import doubts
from tests.support.grid_tables import BUDGET, facts, table

UNITS = (
    "|合计|9345.67|9345.67",
    "101001|青泉市林业局（本级）|2345.67|2345.67",
    "101002|青泉市林业局服务中心|7000.00|7000.00",
)


def of_units(*rows: str) -> Table:
    return table("income_summary", "部门收入总表", "单位代码|单位名称|合计|本年收入/一般公共预算", *rows)


def doubted(total: str, *rows: str, entity: str = "青泉市林业局") -> set[str | None]:
    columns = "收入/项目|收入/预算数|支出/项目|支出/预算数"
    body = (f"一、一般公共预算拨款|{total}|一、农林水支出|{total}", f"收入总计|{total}|支出总计|{total}")
    summary = table("fiscal_appropriation_summary", "财政拨款收支总表", columns, *body, number=2)
    stated = facts(of_units(*rows), summary, info=replace(BUDGET, entity=entity))
    return {fact.doubtful for fact in stated.values() if fact.source.table == 2}


def test_a_table_with_the_amounts_of_one_unit_is_about_that_one() -> None:
    assert doubted("2345.67", *UNITS) == {doubts.ORGANISATION}


def test_a_document_that_took_the_name_of_a_unit_lists_those_of_the_department_all_the_same() -> None:
    assert doubted("2345.67", *UNITS, entity="青泉市林业局服务中心") == {doubts.ORGANISATION}


def test_a_table_with_those_of_all_or_of_none_is_about_the_department() -> None:
    assert doubts.ORGANISATION not in doubted("9345.67", *UNITS)
    assert doubts.ORGANISATION not in doubted("9344.67", *UNITS)


def test_what_one_unit_has_alone_is_no_amount_of_all_together() -> None:
    rows = (
        "|合计|9345.67|9192.13|153.54", "101001|青泉市林业局（本级）|2345.67|2192.13|153.54",
        "101002|青泉市林业局服务中心|7000.00|7000.00|",
    )  # fmt: skip
    heads = "单位代码|单位名称|合计|本年收入/一般公共预算|本年收入/政府性基金预算"
    columns = "收入/项目|收入/预算数|支出/项目|支出/预算数"
    summary = table(
        "fiscal_appropriation_summary", "财政拨款收支总表", columns,
        "一、一般公共预算拨款|2192.13|一、农林水支出|2345.67", "二、政府性基金预算拨款|153.54||", number=2,
    )  # fmt: skip
    stated = facts(table("income_summary", "部门收入总表", heads, *rows), summary)
    assert {f.doubtful for f in stated.values() if f.source.table == 2} == {doubts.ORGANISATION}


def test_the_only_unit_is_the_department() -> None:
    alone = ("|合计|2345.67|2345.67", "101001|青泉市林业局（本级）|2345.67|2345.67")
    assert doubts.ORGANISATION not in doubted("2345.67", *alone)
