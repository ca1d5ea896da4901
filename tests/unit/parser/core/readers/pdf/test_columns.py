"""Columns without vertical rules: by cut rules, behind figures, and as on the page before."""

from itertools import pairwise

import pytest
from reportlab.lib import colors

from crossfoot_parser.core.blocks import Grid, Limits
from crossfoot_parser.core.readers.pdf.columns import between_cuts, continued, covered
from crossfoot_parser.core.readers.pdf.model import Rule
from crossfoot_parser.core.readers.pdf.reader import READER
from crossfoot_parser.core.readers.pdf.segments import Segment
from tests.support.blocks import grids
from tests.support.pdfs import HEIGHT, Pdf

HEADER = [
    ["科目编码", "", "科目名称", "合计", "基本支出", "", "项目支出"],
    ["类", "款", "", "", "人员", "公用", ""],
]
SPANS = [((0, 0), (1, 0)), ((2, 0), (2, 1)), ((3, 0), (3, 1)), ((4, 0), (5, 0)), ((6, 0), (6, 1))]
STYLE = [
    *(("SPAN", *span) for span in SPANS),
    ("ALIGN", (3, 2), (-1, -1), "RIGHT"),
    ("VALIGN", (0, 0), (-1, 1), "MIDDLE"),
]
BODY = [
    ["205", "", "教育支出", "1,234.50", "1,000.00", "34.50", "200.00"],
    ["", "08", "进修及培训", "1,234.50", "1,000.00", "34.50", "200.00"],
    ["208", "", "社会保障和就业支出", "321.00", "320.00", "", "1.00"],
    ["", "05", "养老支出", "321.00", "320.00", "", "1.00"],
]
SECOND = [["213", "", "农林水支出", "90.00", "", "", "90.00"], ["", "03", "水利", "90.00", "", "", "90.00"]]
WIDTHS = [40, 40, 130, 80, 70, 60, 70]
READ = [
    ["科目编码", "<", "科目名称", "合计", "基本支出", "<", "项目支出"],
    ["类", "款", "<", "<", "人员", "公用", "<"],
]


def read(pdf: Pdf) -> list[Grid]:
    return [block for block in READER.read(pdf.bytes(), Limits()).blocks if isinstance(block, Grid)]


@pytest.mark.parametrize("aligned", ["LEFT", "CENTER"])
def test_headings_are_over_the_middle_or_the_start_of_their_columns(aligned: str) -> None:
    style = [*STYLE, ("ALIGN", (0, 0), (-1, 1), aligned)]
    document = READER.read(Pdf().table(50, 100, [*HEADER, *BODY], style, colWidths=WIDTHS).bytes(), Limits())
    assert grids(document) == [[*READ, *BODY]]
    assert [block.remarks for block in document.blocks if isinstance(block, Grid)] == [()]


@pytest.mark.parametrize(("words", "found"), [("本年预算", True), ("2024年预算表", False)])
def test_words_between_the_caption_and_the_header_head_columns_and_titles_do_not(
    words: str, found: bool
) -> None:
    """In the middle of the table, where a title would stand, too."""
    pdf = Pdf().text(50, 80, "部门：某局").text(300, 80, "单位：万元").text(180, 94, words)
    rows = [["甲", "1.00", "2.00", "3.00"], ["乙", "2.00", "3.00", "4.00"], ["丙", "3.00", "4.00", "5.00"]]
    for at, row in enumerate([["项目", "基本", "项目", "上年"], *rows]):
        for column, text in enumerate(row):
            pdf.text(50 + 85 * column + (5 if at else 0), 105 + 12 * at + 4 * (at > 0), text)
    table = grids(READER.read(pdf.bytes(), Limits()))[0]
    assert ("本年预算" in table[0]) == found
    assert table[-3:] == rows


@pytest.mark.parametrize("repeated", [False, True])
@pytest.mark.parametrize("rows", [1, 2])
@pytest.mark.parametrize("ruled", [False, True])
def test_the_second_page_lies_in_the_columns_of_the_first(repeated: bool, rows: int, ruled: bool) -> None:
    lines = [("LINEBELOW", (0, 1), (-1, -1), 0.5, colors.black)] if ruled else []
    second = [*(HEADER if repeated else []), *SECOND[:rows]]
    style = [*(STYLE if repeated else [("ALIGN", (3, 0), (-1, -1), "RIGHT")]), *lines]
    pdf = Pdf().table(50, 600, [*HEADER, *BODY], [*STYLE, *lines], colWidths=WIDTHS)
    pdf.text(290, 820, "第 1 页").page().table(50, 60, second, style, colWidths=WIDTHS)
    found = grids(READER.read(pdf.bytes(), Limits()))
    assert found == [[*READ, *BODY], [*(READ if repeated else []), *SECOND[:rows]]]


