"""Cells between bars with a line each are put into rows where the columns come out clean."""

from crossfoot_parser.core.layout.pieces import Piece
from crossfoot_parser.core.layout.unrolled import find_unrolled
from tests.support.small_tables import lines, texts

BEHIND = [
    *["附件2 |", "||", "单位:万元 |", "||"],
    *["项目 |", "预算数 |", "上年数 |", "差旅费 |", "12.00 |", "|", "培训费 |", "|", "3.00 |"],
    *["合计 |", "12.00 |", "3.00 |"],
]
FRAMED = [
    *["|", "|", "|", "|", "单位:元", "|"],
    *["|", "项 目", "|", "合计", "|", "一般公共", "预算", "|", "政府性基金", "|"],
    *["|", "会议费", "|", "5.00", "|", "4.00", "|", "1.00", "|"],
    *["|", "公务接待费", "|", "2.00", "|", "2.00", "|", "|"],
]


def rows(*found: str) -> list[list[str]]:
    pieces = [item for item in find_unrolled(lines(*found)) if isinstance(item, Piece)]
    return [texts(row) for piece in pieces for row in piece.rows]


def test_a_bar_behind_every_cell_also_a_blank_one() -> None:
    assert rows("二、明细", *BEHIND, "说明如下。") == [
        ["附件2", "", ""],
        ["单位:万元", "", ""],
        ["项目", "预算数", "上年数"],
        ["差旅费", "12.00", ""],
        ["培训费", "", "3.00"],
        ["合计", "12.00", "3.00"],
    ]


def test_bars_on_lines_of_their_own_frame_the_rows_and_headings_are_torn() -> None:
    assert rows(*FRAMED)[1:] == [
        ["项 目", "合计", "一般公共预算", "政府性基金"],
        ["会议费", "5.00", "4.00", "1.00"],
        ["公务接待费", "2.00", "2.00", ""],
    ]


def test_what_was_cut_off_at_the_beginning_or_the_end_is_blank() -> None:
    assert rows(*FRAMED[2:])[-2:] == rows(*FRAMED)[-2:]
    assert rows(*BEHIND[:-1])[-1] == ["合计", "12.00", ""]


def test_two_panels_are_not_cut_into_one() -> None:
    heads = ["项目 |", "预算数 |", "项目(按功能分类) |", "预算数 |"]
    body = ["拨款收入 |", "5.00 |", "教育支出 |", "3.00 |", "其他收入 |", "1.00 |", "卫生支出 |", "3.00 |"]
    assert rows(*heads, *body)[1] == ["拨款收入", "5.00", "教育支出", "3.00"]


def test_rows_of_no_one_width_stay_lines() -> None:
    text = lines(
        "项目 |", "预算数 |", "执行数 |", "会议费 |", "5.00 |", "差旅费 |", "2.00 |", "1.00 |", "无 |"
    )
    assert list(find_unrolled(text)) == text


def test_every_cell_keeps_its_own_line() -> None:
    (piece,) = [item for item in find_unrolled(lines(*BEHIND)) if isinstance(item, Piece)]
    assert [cell.line for cell in piece.rows[-1].cells] == [14, 15, 16]
