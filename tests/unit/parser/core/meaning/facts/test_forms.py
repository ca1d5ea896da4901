"""The funds of the year that a project form states."""

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
    assert stated(found) == [("防火物资购置", "budget", "10000", "元")]


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
