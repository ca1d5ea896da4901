"""Web archives: the page and what its frames show, a workbook's sheets, whatever the parts are coded in."""

from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Grid, Limits, Line
from crossfoot_parser.core.readers.html.archive import READER
from tests.support.blocks import grids, lines, remarks

ROWS = "<table><tr><td>{0}</td><td>1.00</td></tr><tr><td>合计</td><td>1.00</td></tr></table>"
EXCEL = (
    "<html><xml><x:ExcelWorkbook><x:ExcelWorksheets>{0}</x:ExcelWorksheets></x:ExcelWorkbook></xml>"
    '<frameset><frame src="book.files/sheet001.htm"><frame src="book.files/tabstrip.htm"></frameset></html>'
)
SHEET = (
    '<x:ExcelWorksheet><x:Name>{0}</x:Name><x:WorksheetSource HRef="book.files/{1}.htm"/></x:ExcelWorksheet>'
)


def part(body: str, location: str = "", charset: str = "utf-8") -> MIMEText:
    made = MIMEText(body, "html", charset)
    if location:
        made["Content-Location"] = f"file:///C:/导出/{location}"
    return made


def archive(*parts: MIMEBase | MIMEText) -> bytes:
    made = MIMEMultipart("related")
    for each in parts:
        made.attach(each)
    return made.as_bytes()


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gb18030"])
def test_one_page(charset: str) -> None:
    document = READER.read(archive(part("<p>支出表</p>" + ROWS.format("甲"), charset=charset)), Limits())
    assert (lines(document), grids(document)) == (["支出表"], [[["甲", "1.00"], ["合计", "1.00"]]])


def test_quoted_printable_and_no_charset_of_its_own() -> None:
    head = b"MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
    assert lines(READER.read(head + b"<p>=D6=A7=\n=B3=F6</p>", Limits())) == ["支出"]


def workbook() -> bytes:
    sheets = (
        SHEET.format("收入表", "sheet002")
        + SHEET.format("底稿", "sheet003")
        + SHEET.format("Sheet1", "sheet001")
    )
    hidden = "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"
    return archive(
        part(EXCEL.format(sheets), "book.htm"),
        part(ROWS.format("乙"), "book.files/sheet001.htm"),
        part(ROWS.format("甲"), "book.files/sheet002.htm"),
        part(hidden + ROWS.format("不公开"), "book.files/sheet003.htm"),
        part("<table><tr><td>收入表</td><td>Sheet1</td></tr></table>", "book.files/tabstrip.htm"),
    )


def test_the_sheets_of_a_workbook_in_the_order_of_their_tabs() -> None:
    document = READER.read(workbook(), Limits())
    assert grids(document) == [[[name, "1.00"], ["合计", "1.00"]] for name in ("甲", "乙")]
    assert [block.sheet for block in document.blocks if isinstance(block, Grid)] == ["收入表", "Sheet1"]
    assert [block.text for block in document.blocks if isinstance(block, Line)] == ["收入表"]
    assert remarks(document) == ["hidden sheet left out"]


def test_frames_are_shown_and_other_pages_are_not() -> None:
    document = READER.read(
        archive(
            part('<p>外</p><iframe src="inner.htm"></iframe><iframe src="missing.htm"></iframe>', "page.htm"),
            part("<p>内</p>", "inner.htm"),
            part("<p>页眉</p>", "header.htm"),
        ),
        Limits(),
    )
    assert lines(document) == ["外", "内"]
    assert remarks(document) == ["page not shown"]


def test_pages_that_tabs_show_in_a_frame_are_shown_and_links_elsewhere_are_not() -> None:
    tabs = '<a href="two.htm" target="sheet">二</a><a href="three.htm" target="_blank">三</a>'
    tabs += '<a href="four.htm">四</a>'
    document = READER.read(
        archive(
            part('<frameset><frame src="one.htm" name="sheet"><frame src="tabs.htm"></frameset>', "page.htm"),
            part("<p>甲</p>", "one.htm"),
            part(tabs, "tabs.htm"),
            *(part(f"<p>{name}页</p>", f"{name}.htm") for name in ("two", "three", "four")),
        ),
        Limits(),
    )
    assert lines(document) == ["甲", "二三四", "two页"]
    assert remarks(document) == ["page not shown"]


def test_sheets_that_nothing_lists_are_shown_in_their_order() -> None:
    frames = '<frameset><frame src="b.files/sheet001.htm"><frame src="b.files/tabstrip.htm"></frameset>'
    pages = [
        part(f"<p>{name}</p>", f"b.files/sheet00{n}.htm") for n, name in ((1, "甲"), (2, "乙"), (3, "丙"))
    ]
    document = READER.read(
        archive(part(frames, "b.htm"), *pages, part("<p>表单</p>", "b.files/tabstrip.htm")), Limits()
    )
    assert lines(document) == ["甲", "表单", "乙", "丙"]
    assert not remarks(document)


def test_frames_in_a_ring_end() -> None:
    first, second = '<p>a</p><iframe src="b.htm"></iframe>', '<p>b</p><iframe src="a.htm"></iframe>'
    document = READER.read(archive(part(first, "a.htm"), part(second, "b.htm")), Limits())
    assert lines(document) == ["a", "b"]


def test_an_archive_that_ends_early_says_so() -> None:
    data = archive(part("<p>支出表</p>" + ROWS.format("甲")))
    assert remarks(READER.read(data[:-20], Limits())) == ["file ends early"]


def test_nothing_to_read() -> None:
    with pytest.raises(PermanentError, match="damaged"):
        READER.read(b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--\n", Limits())
    with pytest.raises(PermanentError, match="no_content"):
        READER.read(archive(part("<p> </p>")), Limits())
    with pytest.raises(PermanentError, match="needs_ocr"):
        READER.read(archive(part("<img src=1.png>"), MIMEImage(b"x", "png")), Limits())
    with pytest.raises(PermanentError, match="page_limit"):
        READER.read(workbook(), Limits(pages=2))
