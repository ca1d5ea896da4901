"""Tables without vertical rules are found where figures stand below figures, and nowhere else."""

import pytest

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf import READER
from tests.support.blocks import grids, lines
from tests.support.pdfs import HEIGHT, Pdf

ROWS = [
    ("项目", "本年预算", "上年预算"),
    ("基本支出", "1,234.50", "1,100.00"),
    ("项目支出", "10,567.80", "9,000.25"),
    ("其他支出", "0.75", ""),
    ("合计", "11,803.05", "10,100.25"),
]


def written(rows: list[tuple[str, ...]], top: float = 100, step: float = 20, right: bool = True) -> Pdf:
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
