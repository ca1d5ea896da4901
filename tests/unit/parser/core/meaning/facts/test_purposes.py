"""What money is for, where a document names it in words of its own."""

import pytest

from crossfoot_parser.core.meaning.facts.purposes import purpose_of
from tests.support.grid_tables import facts, table

COLUMNS = "收入/项目|收入/金额|支出/项目|支出/金额"


def in_rows(*rows: str) -> list[tuple[str | None, str | None, str]]:
    stated = facts(table("fiscal_appropriation_summary", "财政拨款收支总表", COLUMNS, *rows))
    return [
        (f.key.fund, f.key.nature or f.key.subject, f.source.text)
        for f in stated.values()
        if f.key.nature or f.key.subject
    ]


def test_lines_below_a_fund_are_of_that_fund() -> None:
    said = in_rows(
        "一、一般公共预算财政拨款|30.00|一、教育支出|40.00",
        "1.人员经费|20.00||", "2.县级专项资金|10.00||",
        "二、政府性基金预算财政拨款|10.00||", "1.县级专项资金|10.00||",
        "收入总计|40.00|支出总计|40.00",
    )  # fmt: skip
    assert said == [
        ("general_public_budget", "personnel", "20.00"),
        ("general_public_budget", "县级专项资金", "10.00"),
        ("gov_fund", "县级专项资金", "10.00"),
    ]


def test_lines_of_the_same_rank_are_no_parts_of_the_fund() -> None:
    said = in_rows(
        "一、一般公共预算财政拨款|30.00|一、教育支出|40.00", "二、捐赠资金|10.00||",
        "收入总计|40.00|支出总计|40.00",
    )  # fmt: skip
    assert said == []


def test_a_list_that_of_which_begins_goes_on_without_it() -> None:
    said = in_rows(
        "一般公共预算财政拨款|30.00|一、教育支出|40.00", "其中：人员经费|20.00||", "公用经费|10.00||",
        "捐赠资金|10.00||", "收入总计|40.00|支出总计|40.00",
    )  # fmt: skip
    assert [text for *_, text in said] == ["20.00", "10.00"]


def test_columns_below_a_fund() -> None:
    fund = "一般公共预算财政拨款"
    columns = f"单位名称|合计|{fund}/合计|{fund}/人员经费|{fund}/县级专项资金"
    stated = facts(table("fiscal_appropriation_income", "财政拨款收入表", columns, "合计|30|30|20|10"))
    assert [(f.key.concept, f.key.nature or f.key.subject, f.source.text) for f in stated.values()] == [
        ("current", None, "30"),
        ("current", None, "30"),
        ("current", "personnel", "20"),
        ("purpose", "县级专项资金", "10"),
    ]


@pytest.mark.parametrize("text", ["合计", "其他资金", "上年结转资金", "比上年增减", "教育", "1.非税收入拨款"])
def test_words_of_every_document_name_no_purpose(text: str) -> None:
    assert purpose_of(text) is None


@pytest.mark.parametrize("name", ["上级专款", "县级专项资金", "部门项目经费", "特定目标类项目"])
def test_names_of_what_money_is_for(name: str) -> None:
    assert purpose_of(name) == name
