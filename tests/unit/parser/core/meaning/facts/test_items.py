"""Named items: 三公, 机关运行经费, 政府采购 and the statistics form."""

from crossfoot_common.tables.model import DocumentInfo
from crossfoot_parser.core.meaning.facts.stating import state_facts
from tests.support.grid_tables import BUDGET, FINAL, facts, table


def said(kind: str, title: str, columns: str, *rows: str, info: DocumentInfo = BUDGET) -> dict[str, str]:
    stated = state_facts([table(kind, title, columns, *rows)], info)  # type: ignore[arg-type]
    return {f"{fact.key.concept} {fact.key.measure}": fact.source.text for fact in stated}


def test_three_public_standing() -> None:
    found = said(
        "three_public_expenses", "“三公”经费支出表", "项目|预算数",
        "共计|2.5", "1、因公出国（境）费用|", "2、公务接待费|0.3", "3、公务用车费|2.2",
        "其中：（1）公务用车运行维护费|2.2",
    )  # fmt: skip
    assert found["three_public budget"] == "2.5"
    assert found["reception budget"] == "0.3"
    assert found["vehicle_running budget"] == "2.2"


def test_three_public_lying_with_two_measures() -> None:
    columns = "|".join(
        f"{measure}/{path}"
        for measure in ("预算数", "决算数")
        for path in (
            "合计",
            "因公出国（境）费",
            "公务用车购置及运行费/小计",
            "公务用车购置及运行费/公务用车购置费",
            "公务接待费",
        )
    )
    found = said(
        "three_public_expenses", "财政拨款“三公”经费支出决算表", columns, "9|1|5|5|3|8|1|5|5|2", info=FINAL
    )
    assert found["three_public adjusted_budget"] == "9"
    assert found["three_public final_accounts"] == "8"
    assert found["vehicles final_accounts"] == "5"


def test_a_table_by_organisation_states_its_total() -> None:
    columns = "单位名称|“三公”经费合计|公务接待费"
    found = said(
        "three_public_expenses",
        "“三公”经费支出表",
        columns,
        "青泉市林业局|3|3",
        "青泉市种苗站|1|1",
        "合计|4|4",
    )
    assert found == {"three_public budget": "4", "reception budget": "4"}


def test_procurement_by_goods_works_and_services() -> None:
    found = said(
        "procurement", "政府采购预算表", "项目|小计", "合计|8", "货物（如计算机）|5", "工程|2", "服务|1"
    )
    assert found["procurement budget"] == "8"
    assert found["procurement_goods budget"] == "5"


def test_purchases_for_a_project_are_listed_one_by_one() -> None:
    stated = facts(
        table(
            "procurement", "政府采购预算表", "单位名称|项目名称|采购品目|数量|预算总计",
            "|| 合计|3|8", "|防火物资购置|A05-家具|1|5", "|防火物资购置|A06-设备|2|3",
        )
    )  # fmt: skip
    assert {fact.key.subject for fact in stated.values()} == {None, "防火物资购置"}


def test_the_statistics_form_keeps_its_sections_apart() -> None:
    found = said(
        "info_statistics", "部门决算公开相关信息统计表", "项目|行次|统计数",
        "一、政府采购情况||", "合计|1|16.40", "货物|2|3.28", "服务|4|13.12",
        "二、机关运行经费||",
        "（一）行政单位|5|7.00", "三、国有资产占用情况||", "（一）车辆数合计（辆）|7|1",
        "8. 其他用车|15|1", info=FINAL,
    )  # fmt: skip
    assert found["procurement final_accounts"] == "16.40"
    assert found["vehicle_count final_accounts"] == "1"
    assert len([name for name in found if name.startswith("procurement ")]) == 1


