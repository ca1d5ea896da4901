"""The spending that a department's own form plans."""

from crossfoot_common.tables.doubts import OF_WHICH_MONEY
from crossfoot_parser.core.meaning.facts.plans import GRID
from tests.support.grid_tables import facts, table

COLUMNS = "绩效指标|分目标|任务|指标|指标值"


def test_lines_beside_each_other_say_what_is_planned_but_not_of_which_money() -> None:
    stated = facts(
        table(
            "performance_target", "2031年整体支出绩效目标申报表", COLUMNS,
            "当年支出计划（万元）|支出预算|||", "|支出预算合计|人员经费|公用经费|项目经费",
            "|80.00|40.00|10.00|30.00", unit=None,
        )
    )  # fmt: skip
    assert {name[3:]: fact.source.text for name, fact in stated.items()} == {
        "expenditure current all": "80.00",
        "expenditure current all personnel": "40.00",
        "expenditure current all operating": "10.00",
        "expenditure current all project": "30.00",
    }
    assert {(fact.unit, fact.doubtful) for fact in stated.values()} == {("万元", OF_WHICH_MONEY)}


def test_two_such_grids_or_a_form_of_a_project_say_nothing() -> None:
    grid = ("|支出预算合计|人员经费|公用经费|项目经费", "|80.00|40.00|10.00|30.00")
    assert not facts(table("performance_target", "2031年整体支出绩效目标申报表", COLUMNS, *grid, *grid))
    assert not facts(table("performance_target", "2031年项目支出绩效目标申报表", COLUMNS, *grid))


def test_what_adds_up_in_a_form_of_all_money_is_certain() -> None:
    rows = ("其他资金|0.00|||", "|预算总额|人员经费|公用经费|项目经费", "|{}|40.00|10.00|30.00")

    def doubts(total: str) -> set[str | None]:
        grid = [row.format(total) for row in rows]
        read = table("performance_target", "2031年整体支出绩效目标申报表", COLUMNS, *grid)
        return {fact.doubtful for fact in facts(read).values()}

    assert doubts("80.00") == {None}
    assert doubts("85.00") == {GRID}
