"""A scrap of a table at a page's edge takes its columns from the page beside it."""

from reportlab.lib import colors

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.pdf.reader import READER
from tests.support.blocks import grids
from tests.support.pdfs import RULED, Pdf

BODY = [
    ["项目名称", "金额", "项目名称", "金额"],
    ["甲", "1.00", "乙", "2.00"],
    ["合计", "1.00", "合计", "2.00"],
]


def pdf(scrap: list[list[str]], widths: list[int], between: str = "") -> Pdf:
    first = Pdf().table(60, 700, scrap, colWidths=widths)
    if between:
        first.text(60, 760, between)
    return first.page().table(60, 50, BODY, colWidths=[100] * 4)


def test_merged_labels_at_the_foot_of_a_page() -> None:
    found = grids(READER.read(pdf([["收入", "支出"]], [200, 200]).bytes(), Limits()))
    assert found == [[["收入", "<", "支出", "<"]], BODY]


def test_a_page_number_in_between_does_not_matter_and_a_title_does() -> None:
    number = grids(READER.read(pdf([["收入", "支出"]], [200, 200], "— 3 —").bytes(), Limits()))
    assert number[0] == [["收入", "<", "支出", "<"]]
    title = grids(READER.read(pdf([["收入", "支出"]], [200, 200], "注：另一张表").bytes(), Limits()))
    assert title[0] == [["收入", "支出"]]


def test_what_a_browser_prints_in_between_does_not_matter() -> None:
    found = grids(
        READER.read(pdf([["收入", "支出"]], [200, 200], "11/22/31, 6:44 AM 某局").bytes(), Limits())
    )
    assert found[0] == [["收入", "<", "支出", "<"]]


def test_other_edges_are_another_table() -> None:
    assert grids(READER.read(pdf([["收入", "支出"]], [150, 150]).bytes(), Limits()))[0] == [["收入", "支出"]]
    assert grids(READER.read(pdf([["收入", "支出"]], [250, 150]).bytes(), Limits()))[0] == [["收入", "支出"]]


def test_a_table_that_has_a_frame_around_it_is_read_and_not_the_frame() -> None:
    page = Pdf()
    page.canvas.rect(30, 30, 530, 780)
    page.table(60, 100, BODY).text(60, 60, "标题")
    assert grids(READER.read(page.bytes(), Limits())) == [BODY]


def test_a_table_inside_a_cell_is_text_of_that_cell() -> None:
    outer = [["项目", "内容", "金额"], ["甲", "", "1.00"], ["乙", "x", "2.00"]]
    page = Pdf().table(60, 100, outer, colWidths=[100, 200, 100], rowHeights=60)
    page.table(180, 175, [["a", "b"], ["c", "d"]], [*RULED, ("BACKGROUND", (0, 0), (-1, -1), colors.white)])
    (found,) = grids(READER.read(page.bytes(), Limits()))
    assert [text.strip() for text in found[1]] == ["甲", "a b c d", "1.00"]


def test_a_caption_wrapped_beside_its_neighbour_is_put_back() -> None:
    page = (
        Pdf().text(60, 100, "部门名称：某省人大").text(60, 112, "常委会办公厅").text(400, 106, "单位：万元")
    )
    (line,) = [block.text for block in READER.read(page.bytes(), Limits()).blocks if hasattr(block, "text")]
    assert line.split() == ["部门名称：某省人大常委会办公厅", "单位：万元"]
