"""A header above the rules of its body is its header, and shaded cells are cells."""

import pytest
from reportlab.lib import colors

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.model import Box, Rule
from crossfoot_parser.core.readers.pdf.reader import READER
from crossfoot_parser.core.readers.pdf.tiles import as_rules, groups_of
from tests.support.blocks import grids, lines
from tests.support.pdfs import HEIGHT, Pdf

HEADER = [["收入", "", "支出", ""], ["项目", "预算数", "项目", "预算数"]]
READ = [["收入", "<", "支出", "<"], HEADER[1]]
BODY = [["一、拨款", "10.00", "一、教育", "4.00"], ["二、其他", "2.00", "二、卫生", "8.00"]]
WIDTHS = [120, 60, 120, 60]
BODY_RULED = ("GRID", (0, 2), (-1, -1), 0.5, colors.black)
SPANS = [
    ("SPAN", (0, 0), (1, 0)),
    ("SPAN", (2, 0), (3, 0)),
    *(("ALIGN", (at, 2), (at, -1), "RIGHT") for at in (1, 3)),
]


def shaded(pdf: Pdf, left: float, top: float, width: float, height: float) -> Pdf:
    pdf.canvas.setFillColor(colors.lightgrey)
    pdf.canvas.rect(left, HEIGHT - top - height, width, height, stroke=0, fill=1)
    pdf.canvas.setFillColor(colors.black)
    return pdf


@pytest.mark.parametrize("aligned", ["LEFT", "CENTER"])
@pytest.mark.parametrize("shade", ["cells", "band", "none"])
def test_a_header_above_a_ruled_body(aligned: str, shade: str) -> None:
    pdf = Pdf().text(250, 60, "收支总表").text(60, 90, "部门：某局").text(380, 90, "单位：万元")
    left = 60.0
    for at, width in enumerate(WIDTHS if shade == "cells" else [sum(WIDTHS)] if shade == "band" else []):
        if shade == "band":
            shaded(pdf, left, 100, width, 36)
        elif not at % 2:
            shaded(pdf, left, 100, 180, 18)
        if shade == "cells":
            shaded(pdf, left, 118, width, 18)
        left += width
    style = [BODY_RULED, *SPANS, ("ALIGN", (0, 0), (-1, 1), aligned)]
    document = READER.read(pdf.table(60, 100, [*HEADER, *BODY], style, colWidths=WIDTHS).bytes(), Limits())
    assert grids(document) == [[*READ, *BODY]]
    assert [line.split() for line in lines(document)] == [["收支总表"], ["部门：某局", "单位：万元"]]


def test_one_heading_alone_below_the_caption() -> None:
    pdf = Pdf().text(60, 80, "部门：某局").text(380, 80, "单位：万元")
    pdf.text(282, 92, "支出").text(62, 98, "项目").text(182, 98, "收入").text(242, 104, "本年").text(
        302, 104, "上年"
    )
    rows = [["甲", "1.00", "2.00", "3.00"], ["乙", "2.00", "3.00", "4.00"]]
    pdf.table(60, 108, rows, colWidths=[120, 60, 60, 60])
    assert grids(READER.read(pdf.bytes(), Limits()))[0] == [
        ["项目", "收入", "支出", "<"], ["<", "<", "本年", "上年"], *rows,
    ]  # fmt: skip


def test_a_ruled_table_with_its_own_header_takes_nothing_from_above() -> None:
    pdf = Pdf().text(70, 92, "甲部分").text(190, 92, "乙部分").text(250, 92, "丙部分")
    pdf.table(60, 100, [HEADER[1], *BODY], colWidths=WIDTHS)
    assert grids(READER.read(pdf.bytes(), Limits())) == [[HEADER[1], *BODY]]


def test_shaded_cells_without_any_rule_are_a_table() -> None:
    pdf = Pdf()
    rows = [HEADER[1], *BODY, ["合计", "12.00", "合计", "12.00"]]
    for row in range(len(rows)):
        left = 60.0
        for width in WIDTHS:
            shaded(pdf, left, 100 + 18 * row, width - 1, 17)
            left += width
    pdf.table(60, 100, rows, [("ALIGN", (0, 0), (-1, -1), "CENTER")], colWidths=WIDTHS, rowHeights=18)
    assert grids(READER.read(pdf.bytes(), Limits())) == [rows]


def test_shaded_words_are_no_cells() -> None:
    words = groups_of([Box(60, 100, 90, 112), Box(90, 100, 130, 112)])
    assert as_rules(words, [], []) == ([], [])
    assert as_rules(words, [Rule(140, 60, 130)], [Rule(60, 140, 200)]) == ([], [])
    assert len(as_rules(words, [Rule(112, 60, 130)], [Rule(60, 112, 200)])[1]) == 4


def test_a_stripe_across_the_table_is_no_cell() -> None:
    assert groups_of([Box(60, 100 + 40 * row, 400, 120 + 40 * row) for row in range(5)]) == []


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("header", [True, False])
def test_a_band_behind_a_row_is_no_cell(first: int, header: bool) -> None:
    pdf, rows = Pdf(), [*BODY, ["三、结转", "1.00", "三、农林", "1.00"], ["合计", "13.00", "合计", "13.00"]]
    for at, width in enumerate(WIDTHS if header else []):
        shaded(pdf, 60 + sum(WIDTHS[:at]), 100, width, 18)
    for at in range(first, len(rows), 2):
        shaded(pdf, 60, 118 + 18 * at, sum(WIDTHS), 18)
    style = [("ALIGN", (at, 1), (at, -1), "RIGHT") for at in (1, 3)]
    table = [HEADER[1], *rows]
    pdf.table(60, 100, table, style, colWidths=WIDTHS)
    assert grids(READER.read(pdf.bytes(), Limits())) == [table]
