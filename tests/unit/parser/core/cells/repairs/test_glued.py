"""Glued cells are taken apart only when then the whole row fits."""

from crossfoot_parser.core.cells.repairs.glued import part
from crossfoot_parser.core.cells.shape import shape_of
from tests.support.small_tables import cells, grid, shown

PANELS = [("收入", "项目"), ("收入", "金额"), ("支出", "项目"), ("支出", "金额")]
SHAPE = shape_of(grid("税收|1,000|教育|2,000", "拨款|3,000|国防|4,000", "其他|5,000|外交|6,000"), PANELS)


def test_a_figure_glued_to_the_next_label() -> None:
    found, remark = part(cells("税收|12,345,678一、社会||900"), SHAPE, 4)
    assert shown([found]) == ["税收|12,345,678|一、社会|900"]
    assert remark is not None
    assert (remark.row, remark.column) == (4, 1)


def test_the_cells_behind_move_where_there_is_room() -> None:
    found, _ = part(cells("税收|12,345,678一、社会|900|"), SHAPE, 0)
    assert shown([found]) == ["税收|12,345,678|一、社会|900"]


def test_two_glued_figures() -> None:
    shape = shape_of(grid("甲|1.00|2.00", "乙|3.00|4.00", "丙|5.00|6.00"), [("项目",), ("合计",), ("其中",)])
    found, _ = part(cells("丁|1,234.565,678.90|"), shape, 0)
    assert shown([found]) == ["丁|1,234.56|5,678.90"]


def test_a_figure_with_its_measure_stays_whole() -> None:
    found, remark = part(cells("税收|12万元||900"), SHAPE, 0)
    assert shown([found]) == ["税收|12万元||900"]
    assert remark is None


def test_a_code_glued_to_its_name_is_left_as_it_stands() -> None:
    row = cells("2010499其他事务|1,000|教育|2,000")
    assert part(row, SHAPE, 0) == (row, None)
