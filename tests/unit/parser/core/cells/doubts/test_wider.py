"""A row that is wider than the header is doubted as a whole, unless most rows are."""

from crossfoot_common.tables.doubts import LOST
from crossfoot_parser.core.cells.doubts.wider import wider
from tests.support.small_tables import grid, only, tabbed

HEADED = (("名称",), ("合计",), ("基本",), ("项目",), ("项目",))
SOUND = ("甲|3.00|1.00|2.00|", "乙|5.00|1.00|4.00|", "丙|7.00|3.00|4.00|")


def rows(*shown: str, paths: tuple[tuple[str, ...], ...] = HEADED) -> list[int | None]:
    return [remark.row for remark in wider(grid(*shown), paths)]


def test_one_row_with_a_figure_beyond_the_last_heading() -> None:
    assert rows(*SOUND, "丁||9.00|4.00|5.00") == [3]
    assert rows(*SOUND) == []


def test_a_column_of_its_own_has_lost_its_heading_instead() -> None:
    assert rows(*(row + "1.00" for row in SOUND)) == []
    assert rows(*SOUND, "丁||9.00|4.00|5.00", paths=(*HEADED[:-1], ("其他",))) == []


def test_a_delimiter_too_many_in_a_table() -> None:
    body = ("甲局|3.00|1.00|2.00", "乙局|5.00|1.00|4.00", "丙局||9.00|4.00|5.00", "丁局|7.00|3.00|4.00")
    table = only("支出总表", "单位：万元", tabbed("单位|合计|基本支出|项目支出", *body))
    assert 2 in [doubt.row for doubt in table.doubts if doubt.what == LOST]
