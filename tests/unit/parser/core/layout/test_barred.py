"""Bars frame rows or only part their cells: the lines beside a line tell which."""

import pytest

from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.layout.barred import find_barred
from crossfoot_parser.core.layout.pieces import Piece
from tests.support.small_tables import lines, texts


def rows(*found: str) -> list[list[str]]:
    (piece,) = (item for item in find_barred(lines(*found)) if isinstance(item, Piece))
    return [texts(row) for row in piece.rows]


def test_bars_around_rows_are_a_frame() -> None:
    assert rows("| 项目 | 金额 |", "| 合计 | |") == [["项目", "金额"], ["合计", ""]]


def test_bars_between_cells_leave_blank_cells_at_both_ends() -> None:
    found = rows("项目 | 2029年 | 2028年", " | 甲 | 乙", "合计 | 8.0 | 9.0", "公务接待费 | | ")
    assert found == [
        ["项目", "2029年", "2028年"],
        ["", "甲", "乙"],
        ["合计", "8.0", "9.0"],
        ["公务接待费", "", ""],
    ]


def test_one_bar_parts_two_columns_where_figures_stand_behind_it() -> None:
    assert rows("项目 | 金额", "公务接待费 | 2.5", "培训费 | 3.5") == [
        ["项目", "金额"],
        ["公务接待费", "2.5"],
        ["培训费", "3.5"],
    ]


def test_a_line_that_forgot_its_last_bar_has_the_same_cells() -> None:
    assert rows("| 项目 | 金额 |", "| 会议费 | 1.0", "| 合计 | 1.0 |") == [
        ["项目", "金额"],
        ["会议费", "1.0"],
        ["合计", "1.0"],
    ]


def test_rules_below_headings_without_a_frame_are_no_rows() -> None:
    assert rows("项目 | 金额", "--- | ---", "合计 | 1.0", "会议费 | 1.0")[1] == ["合计", "1.0"]


@pytest.mark.parametrize(
    "prose",
    [
        ("首页 | 新闻 | 公开", "首页 | 机构 | 公开", "首页 | 政策 | 公开"),
        ("责任编辑：甲 | 来源：财政局",),
        ("收入 12.5 万元 | 支出 12.5 万元", "说明见下"),
    ],
)
def test_bars_in_prose_part_nothing(prose: tuple[str, ...]) -> None:
    assert not [item for item in find_barred(lines(*prose)) if isinstance(item, Piece)]


@pytest.mark.parametrize("box", ["╒╤╕│╞╪╡╘╧╛═", "╔╦╗║╠╬╣╚╩╝═", "╭┬╮│├┼┤╰┴╯─", "┏┳┓┃┣╋┫┗┻┛━", "+++|++++++-"])
def test_whatever_boxes_are_drawn_with_is_no_row(box: str) -> None:
    def rule(left: str, middle: str, right: str) -> str:
        return f"{left}{box[10] * 6}{middle}{box[10] * 6}{right}"

    drawn = [
        rule(*box[:3]),
        *(
            f"{box[3]} {name} {box[3]} {figure} {box[3]}"
            for name, figure in (("项目", "金额"), ("合计", "5.00"))
        ),
        rule(*box[7:10]),
    ]
    drawn.insert(2, rule(*box[4:7]))
    first, piece = find_barred([Line("单位：万元"), *map(Line, drawn)])
    assert isinstance(first, Line)
    assert isinstance(piece, Piece)
    assert [[cell.text for cell in row.cells] for row in piece.rows] == [["项目", "金额"], ["合计", "5.00"]]


def test_bars_in_pairs_are_one_where_the_lines_beside_them_show_it() -> None:
    assert rows("|| 项目 || 合计 || 基本 ||", "| 教育 | 5.00 | 4.00 |") == [
        ["项目", "合计", "基本"],
        ["教育", "5.00", "4.00"],
    ]
    every = ("|| 项目 || 合计 || 基本 ||", "|| 教育 || 5.00 || ||")
    assert rows(*every) == [["项目", "合计", "基本"], ["教育", "5.00", ""]]
    assert rows("| 项目 || 合计 || 基本", "| 教育 || 5.00 || 4.00") == [
        ["项目", "合计", "基本"],
        ["教育", "5.00", "4.00"],
    ]


def test_a_blank_cell_between_bars_stays() -> None:
    assert rows("|项目|上年|本年|增减|", "|教育||5.00||", "|卫生||4.00||")[1:] == [
        ["教育", "", "5.00", ""],
        ["卫生", "", "4.00", ""],
    ]
