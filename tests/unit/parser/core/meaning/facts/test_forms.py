"""The funds of the year that a project form states."""

import pytest

from crossfoot_common.tables.model import Cell, Column, DocumentInfo, Row, Table
from crossfoot_parser.core.meaning.facts import doubts
from crossfoot_parser.core.meaning.facts.stating import state_facts
from tests.support.grid_tables import BUDGET, FINAL, table
from tests.support.oracle_tables import cell_of


def form(*rows: str, number: int = 1, unit: str | None = "万元", kind: str = "performance_target") -> Table:
    cells = [tuple(cell_of(text) for text in row.split("|")) for row in rows]
    width = max(len(row) for row in cells)
    return Table(
        sequence=number, title="项目支出绩效目标申报表", kind=kind, unit=unit,  # type: ignore[arg-type]
        columns=tuple(Column(role="label") for _ in range(width)),
        rows=tuple(Row(cells=row + (Cell(),) * (width - len(row))) for row in cells),
    )  # fmt: skip


def stated(
    *tables: Table, info: DocumentInfo = BUDGET
) -> list[tuple[str | None, str | None, str, str | None]]:
    return [(f.key.subject, f.key.measure, f.source.text, f.unit) for f in state_facts(tables, info)]


def test_the_value_stands_beside_its_label() -> None:
    found = form("项目名称||防火物资购置", "项目资金(元)|实施期资金总额:|30000|年度资金总额:|10000")
    project = found.rows[0].cells[2].text
    assert stated(found) == [(project, "budget", "30000", "元"), (project, "budget", "10000", "元")]
    concepts = [fact.key.concept for fact in state_facts([found], BUDGET)]
    assert concepts == ["project_total", "project_funds"]


def test_measures_stand_above_the_values() -> None:
    found = form(
        "项目名称||防火物资购置", "项目资金（万元）||年初预算数|全年预算数|全年执行数|分值",
        "|年度资金总额：|120|110|17.65|10", kind="self_evaluation",
    )  # fmt: skip
    assert [(measure, text) for _, measure, text, _ in stated(found, info=FINAL)] == [
        ("budget", "120"), ("adjusted_budget", "110"), ("execution", "17.65"),
    ]  # fmt: skip


def test_a_form_without_a_name_states_nothing() -> None:
    assert stated(form("项目属性|新增", "年度资金总额:|10")) == []


def test_a_label_without_a_value_states_nothing() -> None:
    assert stated(form("项目名称|防火物资购置", "年度资金总额:|其中:中央财政资金|10")) == []


def test_two_projects_of_one_name_are_doubtful() -> None:
    forms = [form("项目名称|专项检查", f"项目本年度金额|{n}0", number=n) for n in (1, 2)]
    assert {fact.doubtful for fact in state_facts(forms, BUDGET)} == {doubts.NAMESAKE}


def test_a_table_of_projects_names_them() -> None:
    listed = table(
        "project_expenditure", "项目支出表", "项目名称|合计|一般公共预算", "合计|9|9", "防火物资购置|9|9"
    )
    assert stated(listed) == [("防火物资购置", "budget", "9", "万元")]


def _projects(title: str, *rows: str, nil: str | None = None) -> list[str]:
    heads = "项目名称|合计|一般公共预算|政府性基金预算|单位资金"
    return [
        f"{fact.key.fund or fact.key.basis} {fact.value}"
        for fact in state_facts([table("project_expenditure", title, heads, *rows, nil=nil)], BUDGET)
        if fact.key.nature == "project"
    ]


def test_the_total_of_all_projects_is_the_project_expenditure_fund_by_fund() -> None:
    rows = ("测绘|70.00|40.00|30.00|", "巡查|5.00|||5.00", "合计|75.00|40.00|30.00|5.00")
    assert _projects("2031年项目支出预算表", *rows) == [
        "all 75.00",
        "general_public_budget 40.00",
        "gov_fund 30.00",
        "unit_funds 5.00",
    ]


