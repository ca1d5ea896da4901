"""The rows of a table by economic classification."""

import pytest

from crossfoot_parser.core.meaning.facts import doubts
from tests.support.grid_tables import facts, table


def test_one_panel_with_columns_for_staff_and_running() -> None:
    stated = facts(
        table(
            "basic_expenditure_by_economic", "一般公共预算基本支出表",
            "科目编码|科目名称|合计|人员经费|公用经费",
            "|合计|7|5|2", "301|工资福利支出|5|5|", "30217|公务接待费|2||2",
        )
    )  # fmt: skip
    said = {name[3:]: fact.source.text for name, fact in stated.items()}
    assert said["expenditure current general_public_budget basic"] == "7"
    assert said["expenditure current general_public_budget personnel"] == "5"
    assert said["expenditure current general_public_budget 30217 basic"] == "2"
    assert said["expenditure current general_public_budget 30217 operating"] == "2"


def test_several_panels_below_staff_and_running() -> None:
    columns = (
        "人员经费/科目编码|人员经费/科目名称|人员经费/金额|公用经费/科目编码|公用经费/科目名称|公用经费/金额"
    )
    stated = facts(
        table(
            "basic_expenditure_by_economic", "一般公共预算财政拨款基本支出决算表", columns,
            "301|工资福利支出|5|302|商品和服务支出|2", "人员经费合计||5|公用经费合计||2",
        )
    )  # fmt: skip
    said = {name[3:]: fact.source.text for name, fact in stated.items()}
    assert said["expenditure current general_public_budget 302 basic"] == "2"
    assert said["expenditure current general_public_budget personnel"] == "5"
    assert said["expenditure current general_public_budget operating"] == "2"


PANELS = "{0}/科目编码|{0}/科目名称|{0}/金额"


@pytest.mark.parametrize(
    ("last", "doubted"),
    [
        ("人员经费合计||5|公用经费合计||2|||", []),
        ("人员经费合计||5|公用经费合计|||||9", []),
        ("人员经费合计||5|公用经费合计||2|||9", ["operating"]),
        ("人员经费合计||5|公用经费合计||2||其他|9", []),
    ],
)
def test_a_total_with_a_second_figure_behind_it_is_not_certain(last: str, doubted: list[str]) -> None:
    columns = "|".join(PANELS.format(head) for head in ("人员经费", "公用经费", "公用经费"))
    rows = ("301|工资福利支出|5|302|商品和服务支出|2|310|资本性支出|7", last)
    stated = facts(
        table("basic_expenditure_by_economic", "一般公共预算财政拨款基本支出决算表", columns, *rows)
    )
    assert [fact.key.nature for fact in stated.values() if fact.doubtful] == doubted


@pytest.mark.parametrize(("title", "certain"), [("财政拨款基本支出表", True), ("基本支出表", False)])
def test_the_title_says_the_fund(title: str, certain: bool) -> None:
    stated = facts(table("basic_expenditure_by_economic", title, "科目编码|科目名称|金额", "|合计|7"))
    assert [fact.doubtful for fact in stated.values()] == [None if certain else doubts.FUND]


def test_names_without_codes() -> None:
    rows = ("合计|7", "工资福利支出|5", "商品和服务支出|2", "其他支出|1")
    stated = facts(table("basic_expenditure_by_economic", "一般公共预算基本支出表", "科目名称|金额", *rows))
    assert [fact.key.economic for fact in stated.values()] == [None, "301", "302"]


@pytest.mark.parametrize(("left", "known"), [("5", True), ("", False)])
def test_a_total_at_the_end_of_each_panel_is_that_of_its_panel(left: str, known: bool) -> None:
    columns = (
        "人员经费/科目编码|人员经费/科目名称|人员经费/金额|公用经费/科目编码|公用经费/科目名称|公用经费/金额"
    )
    stated = facts(
        table(
            "basic_expenditure_by_economic", "一般公共预算财政拨款基本支出决算表", columns,
            "301|工资福利支出|5|302|商品和服务支出|2", f"|{'合计' if known else ''}|{left}||合计|2",
        )
    )  # fmt: skip
    said = {name[3:]: fact.source.text for name, fact in stated.items()}
    assert said.get("expenditure current general_public_budget personnel") == ("5" if known else None)
    assert said.get("expenditure current general_public_budget operating") == ("2" if known else None)


def test_a_column_names_the_fund_where_the_title_does_not() -> None:
    stated = facts(
        table(
            "basic_expenditure_by_economic", "2031年基本支出表",
            "科目名称|合计|一般公共预算财政拨款基本支出/人员经费|一般公共预算财政拨款基本支出/公用经费",
            "合计|70.00|55.00|15.00",
        )
    )  # fmt: skip
    assert stated["1: expenditure current general_public_budget personnel"].doubtful is None
    assert stated["1: expenditure current general_public_budget operating"].doubtful is None
    assert stated["1: expenditure current basic"].doubtful == doubts.FUND


def by_name(*rows: str) -> dict[str, str]:
    stated = facts(
        table("basic_expenditure_by_economic", "一般公共预算基本支出表", "科目名称|合计", *rows, "合计|9")
    )
    return {fact.key.economic or "": fact.source.text for fact in stated.values()}


def test_items_without_codes_are_known_by_their_names() -> None:
    said = by_name("工资福利支出|5", "1.基本工资|5", "商品和服务支出|4", "办公费|3", "纪念品|1")
    assert said == {"": "9", "301": "5", "30101": "5", "302": "4", "30201": "3"}


def test_items_of_the_government_s_classification_are_other_items() -> None:
    said = by_name("机关工资福利支出|5", "住房公积金|5", "机关商品和服务支出|4", "会议费|4")
    assert said == {"": "9", "501": "5", "502": "4"}
