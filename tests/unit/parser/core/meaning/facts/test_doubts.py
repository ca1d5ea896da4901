"""A fact of a table that may be read otherwise can never contradict another."""

from crossfoot_common.tables.doubts import UNSURE
from crossfoot_common.tables.model import Remark
from tests.support.grid_tables import facts, table


def test_columns_told_by_blanks_alone() -> None:
    sure = table("expenditure_summary", "支出总表", "科目编码|科目名称|合计", "|合计|7", "205|教育支出|7")
    unsure = sure.model_copy(update={"doubts": (Remark(what=UNSURE, why="uneven"),)})
    assert {fact.doubtful for fact in facts(sure).values()} == {None}
    assert {fact.doubtful for fact in facts(unsure).values()} == {UNSURE}
