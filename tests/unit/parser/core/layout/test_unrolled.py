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


TITLED = ["附表 |", "|", "某中学伙食公示 |", "|", "|", "||", "|", "项目 |", "本月金额 |", "累计金额 |", "|"]
KITCHEN = ["|", "一、收入 |", "90.5 |", "300 |", "|", "|", "二、支出 |", "80 |", "|", "|"]
SIGNED = ["|", "1.米 |", "80 |", "210 |", "|", "|", "编制人:甲 |", "审核人:乙 |", "盖章: |", "|"]


def test_titles_above_and_signatures_below_are_no_rows() -> None:
    found = list(find_unrolled(lines(*TITLED, *KITCHEN, *SIGNED)))
    assert rows(*TITLED, *KITCHEN, *SIGNED) == [
        ["项目", "本月金额", "累计金额"],
        ["一、收入", "90.5", "300"],
        ["二、支出", "80", ""],
        ["1.米", "80", "210"],
    ]
    assert [item.text for item in found if not isinstance(item, Piece)][:2] == ["附表", "某中学伙食公示"]


def test_what_cannot_be_cut_whole_is_not_cut_at_all() -> None:
    torn = ["|", "2.油 |", "3.面 |", "70 |", "60 |", "|"]
    assert rows(*TITLED, *KITCHEN, *SIGNED[:5], *torn) == []


THREE = [
    "收入",
    "支出",
    "项目",
    "行次",
    "决算数",
    "项目(按功能)",
    "行次",
    "决算数",
    "按支出性质",
    "行次",
    "决算数",
]
BODY = [
    *["一、拨款收入", "1", "8", "一、教育支出", "4", "6", "一、基本支出", "7", "5"],
    *["二、事业收入", "2", "", "二、卫生支出", "5", "1", "二、项目支出", "8", "2"],
    *["收入合计", "3", "8", "支出合计", "6", "7", "支出合计", "9", "7"],
]


def test_headings_over_panels_come_once_and_stand_over_their_panels() -> None:
    found = rows("|", *[part for text in (*THREE, *BODY) for part in (text, "|") if part])
    assert found[0] == ["收入", "", "", "支出", "", "", "", "", ""]
    assert found[2][:6] == ["一、拨款收入", "1", "8", "一、教育支出", "4", "6"]
    assert len(found) == 5


BROKEN = [
    *["项目 | 行次 | 金额 | 项目 | 行次 | 金额 |", "一、拨款收入 | 1 | 8.00 | 一、外交支出 | 4 |", "|"],
    *["其中:基金 | 2 |", "| 二、教育支出 | 5 | 8.00 |", "| 3 |", "| 三、其他支出 | 6 |", "|"],
]


def test_rows_that_were_broken_before_their_blank_cells() -> None:
    assert rows(*BROKEN)[1:] == [
        ["一、拨款收入", "1", "8.00", "一、外交支出", "4", ""],
        ["其中:基金", "2", "", "二、教育支出", "5", "8.00"],
        ["", "3", "", "三、其他支出", "6", ""],
    ]


def test_a_cell_that_says_there_is_none_stands_among_figures() -> None:
    cells = [
        "使用项目",
        "数量或人次",
        "出国团组数",
        "2",
        "接待批次",
        "36",
        "接待人次",
        "417",
        "外事接待",
        "无",
    ]
    assert rows(*(f"{cell} |" for cell in cells)) == [cells[at : at + 2] for at in range(0, 10, 2)]
