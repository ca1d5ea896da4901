"""Tables in text of a page that shows a blank cell as a blank like those between the cells."""

from crossfoot_parser.core.layout.blank_cells import find_blank_celled
from crossfoot_parser.core.layout.pieces import Piece
from tests.support.small_tables import lines, texts

ABOVE = ["某中心经费预算表", "单位:元"]
ROWS = ["一、合计   900", "1、培训费    ", "2、会议费   500", "3、差旅费 380 400"]


def rows(*found: str) -> list[list[str]]:
    pieces = [item for item in find_blank_celled(lines(*found)) if isinstance(item, Piece)]
    return [texts(row) for piece in pieces for row in piece.rows]


def test_three_blanks_are_a_blank_cell_and_four_at_the_end_are_two() -> None:
    assert rows(*ABOVE, "项目 上年执行数 本年预算数", *ROWS, "注:不含结转。") == [
        ["项目", "上年执行数", "本年预算数"],
        ["一、合计", "", "900"],
        ["1、培训费", "", ""],
        ["2、会议费", "", "500"],
        ["3、差旅费", "380", "400"],
    ]


def test_headings_on_two_lines_and_words_among_the_figures() -> None:
    body = [
        "合计 9.5 9.5",
        "  1.出国费 不需填列 不需填列",
        "  2.接待费 4 4",
        "  3.购置费    ",
        "  4.运行费 5.5 5.5",
    ]
    found = rows(*ABOVE, "项目 本年预算数", "小计 其中:本级安排", *body)
    assert found[:2] == [["项目", "本年预算数", ""], ["", "小计", "其中:本级安排"]]
    assert found[3:6] == [
        ["1.出国费", "不需填列", "不需填列"],
        ["2.接待费", "4", "4"],
        ["3.购置费", "", ""],
    ]


def test_columns_printed_below_one_another_are_no_such_table() -> None:
    assert (
        rows(*ABOVE, "项目      上年数   本年数", "会议费     12       13", *["培训费      2        3"] * 4)
        == []
    )
    assert rows(*ABOVE, "项目 上年数 本年数", *ROWS[:3], "3、差旅费  380  400") == []


def test_without_a_blank_cell_others_read_it() -> None:
    assert rows(*ABOVE, "项目 上年数 本年数", *[f"{n}、会议费 {n} {n}" for n in range(1, 6)]) == []
