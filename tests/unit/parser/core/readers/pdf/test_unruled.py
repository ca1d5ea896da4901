"""Tables without vertical rules are found where figures stand below figures, and nowhere else."""

from collections.abc import Sequence

import pytest

from crossfoot_common.tables.doubts import UNSURE
from crossfoot_parser.core.blocks import Grid, Limits
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.blocks import grids, lines
from tests.support.pdfs import HEIGHT, Pdf

ROWS = [
    ("项目", "本年预算", "上年预算"),
    ("基本支出", "1,234.50", "1,100.00"),
    ("项目支出", "10,567.80", "9,000.25"),
    ("其他支出", "0.75", ""),
    ("合计", "11,803.05", "10,100.25"),
]


def written(rows: Sequence[tuple[str, ...]], top: float = 100, step: float = 20, right: bool = True) -> Pdf:
    """Labels left, figures right-aligned, no rules."""
    pdf = Pdf()
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            width = pdf.canvas.stringWidth(text, "STSong-Light", 10)
            x = 60 + 150 * column + (80 - width if right and column else 0)
            pdf.text(x, top + step * number, text)
    return pdf


def read(pdf: Pdf) -> tuple[list[list[list[str]]], list[str]]:
    document = READER.read(pdf.bytes(), Limits())
    return grids(document), [line.strip() for line in lines(document)]


def test_columns_by_blank_stripes() -> None:
    pdf = written(list(ROWS)).text(200, 60, "收支总表").text(60, 80, "部门：某局").text(400, 80, "单位：万元")
    found, rest = read(pdf)
    assert found == [[list(row) for row in ROWS]]
    assert rest[0] == "收支总表"
    assert len(rest) == 2


def test_the_rest_of_a_label_stands_below_the_last_row() -> None:
    """Its first line stands a little above the figures of its row."""
    pdf = written(list(ROWS[:-1])).text(60, 178, "本年支出合").text(60, 190, "计")
    for x, figure in ((210, "11,803.05"), (360, "10,100.25")):
        pdf.text(x + 80 - pdf.canvas.stringWidth(figure, "STSong-Light", 10), 182, figure)
    found, rest = read(pdf)
    assert (found[0][-1], rest) == (["本年支出合计", "11,803.05", "10,100.25"], [])


@pytest.mark.parametrize("kind", ["three lines", "under each row"])
def test_horizontal_rules_only(kind: str) -> None:
    pdf = written(list(ROWS))
    levels = [86, 106, 186] if kind == "three lines" else [86 + 20 * i for i in range(6)]
    for level in levels:
        pdf.canvas.line(55, HEIGHT - level, 450, HEIGHT - level)
    assert read(pdf)[0] == [[list(row) for row in ROWS]]


def test_rules_between_rows_show_which_lines_are_one() -> None:
    pdf = Pdf()
    for number, (first, second, amount) in enumerate([
        ("机关事业单位", "基本养老保险", "1,234.50"), ("机关事业单位", "职业年金缴费", "617.25"),
        ("城镇职工", "医疗保险缴费", "300.00"),
    ]):  # fmt: skip
        top = 100 + 40 * number
        pdf.text(60, top, first).text(60, top + 14, second).text(300, top + 7, amount)
        pdf.canvas.line(55, HEIGHT - top - 22, 400, HEIGHT - top - 22)
    pdf.canvas.line(55, HEIGHT - 84, 400, HEIGHT - 84)
    (table,), _ = read(pdf)
    assert table == [
        ["机关事业单位基本养老保险", "1,234.50"],
        ["机关事业单位职业年金缴费", "617.25"],
        ["城镇职工医疗保险缴费", "300.00"],
    ]


def test_a_heading_over_two_columns_spans_them() -> None:
    pdf = written([("基本支出", "1,234.50", "1,100.00"), ("项目支出", "10,567.80", "9,000.25"),
                   ("合计", "11,802.30", "10,100.25")])  # fmt: skip
    pdf.text(60, 60, "项目").text(255, 60, "预算数（本年度与上年度合计列示）")
    pdf.text(62, 80, "名称").text(250, 80, "本年").text(400, 80, "上年")
    assert read(pdf)[0][0][0] == ["项目", "预算数（本年度与上年度合计列示）", "<"]


@pytest.mark.parametrize(
    "rows",
    [
        [("一、收支预算总表", "1"), ("二、收入预算总表", "2"), ("三、支出预算总表", "3"), ("四、其他", "4")],
        [("部门：某局", "单位：万元"), ("联系人：甲", "电话：乙")],
        [("基本支出1,234.50万元，占", "63.75%；"), ("项目支出573.00万元，占", "25.38%；"),
         ("机动经费12.00万元，占", "10.87%。")],
    ],
)  # fmt: skip
def test_what_is_no_table(rows: list[tuple[str, ...]]) -> None:
    assert read(written(list(rows), right=False))[0] == []


