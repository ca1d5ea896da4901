"""Tables with one blank between cells and none for blank cells."""

from crossfoot_common.tables.doubts import UNSURE
from crossfoot_parser.core.blocks import Line, PageBreak
from crossfoot_parser.core.layout.one_blank import find_one_blank
from crossfoot_parser.core.layout.pieces import Item, Piece

CODED = """科目编码 科目名称 合计 基本支出 项目支出
合计 90.00 60.00 30.00
208 社会保障和就业支出 20.00 20.00
20805 行政事业单位养老支出 20.00 20.00
213 农林水支出 60.00 40.00 20.00
21303 水利 60.00 40.00 20.00
229 其他支出 10.00 10.00"""
PANELS = """收入 支出
项目 预算数 项目 预算数
一、财政拨款收入 50.00 一、教育支出
二、事业收入 二、住房保障支出 50.00
三、其他支出 7.00
本年收入合计 50.00 本年支出合计 50.00
收入总计 50.00 支出总计 50.00"""


def _found(text: str) -> list[Item]:
    return find_one_blank([Line(line, number) for number, line in enumerate(text.splitlines(), 1)])


def _piece(text: str) -> Piece:
    return next(item for item in _found(text) if isinstance(item, Piece))


def _cells(piece: Piece, row: int) -> list[str]:
    return [cell.text for cell in piece.rows[row].cells]


def test_sums_choose_the_columns_of_dropped_cells() -> None:
    piece = _piece(CODED)
    assert not piece.remarks
    assert _cells(piece, 1) == ["", "合计", "90.00", "60.00", "30.00"]
    assert _cells(piece, 2) == ["208", "社会保障和就业支出", "20.00", "20.00", ""]
    assert _cells(piece, 3) == ["20805", "行政事业单位养老支出", "20.00", "20.00", ""]
    assert _cells(piece, 6) == ["229", "其他支出", "10.00", "", "10.00"]


def test_a_wrong_figure_settles_nothing_and_is_not_hidden() -> None:
    piece = _piece(CODED.replace("60.00 40.00 20.00", "60.00 41.00 20.00", 1))
    assert {remark.row for remark in piece.remarks if remark.row is not None} == {2, 3, 6}
    assert piece.remarks[0].what == UNSURE


def test_panels_with_a_side_that_is_blank() -> None:
    piece = _piece(PANELS)
    assert _cells(piece, 0) == ["收入", "", "支出", ""]
    assert _cells(piece, 2) == ["一、财政拨款收入", "50.00", "一、教育支出", ""]
    assert _cells(piece, 3) == ["二、事业收入", "", "二、住房保障支出", "50.00"]
    assert [remark.row for remark in piece.remarks] == [None, 4]


def test_words_and_sentences_below_headings_are_no_table() -> None:
    assert all(isinstance(item, Line) for item in _found("项目 金额\n收入 12.00 万元，支出 8.00 万元。"))
    assert all(isinstance(item, Line) for item in _found("项目 预算数\n办公费 12.00"))


TABBED = """项目	支出预算
功能分类科目编码
功能分类科目名称	合计	基本支出	项目支出
类	款	项
201	一般公共服务支出	9.00	4.00	5.00
201	05	统计信息事务	9.00	4.00	5.00
201	05	07	专项普查活动	9.00	4.00	5.00
合计	9.00	4.00	5.00"""


def test_tabs_between_the_cells_and_none_for_blank_cells() -> None:
    lines = [Line(line, number) for number, line in enumerate(TABBED.splitlines(), 1)]
    (piece,) = find_one_blank(lines, tabbed=True)
    assert isinstance(piece, Piece)
    assert _cells(piece, 3) == ["201", "", "", "一般公共服务支出", "9.00", "4.00", "5.00"]
    assert _cells(piece, 4) == ["201", "05", "", "统计信息事务", "9.00", "4.00", "5.00"]
    assert not piece.remarks


def test_tabs_with_blank_cells_at_the_end_alone_are_read_as_they_stand() -> None:
    rows = "项目\t合计\t上年\t本年\n货物\t9.00\t4.00\n工程\t8.00\t3.00\t5.00\n服务\t7.00\t2.00\t5.00"
    lines = [Line(line, number) for number, line in enumerate(rows.splitlines(), 1)]
    assert find_one_blank(lines, tabbed=True) == lines


