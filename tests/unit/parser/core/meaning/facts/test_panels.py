"""The lines of a two-sided summary."""

from tests.support.grid_tables import facts, table
from tests.support.small_tables import only, tabbed

COLUMNS = "收入/项目|收入/金额|支出/项目|支出/合计|支出/一般公共预算|支出/政府性基金"


def appropriation(*rows: str) -> dict[str, str]:
    stated = facts(table("fiscal_appropriation_summary", "财政拨款收支总表", COLUMNS, *rows))
    return {name[3:]: fact.source.text for name, fact in stated.items()}


def test_sources_functions_and_totals() -> None:
    said = appropriation(
        "一、一般公共预算财政拨款|30.00|一、教育支出|25.00|25.00|",
        "二、政府性基金预算财政拨款|5.00|二、公共安全支出||  |",
        "|| 三、城乡社区支出|10.00|5.00|5.00",
        "本年收入合计|35.00|本年支出合计|35.00|30.00|5.00",
        "年初财政拨款结转和结余||年末财政拨款结转和结余|||",
        "总计|35.00|总计|35.00|30.00|5.00",
    )
    assert said["income current general_public_budget"] == "30.00"
    assert said["expenditure current fiscal_appropriation 212"] == "10.00"
    assert said["expenditure current gov_fund 212"] == "5.00"
    assert said["income current fiscal_appropriation"] == "35.00"
    assert said["expenditure grand_total general_public_budget"] == "30.00"


def test_sides_under_one_header_row_say_which_they_are() -> None:
    rows = tabbed("收入|金额|支出|金额", "拨款|30.00|教育支出|30.00", "总计|30.00|总计|30.00")
    said = facts(only("部门收支总表", "单位：万元", rows))
    assert said["1: income grand_total all"].source.column == 1
    assert said["1: expenditure grand_total all"].source.column == 3


def test_funds_below_the_carried_money_are_carried_money() -> None:
    said = appropriation(
        "一、一般公共预算财政拨款|30.00|一、教育支出|32.00|32.00|",
        "本年收入合计|30.00|本年支出合计|32.00|32.00|",
        "上年结转|2.00|年终结转|||",
        "一、一般公共预算财政拨款|2.00||||",
        "收入总计|32.00|支出总计|32.00|32.00|",
    )
    assert said["carry_over_in general_public_budget"] == "2.00"
    assert said["income current general_public_budget"] == "30.00"
    assert "income current gov_fund" not in said


def test_a_third_panel_says_what_the_money_is_for() -> None:
    said = facts(
        table(
            "income_expenditure_summary",
            "收支预算总表",
            "收入/项目名称|收入/金额|支出/功能分类/科目名称|支出/功能分类/金额|支出/支出用途/项目名称|支出/支出用途/金额",
            "一、财政拨款|30.00|一、教育支出|25.00|一、基本支出|18.00",
            "二、其他资金|2.00|二、公共安全支出|7.00|二、项目支出|14.00",
            "当年收入小计|32.00|当年支出小计|||32.00",
            "收入合计|32.00|支出合计|||32.00",
        )
    )
    assert said["1: expenditure current all basic"].source.text == "18.00"
    assert said["1: expenditure current all project"].source.text == "14.00"
    assert said["1: expenditure current all"].source.text == "32.00"
    assert said["1: expenditure grand_total all"].source.row == 3


def test_a_closing_total_without_carried_money_is_also_that_of_the_year() -> None:
    said = appropriation(
        "一、一般公共预算|30.00|一、教育支出|30.00|30.00|", "收入总计|30.00|支出总计|30.00|30.00|"
    )
    assert said["income current fiscal_appropriation"] == said["income grand_total fiscal_appropriation"]


def test_a_blank_line_above_the_funds_that_were_carried_over_carries_them() -> None:
    rows = ("（一）一般公共预算|90.00|教育支出|95.00", "二、上年结转||其他支出|", "（一）一般公共预算|5.00||")
    said = appropriation("一、本年收入||一、本年支出|", *rows, "收入总计|95.00|支出总计|95.00")
    assert said["income grand_total fiscal_appropriation"] == "95.00"
    assert "income current fiscal_appropriation" not in said


def test_an_of_which_line_is_no_source() -> None:
    said = appropriation(
        "其中：政府性基金|30.00|一、教育支出|30.00|30.00|", "本年收入合计|60.00|本年支出合计|60.00||"
    )
    assert "income current gov_fund" not in said


def test_a_summary_without_its_header_still_says_its_totals() -> None:
    torn = table(
        "income_expenditure_summary", "收入支出决算总表", "|行次||",
        "本年收入合计|27|8.00|本年支出合计|58|9.00", "总计|31|10.00|总计|62|10.00",
    )  # fmt: skip
    columns = tuple(
        column.model_copy(update={"path": ("",), "panel": 0, "role": role})
        for column, role in zip(
            (torn.columns * 2)[:6], ("label", "ordinal", "text", "text", "ordinal", "text"), strict=True
        )
    )
    said = {
        name[3:]: fact.source.text
        for name, fact in facts(torn.model_copy(update={"columns": columns})).items()
    }
    assert said["income current all"] == "8.00"
    assert said["expenditure current all"] == "9.00"
    assert said["income grand_total all"] == said["expenditure grand_total all"] == "10.00"