PANELS = [
    ("一、财政拨款收入", "1", "1,234.50", "一、教育支出", "4", ""),
    ("二、事业收入", "2", "", "二、农林水支出", "5", "1,200.00"),
    ("本年收入合计", "3", "1,234.50", "本年支出合计", "6", "1,200.00"),
]
STARTS = (60, 170, 200, 290, 400, 430)


def panels(rows: Sequence[tuple[str, ...]]) -> Pdf:
    """Two panels of label, number and amount, each below one heading over its middle."""
    pdf = Pdf().text(155, 60, "收入").text(385, 60, "支出")
    for x, text in zip((60, 165, 222, 290, 395, 452), ("项目", "行次", "金额") * 2, strict=True):
        pdf.text(x, 80, text)
    for number, row in enumerate(rows):
        for column, (x, text) in enumerate(zip(STARTS, row, strict=True)):
            width = pdf.canvas.stringWidth(text, "STSong-Light", 10)
            pdf.text(x + (50 - width if column % 3 == 2 else 0), 100 + 20 * number, text)
    return pdf


def doubts(pdf: Pdf) -> list[str]:
    blocks = READER.read(pdf.bytes(), Limits()).blocks
    return [remark.what for block in blocks if isinstance(block, Grid) for remark in block.remarks]


def test_numbered_lines_of_two_panels_are_a_table_and_headings_stand_over_the_middle_of_theirs() -> None:
    pdf = panels(PANELS * 3)
    (table,), rest = read(pdf)
    assert table[:2] == [["收入", "<", "<", "支出", "<", "<"], ["项目", "行次", "金额"] * 2]
    assert table[2:] == [list(row) for row in PANELS * 3]
    assert rest == []
    assert doubts(panels(PANELS * 3)) == []


def test_a_rule_below_a_heading_shows_its_columns() -> None:
    pdf = written([("合计", "小计", "接待", "出国"), ("9.00", "3.00", "1.25", "6.00"),
                   ("8.00", "3.00", "1.00", "5.00"), ("7.00", "3.00", "1.00", "4.00")])  # fmt: skip
    pdf.text(380, 84, "其中").canvas.line(200, HEIGHT - 88, 455, HEIGHT - 88)
    assert read(pdf)[0][0][0] == ["合计", "其中", "<", "出国"]


def test_words_that_fill_their_column_go_on_in_the_next_line() -> None:
    rows = [("项目", "金额"), ("机关事业单位基本养老", "1,234.50"), ("保险缴费", ""), ("印刷费", "0.75"),
            ("其他", ""), ("住房公积金", "12.00"), ("合计", "1,247.25")]  # fmt: skip
    (table,), _ = read(written(rows, step=14))
    assert table == [
        ["项目", "金额"],
        ["机关事业单位基本养老保险缴费", "1,234.50"],
        ["印刷费", "0.75"],
        ["其他", ""],
        ["住房公积金", "12.00"],
        ["合计", "1,247.25"],
    ]


def test_a_heading_of_several_lines_is_one_and_so_is_a_column_without_figures() -> None:
    pdf = written(list(ROWS[1:]), top=120).text(60, 97, "项目").text(240, 90, "本年").text(240, 104, "预算")
    pdf.text(380, 97, "上年预算").text(460, 97, "备注")
    (table,), _ = read(pdf)
    assert table[0] == ["项目", "本年预算", "上年预算", "备注"]
    assert table[1] == [*ROWS[1], ""]


@pytest.mark.parametrize("fault", ["no heading", "uneven"])
def test_columns_that_leave_room_for_another_reading_are_doubted(fault: str) -> None:
    assert doubts(written(list(ROWS))) == []
    pdf = written(list(ROWS[1:])) if fault == "no heading" else written(list(ROWS), right=False)
    assert doubts(pdf) == [UNSURE]


def test_labels_behind_the_figures_may_reach_into_the_next_figures() -> None:
    rows = [("甲", "1.00"), ("乙", "2.00"), ("丙", "3.00"), ("丁", ""), ("戊", ""), ("己", ""), ("庚", "")]
    found, rest = read(written([*rows, ("辛局", "4.00"), ("壬", "5.00"), ("癸", "6.00")], step=14))
    shown = [text for table in found for row in table for text in row] + rest
    assert sum("4.00" in text for text in shown) == 1


BY_SOURCE = [("", "合计", "11.00", "9.00", "2.00"), ("1", "路灯管护与亮化项目", "6.00", "4.00", "2.00"),
             ("2", "绿地养护", "5.00", "5.00", "")]  # fmt: skip
AT = (60, 120, 330, 420, 520)


