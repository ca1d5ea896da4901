"""Items of all funds and of one fund."""

from crossfoot_validator.core.rules.cross_table_tie.equal_parts import RULE
from tests.support.grid_tables import failed, of_tables, table
from tests.support.rules import examined
from tests.support.small_budget import small_budget


def test_ties_items_and_natures() -> None:
    checks = examined(RULE, of_tables(*small_budget()))
    assert {check.outcome for check in checks} == {"pass"}
    assert len(checks) > 5


def test_finds_a_wrong_item() -> None:
    tables = small_budget(t3_item="66.00")
    (check,) = failed(examined(RULE, of_tables(tables[2], tables[3])))
    assert (str(check.stated), check.tables) == ("66.00", (3, 4))


def test_leaves_an_item_to_the_table_that_contradicts_it_already() -> None:
    assert not failed(examined(RULE, of_tables(*small_budget(t3_item="66.00"))))


def test_is_silent_where_totals_differ() -> None:
    assert not (examined(RULE, of_tables(*small_budget(t3_total="120.00")[2:4])))


def test_a_sentence_that_there_is_nothing_hides_no_figures_that_agree() -> None:
    nothing = table(
        "project_expenditure", "2031年项目支出预算表", "项目|单位资金", number=9, nil="本表无数据"
    )
    checks = examined(RULE, of_tables(*small_budget(), nothing))
    tied = [{(one.source.table, one.source.row, one.source.column) for one in c.operands} for c in checks]
    assert {(3, 0, 4), (4, 0, 4)} in tied  # 项目支出 in both totals
    assert not failed(checks)
