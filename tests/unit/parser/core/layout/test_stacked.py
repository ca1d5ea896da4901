"""A table pasted one cell a line is put together again; what cannot be known is doubted."""

from crossfoot_parser.core.layout.pieces import Piece
from crossfoot_parser.core.layout.stacked import find_stacked
from tests.support.small_tables import lines, texts

HEADER = ["科目编码", "科目名称", "合计", "基本支出"]
STACK = [*HEADER, *["合计", "9.00", "9.00", "220", "气象支出", "8.00", "8.00", "221", "住房支出", "1.00"]]


def read(*texts: str) -> list[Piece]:
    return [item for item in find_stacked(lines(*texts)) if isinstance(item, Piece)]


def test_rows_begin_with_codes_and_totals() -> None:
    (piece,) = read(*STACK)
    assert [texts(row) for row in piece.rows] == [
        ["科目编码", "科目名称", "合计", "基本支出"],
        ["", "合计", "9.00", "9.00"],
        ["220", "气象支出", "8.00", "8.00"],
        ["221", "住房支出", "1.00", ""],
    ]


def test_every_cell_keeps_its_own_line() -> None:
    (piece,) = read(*STACK)
    assert [cell.line for cell in piece.rows[2].cells] == [8, 9, 10, 11]


def test_a_row_with_too_few_figures_is_doubted() -> None:
    (piece,) = read(*STACK)
    assert [remark.row for remark in piece.remarks] == [None, 3]  # and nothing in the table can fail


def test_short_lines_without_header_words_stay_lines() -> None:
    text = lines("云溪市气象局", "办公室", "人事科", "业务科", "财务科", "监察室", "机关党委", "工会")
    assert list(find_stacked(text)) == text


def test_a_label_that_heads_columns_elsewhere_begins_the_rows_where_its_figure_follows() -> None:
    (piece,) = read("项目", "金额", "公务接待费", "2.00", "会议费", "3.00", "合计", "5.00")
    assert [texts(row) for row in piece.rows] == [
        ["项目", "金额"],
        ["公务接待费", "2.00"],
        ["会议费", "3.00"],
        ["合计", "5.00"],
    ]


def test_a_row_with_too_few_labels_stands_from_the_left_and_is_doubted() -> None:
    (piece,) = read("单位名称", "项目名称", "金额", "甲局", "设备", "3.00", "乙局", "4.00", "合计", "7.00")
    assert [texts(row) for row in piece.rows[2:]] == [["乙局", "", "4.00"], ["合计", "", "7.00"]]
    assert [remark.row for remark in piece.remarks] == [2]


def test_headings_whose_names_do_not_lead_are_of_another_order() -> None:
    stack = [
        "上年执行数",
        "本年预算数",
        "项目",
        *["办公费", "2.00", "1.00", "会议费", "3.00", "4.00", "合计", "5.00", "5.00"],
    ]
    assert all(remark.row is None for piece in read(*stack) for remark in piece.remarks[:1])
    assert all(texts(row)[0] != "上年执行数" for piece in read(*stack) for row in piece.rows)