def by_source(rows: Sequence[tuple[str, ...]], pdf: Pdf) -> Pdf:
    for number, row in enumerate(rows):
        for x, text in zip(AT, row, strict=True):
            width = pdf.canvas.stringWidth(text, "STSong-Light", 10)
            pdf.text(x if x < 300 else x - width, 150 + 22 * number, text)
    pdf.text(75, 117, "序号").text(190, 117, "项目名称").text(290, 117, "合计")
    return pdf.text(366, 128, "财政拨款").text(460, 128, "事业收入").text(413, 106, "资金来源")


def test_a_heading_over_the_middle_of_two_is_no_column_and_numbers_stand_below_theirs() -> None:
    (table,), _ = read(by_source(BY_SOURCE, Pdf()))
    assert table[:2] == [
        ["序号", "项目名称", "合计", "资金来源", "<"],
        ["<", "<", "<", "财政拨款", "事业收入"],
    ]
    assert table[2:] == [list(row) for row in BY_SOURCE]


def test_headings_as_far_apart_as_rows_are_rows() -> None:
    pdf = Pdf().text(60, 100, "收入").text(300, 100, "支出")
    rows = [
        ("项目", "预算数", "项目", "预算数"),
        ("一、拨款收入", "1,234.50", "一、教育支出", "1,000.00"),
        ("二、其他收入", "10.00", "二、农林支出", "244.50"),
        ("合计", "1,244.50", "合计", "1,244.50"),
    ]
    for number, row in enumerate(rows):
        for x, text in zip((60, 260, 300, 480), row, strict=True):
            left = x if x in {60, 300} else x - pdf.canvas.stringWidth(text, "STSong-Light", 10)
            pdf.text(left, 116 + 16 * number, text)
    (table,), _ = read(pdf)
    assert table == [["收入", "<", "支出", "<"], *(list(row) for row in rows)]


def test_a_single_row_goes_on_below_a_continuation() -> None:
    pdf = by_source(BY_SOURCE, Pdf()).page().text(60, 60, "续表：2024年项目支出表")
    tables, rest = read(by_source([("3", "河道", "7.00", "7.00", "")], pdf))
    assert [table[-1] for table in tables] == [list(BY_SOURCE[-1]), ["3", "河道", "7.00", "7.00", ""]]
    assert rest == ["续表：2024年项目支出表"]


WIDE = [(50, 150), (150, 350), (350, 450), (450, 550)]
CODED = [
    ("201", "公共服务支出", "400.00", "150.00"),
    ("205", "教育支出", "500.00", ""),
    ("合计", "", "900.00", "150.00"),
]


def wide(pdf: Pdf, top: float, rows: Sequence[tuple[str, ...]], *, numbers: bool) -> Pdf:
    """Headings in the middle of wide columns, two of them below one; figures end at the right."""

    def middle(left: float, right: float, y: float, text: str) -> None:
        pdf.text((left + right - pdf.canvas.stringWidth(text, "STSong-Light", 10)) / 2, y, text)

    middle(50, 350, top, "项目")
    for (left, right), text, down in zip(
        WIDE, ("编码", "名称", "决算数", "调整"), (14, 14, 7, 7), strict=True
    ):
        middle(left, right, top + down, text)
    for (left, right), text in zip(WIDE, ("栏次", "", "1", "2"), strict=True):
        middle(left, right, top + 34, text if numbers else "")
    for at, row in enumerate(rows):
        for (left, right), text in zip(WIDE, row, strict=True):
            room = right - left - 4 - pdf.canvas.stringWidth(text, "STSong-Light", 10)
            pdf.text(left + (room if text.endswith("0") else 2), top + 54 + 20 * at, text)
    return pdf


@pytest.mark.parametrize("numbers", [False, True])
def test_headings_and_numbers_in_the_middle_of_wide_columns_make_no_columns(numbers: bool) -> None:
    pdf = wide(Pdf(), 100, CODED, numbers=numbers)
    (grid,) = read(pdf)[0]
    assert grid[:2] == [["项目", "<", "决算数", "调整"], ["编码", "名称", "<", "<"]]
    assert grid[2 + numbers :] == [list(row) for row in CODED]
    assert doubts(wide(Pdf(), 100, CODED, numbers=numbers)) == []


def test_the_next_page_has_the_columns_of_its_headings_also_without_figures() -> None:
    pdf = wide(Pdf(), 100, CODED, numbers=True)
    pdf.canvas.showPage()
    rows = [("207", "文化支出", "2.00", ""), ("208", "卫生支出", "3.00", ""), ("221", "住房支出", "4.00", "")]
    _, grid = read(wide(pdf, 60, rows, numbers=False))[0]
    assert grid[2:] == [list(row) for row in rows]
