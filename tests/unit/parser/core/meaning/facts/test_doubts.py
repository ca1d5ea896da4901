"""A fact of a table that may be read otherwise can never contradict another."""

from crossfoot_common.tables.doubts import DROPPED, SECOND_HEADER, UNSURE
from crossfoot_common.tables.model import Remark
from crossfoot_parser.core.meaning.facts import doubts
from tests.support.grid_tables import facts, table


def test_columns_told_by_blanks_alone() -> None:
    sure = table("expenditure_summary", "支出总表", "科目编码|科目名称|合计", "|合计|7", "205|教育支出|7")
    unsure = sure.model_copy(update={"doubts": (Remark(what=UNSURE, why="uneven"),)})
    assert {fact.doubtful for fact in facts(sure).values()} == {None}
    assert {fact.doubtful for fact in facts(unsure).values()} == {UNSURE}
    packed = sure.model_copy(update={"doubts": (Remark(what=DROPPED, why="no blank cell"),)})
    assert {fact.doubtful for fact in facts(packed).values()} == {DROPPED}


def test_what_stands_below_another_header_may_be_of_another_table() -> None:
    rows = ("|合计|7", "205|教育支出|7", "科目编码|科目名称|项目支出", "208|社保支出|3")
    sure = table("expenditure_summary", "支出总表", "科目编码|科目名称|合计", *rows)
    remark = Remark(what=SECOND_HEADER, why="other headings", row=2)
    stated = facts(sure.model_copy(update={"doubts": (remark,)}))
    assert {fact.source.row: bool(fact.doubtful) for fact in stated.values()} == {0: False, 1: False, 3: True}


def test_a_table_of_all_money_whose_title_names_one_fund_is_doubted() -> None:
    columns = "收入/项目|收入/预算数|支出/项目|支出/预算数"
    rows = ("本年收入合计|9.00|本年支出合计|9.00", "收入总计|9.00|支出总计|9.00")
    one = facts(table("income_expenditure_summary", "2031年社会保险基金收支总表", columns, *rows))
    assert {fact.doubtful for fact in one.values()} == {doubts.ONE_FUND}
    every = facts(table("income_expenditure_summary", "2031年收支总表", columns, *rows))
    assert {fact.doubtful for fact in every.values()} == {None}