def test_another_table_on_the_next_page_has_its_own_columns() -> None:
    pdf = Pdf().table(50, 600, [*HEADER, *BODY], STYLE, colWidths=WIDTHS).page().text(200, 60, "另一张表")
    pdf.table(
        50, 80, [["项目", "预算数"], ["甲", "1.00"], ["乙", "2.00"], ["合计", "3.00"]], [], colWidths=[90, 90]
    )
    assert [len(grid.rows[0].cells) for grid in read(pdf)] == [7, 2]


def test_rules_that_every_cell_draws_show_the_columns() -> None:
    rows = [
        ("项目", "预算数", "项目", "预算数"),
        ("甲", "1.00", "丙", "5.00"),
        ("乙", "4.00", "丁", ""),
        ("合计", "5.00", "合计", "5.00"),
    ]
    pdf = Pdf().text(105, 95, "收入").text(305, 95, "支出")
    edges = [50, 150, 200, 350, 400]
    for top in (84, 125, 185):
        for left, right in pairwise(edges):
            pdf.canvas.line(left, HEIGHT - top, right, HEIGHT - top)
    for at, row in enumerate(rows):
        for left, text in zip(edges, row, strict=False):
            pdf.text(left + 2, 115 + 20 * at, text)
    (grid,) = grids(READER.read(pdf.bytes(), Limits()))
    assert grid == [["收入", "<", "支出", "<"], *[list(row) for row in rows]]


def part(text: str, x0: float, x1: float) -> Segment:
    return Segment(text, x0, x1)


def test_cuts_count_where_every_rule_has_them_and_no_text_runs_over() -> None:
    pieces = [Rule(at, x0, x1) for at in (10, 90) for x0, x1 in ((0, 50), (50, 80), (80, 120))]
    lines = [[part("甲", 2, 12), part("1.00", 60, 79), part("2.00", 100, 119)]]
    assert between_cuts(pieces, lines) == [(0, 50), (50, 80), (80, 120)]
    assert between_cuts(pieces[:3], lines) == []
    assert between_cuts([*pieces, Rule(50, 0, 120)], lines) == [(0, 50), (50, 80), (80, 120)]
    assert between_cuts([*pieces, Rule(50, 0, 40), Rule(50, 40, 120)], lines) == []
    assert between_cuts(pieces, [[part("甲", 2, 12), part("1.00", 60, 69), part("2.00", 70, 79)]]) == []
    assert between_cuts(pieces, [[part("甲", 2, 12), part("1.00", 60, 90)]]) == []


def test_labels_right_behind_figures_are_a_column() -> None:
    lines = [
        [part("甲", 0, 30), part(f"{n}.00", 80 - n, 100), part("乙" * n, 101, 101 + 9 * n)] for n in (1, 2, 3)
    ]
    assert covered(lines, 9) == [(0, 30), (77, 100), (101, 128)]
    lines[1][2] = part("乙", 104, 113)
    assert covered(lines, 9) == [(0, 30), (77, 100), (101, 128)]
    lines[1][1] = part("2.00", 76, 98)  # nothing stands at one place on any side
    assert covered(lines, 9) == [(0, 30), (76, 128)]


def test_columns_that_touch_are_parted_where_their_figures_end_or_their_codes_do() -> None:
    rows = [("201", "甲甲甲", 20), ("20101", "乙", 15), ("2010199", "丙丙", 15)]
    lines = [
        [
            part(code, 0, 4 * len(code)),
            part(name, 29, 29 + 9 * len(name)),
            part(f"{n}.00", 79 - n, 79),
            part(f"{n}.00", 101 - n, 101),
        ]
        for code, name, n in rows
    ]
    assert covered(lines, 9) == [(0, 28), (29, 56), (59, 79), (81, 101)]


def test_columns_go_on_where_every_text_lies_on_one() -> None:
    above = [(0, 30), (60, 100), (140, 180)]
    assert continued(above, [[part("甲甲", 0, 45), part("1.00", 150, 180)]]) == [
        (0, 45),
        (60, 100),
        (140, 180),
    ]
    assert continued(above, [[part("甲", 0, 10), part("1.00", 110, 130)]]) == []
    assert continued(above, [[part("甲", 0, 70), part("1.00", 150, 180)]]) == []