def test_a_row_with_a_spoilt_figure_is_no_end_of_the_table() -> None:
    piece = _piece(CODED.replace("水利 60.00 40.00 20.00", "水利 60.00 40.00① 20.0O"))
    assert _cells(piece, 5) == ["21303", "水利", "60.00", "40.00①", "20.0O"]
    assert _cells(piece, 6)[:2] == ["229", "其他支出"]


def test_rows_without_a_code_are_no_end_of_a_table_of_codes() -> None:
    piece = _piece(
        CODED.replace(
            "20805 行政", "　其中：市本级安排 12.00 12.00\n　　　　上级补助安排 8.00 6.00 2.00\n20805 行政"
        )
    )
    assert _cells(piece, 3)[:3] == ["", "其中：市本级安排", "12.00"]
    assert _cells(piece, 4) == ["", "上级补助安排", "8.00", "6.00", "2.00"]
    assert _cells(piece, 8)[:2] == ["229", "其他支出"]


def test_rows_go_on_over_the_end_of_a_page_and_what_begins_the_next_is_no_piece_of_a_name() -> None:
    first = ["收支表", "科目编码 科目名称 合计 基本支出 项目支出", "合计 90.00 60.00 30.00"]
    rows = [f"20{n} 某类支出{n} 15.00 10.00 5.00" for n in range(1, 7)]
    pages = [[*first, *rows[:4], ""], rows[4:], ["第三部分", "有关说明"]]
    blocks: list[Line | PageBreak] = []
    for number, page in enumerate(pages, 1):
        blocks += [Line(text, len(blocks) + at, number) for at, text in enumerate(page)]
        blocks.append(PageBreak(number))
    title, piece, *rest = find_one_blank(blocks)
    assert isinstance(title, Line)
    assert isinstance(piece, Piece)
    assert [row.cells[1].text for row in piece.rows[2:]] == [f"某类支出{n}" for n in range(1, 7)]
    shown = [
        item.number if isinstance(item, PageBreak) else item.text
        for item in rest
        if not isinstance(item, Piece)
    ]
    assert shown == [
        1, 2, "第三部分", "有关说明", 3,
    ]  # fmt: skip


def test_a_total_needs_no_number_and_projects_name_their_unit() -> None:
    text = """甲镇项目支出表
序号 项目名称 项目单位 合计 财政拨款 其他资金
合计 60.00 50.00 10.00
1 道路养护 甲镇养护站 20.00 20.00
2 桥梁检测 甲镇养护站 30.00 20.00 10.00
3 渡口改造 甲镇交管所 10.00 10.00"""
    rows = [[cell.text for cell in row.cells] for row in _piece(text).rows]
    assert rows[1:3] == [
        ["", "合计", "", "60.00", "50.00", "10.00"],
        ["1", "道路养护", "甲镇养护站", "20.00", "20.00", ""],
    ]


def test_one_row_of_figures_below_headings_whose_sums_it_keeps_is_a_table() -> None:
    heads = "一般公共预算“三公”经费支出表\n单位：万元\n合计 因公出国（境）费 公务接待费\n"
    (piece,) = [one for one in _found(heads + "8.00 3.00 5.00\n注：无。") if isinstance(one, Piece)]
    assert _cells(piece, 1) == ["8.00", "3.00", "5.00"]
    assert not piece.remarks
    assert not any(isinstance(one, Piece) for one in _found(heads + "8.00 3.00 6.00\n注：无。"))


def test_figures_of_one_row_that_may_stand_in_several_columns_are_doubted() -> None:
    heads = "一般公共预算“三公”经费支出表\n单位：万元\n合计 因公出国（境）费 公务用车费 公务接待费\n"
    (piece,) = [one for one in _found(heads + "8.00 3.00 5.00\n注：无。") if isinstance(one, Piece)]
    assert [remark.row for remark in piece.remarks] == [None, 1]


def test_panels_of_codes_side_by_side() -> None:
    piece = _piece(
        """单位：万元
人员经费 公用经费
科目编码 科目名称 决算数 科目编码 科目名称 决算数 科目编码 科目名称 决算数
301 工资福利支出 9.00 302 商品和服务支出 12.00 30215 会议费 4.00
30101 基本工资 5.00 30201 办公费 3.00 30217 公务接待费 1.00
30102 津贴补贴 4.00 30202 印刷费 2.00 310 资本性支出 2.00
30299 其他商品和服务支出 2.00 31002 办公设备购置 2.00"""
    )
    assert [len(row.cells) for row in piece.rows] == [9] * 6
    assert _cells(piece, 2)[3:6] == ["302", "商品和服务支出", "12.00"]
    assert [remark.row for remark in piece.remarks] == [None, 5]