@pytest.mark.parametrize(
    "title", ["2031年重点项目支出预算表", "2031年专项资金项目支出表", "2031年项目支出绩效表"]
)
def test_a_table_of_chosen_projects_is_not_all_of_them(title: str) -> None:
    assert not _projects(title, "测绘|70.00|40.00|30.00|", "合计|70.00|40.00|30.00|")


@pytest.mark.parametrize(
    ("beside", "stated"), [("其他资金", ["all 75.00", "fiscal_appropriation 70.00"]), ("备用", [])]
)
def test_money_beside_the_treasurys_says_that_all_money_is_listed(beside: str, stated: list[str]) -> None:
    heads = f"项目名称|金额|资金来源/财政拨款|资金来源/{beside}"
    rows = ("测绘|70.00|70.00|", "巡查|5.00||5.00", "合计|75.00|70.00|5.00")
    listed = table("project_expenditure", "2031年项目支出表", heads, *rows)
    found = [fact for fact in state_facts([listed], BUDGET) if fact.key.nature == "project"]
    assert [f"{fact.key.basis} {fact.value}" for fact in found] == stated


def test_no_data_says_that_there_is_no_project() -> None:
    assert _projects("2031年项目支出预算表", nil="注：本表无数据") == ["all 0"]
    assert not _projects("2031年重点项目支出预算表", nil="注：本表无数据")


def _restated(*rows: str, title: str = "青泉市林业局整体绩效目标表") -> dict[str, str]:
    heads = "一级指标|二级指标|三级指标|指标值"
    stated = state_facts([table("performance_target", title, heads, *rows)], BUDGET)
    return {fact.key.nature or "": f"{fact.key.basis} {fact.value} {fact.unit}" for fact in stated}


@pytest.mark.parametrize("remark", ["(万元)", "(收支)", ""])
def test_a_department_restates_its_budget_in_its_own_form(remark: str) -> None:
    rows = (f"预算情况|部门预算总额{remark}|90.00|", "|2、资金结构:(1)基本支出|60.00|", "|(2)项目支出|30.00|")
    assert _restated(*rows) == {
        "": "all 90.00 万元",
        "basic": "all 60.00 万元",
        "project": "all 30.00 万元",
    }


def test_a_form_that_states_only_some_of_its_budget_restates_nothing() -> None:
    assert not _restated("预算情况|部门预算总额(万元)|90.00|", "|(2)项目支出|30.00|")
    assert not _restated("|部门预算总额|90.00|", "|基本支出|60.00|", "|项目支出|30.00|", title="绩效目标表")


def test_funds_beside_a_column_of_carried_money_are_without_it() -> None:
    heads = "项目名称|合计|一般公共预算|单位资金|上年结转"
    rows = ("测绘|75.00|40.00|5.00|30.00", "合计|75.00|40.00|5.00|30.00")
    stated = state_facts([table("project_expenditure", "2031年项目支出预算表", heads, *rows)], BUDGET)
    total = {fact.source.column: fact.doubtful for fact in stated if fact.key.nature == "project"}
    assert total == {1: None, 2: doubts.APART, 3: doubts.APART}


def test_a_departments_form_may_call_its_budget_what_it_likes_where_it_adds_up() -> None:
    def restated(total: str, *rows: str) -> list[str]:
        read = form(*rows, f"年度预算|支出合计|{total}", "|基本支出|50.00", "|项目支出|30.00")
        whole = read.model_copy(update={"title": "部门整体支出绩效目标表"})
        return sorted(f"{fact.key.nature} {fact.value}" for fact in state_facts([whole], BUDGET))

    income = "年度预算|收入合计|80.00|其他资金|"
    assert restated("80.00", income) == ["None 80.00", "basic 50.00", "project 30.00"]
    assert restated("90.00", income) == []
    assert restated("80.00", "年度预算|财政拨款|80.00") == []
