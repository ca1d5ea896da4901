"""Tables of which every cell stands on a line of its own, and blank cells on none."""

from crossfoot_parser.core.layout.dropped.stacks import read_stack
from crossfoot_parser.core.layout.pieces import Piece
from tests.support.small_tables import lines, texts

NESTED = "科目编码 科目名称 合计 基本支出 项目支出 小计 人员经费 公用经费"
PANELS = "收入 支出 项目 决算数 项目 决算数"


def read(*rows: str) -> Piece | None:
    return read_stack(lines(*" ".join(rows).split()), led=True)


def cells(piece: Piece | None) -> list[list[str]]:
    assert piece is not None
    return [texts(row) for row in piece.rows]


def test_headings_that_are_divided_and_blank_cells_that_sums_find() -> None:
    piece = read(
        NESTED, "合计 9.00 5.00 3.00 2.00 4.00 2080501 养老 9.00 5.00 3.00 2.00 4.00 22902 其他 0.00"
    )
    assert cells(piece)[:3] == [
        ["科目编码", "科目名称", "合计", "基本支出", "", "", "项目支出"],
        ["", "", "", "小计", "人员经费", "公用经费", ""],
        ["", "合计", "9.00", "5.00", "3.00", "2.00", "4.00"],
    ]


def test_panels_go_on_with_an_item_that_has_no_figures() -> None:
    piece = read(
        PANELS, "一、拨款 5.00 一、教育 3.00", "二、事业收入 二、住房 2.00", "收入总计 5.00 支出总计 5.00"
    )
    assert cells(piece)[2:] == [
        ["一、拨款", "5.00", "一、教育", "3.00"],
        ["二、事业收入", "", "二、住房", "2.00"],
        ["收入总计", "5.00", "支出总计", "5.00"],
    ]


def test_panels_with_numbers_of_lines_are_read_as_they_stand() -> None:
    piece = read(
        "收入 支出 项目 行次 金额 项目 行次 金额 栏次 1 栏次 2",
        "一、拨款收入 1 30.00 一、教育支出 4 20.00 2 二、卫生支出 5 10.00 合计 3 30.00 合计 6 30.00",
    )
    assert cells(piece)[3:] == [
        ["一、拨款收入", "1", "30.00", "一、教育支出", "4", "20.00"],
        ["", "2", "", "二、卫生支出", "5", "10.00"],
        ["合计", "3", "30.00", "合计", "6", "30.00"],
    ]
    assert piece is not None
    assert not piece.remarks


def test_panels_without_numbers_of_lines_may_have_lost_a_half() -> None:
    piece = read(PANELS, "一、拨款 5.00 一、教育 3.00 二、住房 1.00 三、卫生 1.00 合计 5.00 合计 5.00")
    assert piece is not None
    assert {remark.row for remark in piece.remarks} >= {2, 3, 4}, "every row is in doubt"


def test_the_numbers_of_the_columns_are_no_row() -> None:
    piece = read("项目 预算数 决算数 栏次 1 2", "办公费 3.00 2.00 水费 1.00 1.00 电费 4.00 3.00")
    assert cells(piece)[1:3] == [["栏次", "1", "2"], ["办公费", "3.00", "2.00"]]


def test_headings_come_again_on_the_next_page() -> None:
    head = "科目编码 科目名称 合计"
    piece = read(head, "208 保障 4.00 210 卫生 5.00", head, "221 住房 3.00 229 其他 1.00")
    assert [row[1] for row in cells(piece)[1:]] == ["保障", "卫生", "住房", "其他"]
