"""Two pages on one sheet are read one after the other; two tables on one page are not taken for pages."""

from reportlab.lib.pagesizes import A4, landscape

from crossfoot_parser.core.blocks import Grid, Limits, PageBreak, RawDocument
from crossfoot_parser.core.parse import parse
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.blocks import grids, lines
from tests.support.pdfs import HEIGHT, Pdf

HEAD = ["科目编码", "科目名称", "合计"]
FIRST = [HEAD, ["", "合计", "9.00"], ["201", "公共服务支出", "4.00"], ["20101", "行政运行", "4.00"]]
SECOND = [HEAD, ["205", "教育支出", "5.00"], ["20501", "小学教育", "5.00"]]
HALF = A4[1] / 2


def sheet() -> Pdf:
    pdf = Pdf()
    pdf.canvas.setPageSize(landscape(A4))
    pdf.canvas.translate(0, A4[0] - HEIGHT)
    return pdf


def read(pdf: Pdf) -> RawDocument:
    return READER.read(pdf.bytes(), Limits())


def two_pages() -> Pdf:
    pdf = sheet().text(150, 60, "2024年支出总表").text(300, 80, "单位：万元").table(60, 90, FIRST)
    return pdf.text(HALF + 100, 60, "续表").table(HALF + 60, 90, SECOND)


def test_the_left_page_is_read_before_the_right_one() -> None:
    pdf = two_pages().text(HALF / 2, 560, "1").text(HALF * 1.5, 560, "2")
    data = pdf.bytes()
    assert grids(READER.read(data, Limits())) == [FIRST, SECOND]
    (table,) = parse(data, "a.pdf", "application/pdf").tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [*FIRST[1:], *SECOND[1:]]


def test_cells_keep_their_place_on_the_sheet() -> None:
    left, right = [
        block for block in read(two_pages().text(80, 560, "一部分说明")).blocks if isinstance(block, Grid)
    ]
    assert [grid.rows[0].cells[0].box for grid in (left, right)] != [None, None]
    (first, second) = (grid.rows[0].cells[0].box for grid in (left, right))
    assert first
    assert second
    assert abs(second[0] - first[0] - HALF * 100) < 10


def test_two_tables_below_one_title_stand_on_one_page() -> None:
    pdf = sheet().text(HALF - 40, 60, "2024年收支总表").table(60, 90, FIRST).table(HALF + 60, 90, SECOND)
    document = read(pdf)
    assert grids(document) == [FIRST, SECOND]
    assert [line.strip() for line in lines(document)] == ["2024年收支总表"]


def test_a_page_with_its_title_over_its_middle_is_one() -> None:
    """A form number on its left and a unit on its right are captions of one table."""
    pdf = sheet().text(HALF - 70, 60, "甲镇收支总表").text(60, 60, "表1").text(700, 80, "单位：万元")
    pdf.table(60, 90, FIRST).table(HALF + 60, 90, SECOND)
    texts = [line.strip() for line in lines(read(pdf))]
    assert "甲镇收支总表" in texts[0]


def test_panels_that_nothing_draws_are_no_pages() -> None:
    pdf = sheet()
    for at, (label, figure) in enumerate(
        (("拨款", "1.00"), ("其他", "2.00"), ("事业", "3.00"), ("合计", "6.00"))
    ):
        for left in (60, HALF + 60):
            pdf.text(left, 100 + 20 * at, f"{label}{'收入' if left == 60 else '支出'}")
            pdf.text(left + 200, 100 + 20 * at, figure)
    (table,) = grids(read(pdf))
    assert table[0] == ["拨款收入", "1.00", "拨款支出", "1.00"]


def test_halves_ruled_alike_may_be_one_table() -> None:
    other = [["205", "教育支出", "5.00"], *SECOND[1:], ["20502", "中学教育", ""]]
    document = read(sheet().table(60, 90, FIRST).table(HALF + 60, 90, other))
    assert grids(document) == [FIRST, other]
    assert len([block for block in document.blocks if isinstance(block, PageBreak)]) == 1


def test_one_number_below_both_pages_does_not_join_them() -> None:
    document = read(two_pages().text(HALF - 15, 580, "— 3 —"))
    assert grids(document) == [FIRST, SECOND]
    assert lines(document)[-1].replace(" ", "") == "—3—"
    assert len([block for block in document.blocks if isinstance(block, PageBreak)]) == 2