def test_a_total_beside_the_items_is_of_its_own_panel() -> None:
    form = table(
        "info_statistics", "机构运行信息表", "项目|统计数|项目 |统计数 ",
        "（一）支出合计|6.40|四、政府采购支出|", "1．因公出国（境）费|1.40|政府采购支出合计|",
        "2．公务用车购置及运行维护费|3.00|1．政府采购货物支出|5.10",
        "3．公务接待费|2.00|2．政府采购工程支出|8.20",
    )  # fmt: skip
    panels = [column.model_copy(update={"panel": place // 2}) for place, column in enumerate(form.columns)]
    for columns in (panels, panels[:2]):
        rows = [row.model_copy(update={"cells": row.cells[: len(columns)]}) for row in form.rows]
        shown = form.model_copy(update={"columns": tuple(columns), "rows": tuple(rows)})
        assert "procurement" not in {fact.key.concept for fact in state_facts([shown], FINAL)}


def test_operating_expenses_state_their_whole_and_apart_from_it_its_items() -> None:
    columns = "序号|项目|合计|基本支出|项目支出"
    stated = facts(
        table("operating_expenses", "机关运行经费表", columns, "|合计|9|4|5", "1|办公费|8|3|5", "2|水费|1|1|")
    )
    keys = [(f.key.concept, f.key.economic, f.key.nature, f.source.text) for f in stated.values()]
    assert keys == [
        ("operating_expenses", None, None, "9"),
        ("operating_item", None, "basic", "4"),
        ("operating_item", None, "project", "5"),
        ("operating_item", "30201", None, "8"),
        ("operating_item", "30201", "basic", "3"),
        ("operating_item", "30201", "project", "5"),
        ("operating_item", "30205", None, "1"),
        ("operating_item", "30205", "basic", "1"),
    ]


def test_purchases_say_what_pays_for_them() -> None:
    columns = "项目|小计|资金来源/单位运转经费|资金来源/单位项目资金|资金来源/其他"
    stated = facts(
        table("procurement", "政府采购预算表", columns, "合计|9|4|3|2", "货物|8|4|3|1", "服务|1|||1")
    )
    keys = [(f.key.concept, f.key.nature or f.key.subject, f.source.text) for f in stated.values()]
    assert keys == [
        ("procurement", None, "9"),
        ("procurement_source", "operating", "4"),
        ("procurement_source", "单位项目资金", "3"),
        ("procurement_goods", None, "8"),
        ("procurement_services", None, "1"),
    ]


def test_a_heading_that_repeats_the_name_of_the_whole_drops_none_of_its_parts() -> None:
    stated = facts(
        table(
            "three_public_expenses", "2031年“三公”经费表", "项目|2031年“三公”经费预算数",
            "共计|9.00", "一、因公出国（境）费|2.00", "二、公务接待费|3.00", "三、公务用车购置及运行费|4.00",
        )
    )  # fmt: skip
    assert {key: str(fact.value) for key, fact in stated.items()} == {
        "1: three_public": "9.00",
        "1: abroad": "2.00",
        "1: reception": "3.00",
        "1: vehicles": "4.00",
    }


def test_pairs_of_budget_and_execution_under_each_item() -> None:
    items = ("合计", "因公出国（境）费", "公务用车购置及运行费/小计", "公务用车购置及运行费/公务用车购置费")
    heads = "|".join(f"“三公”经费/{item}/{measure}" for item in items for measure in ("预算数", "决算数"))
    row = "8.00|6.00|1.00|2.00|7.00|4.00|3.00|1.00"
    stated = state_facts([table("three_public_expenses", "2031年“三公”经费决算表", heads, row)], FINAL)
    assert [(fact.key.concept, fact.key.measure, str(fact.value)) for fact in stated] == [
        ("three_public", "adjusted_budget", "8.00"),
        ("three_public", "final_accounts", "6.00"),
        ("abroad", "adjusted_budget", "1.00"),
        ("abroad", "final_accounts", "2.00"),
        ("vehicles", "adjusted_budget", "7.00"),
        ("vehicles", "final_accounts", "4.00"),
        ("vehicle_purchase", "adjusted_budget", "3.00"),
        ("vehicle_purchase", "final_accounts", "1.00"),
    ]


def test_running_costs_by_code_under_a_heading_that_names_the_whole() -> None:
    stated = facts(
        table(
            "operating_expenses", "机关运行经费支出预算表", "科目编码|科目名称|机关运行经费支出",
            "|合计|9.00", "302|商品和服务支出|9.00", "30201|办公费|5.00", "30299|其他日常开支|4.00",
        )
    )  # fmt: skip
    assert {name[3:]: fact.source.text for name, fact in stated.items()} == {
        "operating_expenses": "9.00",
        "operating_item 302": "9.00",
        "operating_item 30201": "5.00",
        "operating_item 30299": "4.00",
    }


def test_a_heading_may_say_that_the_whole_is_planned() -> None:
    rows = ("因公出国（境）费|", "公务接待费|0.3", "公务用车购置及运行维护费|2.2", "合计|2.5")
    found = said("three_public_expenses", "“三公”经费预算表", "经费名称|2031年“三公”经费预算安排数", *rows)
    assert found["three_public budget"] == "2.5"
    assert found["reception budget"] == "0.3"


def test_what_stands_below_last_year_is_none_of_this_year() -> None:
    columns = "|".join(
        f"{year}预算数/{path}"
        for year in ("上年", "本年")
        for path in ("合计", "因公出国（境）费", "公务接待费")
    )
    found = said("three_public_expenses", "“三公”经费支出表", columns, "86.87|54.90|31.97|57.04|32.24|24.80")
    assert (found["three_public budget"], found["reception budget"]) == ("57.04", "24.80")
    unread = said("three_public_expenses", "“三公”经费支出表", columns, "86.87|54.90|31.97||32.24|24.80")
    assert "three_public budget" not in unread


def test_a_count_that_says_what_it_is_is_read_beside_a_panel_of_other_items() -> None:
    form = table(
        "info_statistics", "机构运行信息表", "项目|统计数|项目 |统计数 ",
        "（一）支出合计|6.40|（一）车辆数合计（辆）|9", "1．公务接待费|6.40|（一）政府采购支出合计|5.10",
        "2．公务用车保有量（辆）|7|1．政府采购货物支出|5.10",
    )  # fmt: skip
    panels = [
        column.model_copy(update={"panel": place // 2, "role": ("label", "amount")[place % 2]})
        for place, column in enumerate(form.columns)
    ]
    stated = state_facts([form.model_copy(update={"columns": tuple(panels)})], FINAL)
    assert {(fact.key.concept, fact.source.text, fact.unit) for fact in stated} == {
        ("vehicles_funded", "7", "辆"),
        ("vehicle_count", "9", "辆"),
        ("procurement", "5.10", "万元"),
        ("procurement_goods", "5.10", "万元"),
    }


def test_purchases_planned_are_none_that_were_made() -> None:
    rows = ("合计|12|11", "货物|5|4", "服务|7|7")
    found = said("procurement", "政府采购情况表", "项目|采购预算|采购决算", *rows, info=FINAL)
    assert found["procurement final_accounts"] == "11"
    assert "12" not in found.values()
    planned = said("procurement", "政府采购表", "项目|采购预算", "合计|12", "货物|5", "服务|7")
    assert planned["procurement budget"] == "12"


def test_services_that_are_bought_are_no_procurement() -> None:
    columns, rows = "项目名称|金额", ("物业管理服务|30", "法律顾问服务|20", "合计|50")
    assert said("procurement", "政府采购预算表", columns, *rows) == {"procurement budget": "50"}
    for title in ("政府购买服务预算表", "2031年政府采购和购买公共服务预算表"):
        assert said("procurement", title, columns, *rows) == {}
