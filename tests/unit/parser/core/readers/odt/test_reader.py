"""OpenDocument texts: what a word processor shows, in its order."""

import io
import zipfile
from collections.abc import Callable

import pytest

from crossfoot_common.detection import detect
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, RawDocument
from crossfoot_parser.core.readers import read as read_any
from crossfoot_parser.core.readers.odt.reader import READER
from tests.support.blocks import grids, lines, order, remarks
from tests.support.odts import cell, flat, p, package, row, style, table

ROWS = [["科目", "合计"], ["教育", "7.00"]]
TABLE = table(*(row(tuple(texts)) for texts in ROWS))


def read(*parts: str, styles: str = "") -> RawDocument:
    return READER.read(package(*parts, styles=styles), Limits())


@pytest.mark.parametrize("write", [package, flat])
def test_lines_and_tables_in_their_order(write: Callable[..., bytes]) -> None:
    data = write('<text:h text:outline-level="1">支出表</text:h>', TABLE, p("注：无"))
    document = read_any(data, detect(data), Limits())
    assert order(document) == ["Line", "Grid", "Line"]
    assert lines(document) == ["支出表", "注：无"]
    assert grids(document) == [ROWS]


def test_blanks_breaks_and_runs() -> None:
    text = 'a\n  <text:span>b</text:span><text:s text:c="3"/>c<text:line-break/>d<text:tab/>e'
    assert lines(read(p(text))) == ["a b   c", "d\te"]


def test_changes_are_accepted_and_comments_are_not_read() -> None:
    deleted = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>9.00</text:p></text:deletion>"
    )
    deleted += "</text:changed-region></text:tracked-changes>"
    comment = "<office:annotation><text:p>9</text:p></office:annotation>"
    assert lines(read(deleted, p(f"1<text:change-start/>.50<text:change-end/>{comment}元"))) == ["1.50元"]


def test_hidden_text_is_left_out_and_said_and_raised_numbers_are_no_digits() -> None:
    hidden = style("H", '<style:text-properties text:display="none"/>')
    up = style("U", '<style:text-properties style:text-position="super 58%"/>')
    span = '5.00<text:span text:style-name="{}">12</text:span>'
    document = read(p(span.format("H")), p(span.format("U")), p("旧", "H"), styles=hidden + up)
    assert lines(document) == ["5.00", "5.00^12"]
    assert remarks(document) == ["hidden text left out"] * 2
    child = style("C", "<style:text-properties/>", parent="H")
    assert lines(read(p(span.format("C")), styles=hidden + child)) == ["5.00"]


def test_notes_are_read_behind_what_they_are_said_of() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>"
    )
    document = read(
        p("收入5.00" + note.format(p("不含结转3.00"))), table(row(("a" + note.format(p("丙")), "b")))
    )
    assert lines(document) == ["收入5.00", "不含结转3.00", "丙"]
    assert grids(document) == [[["a", "b"]]]
    assert order(document)[-2:] == ["Grid", "Line"]


def test_boxes_hold_paragraphs_and_tables() -> None:
    box = f"<draw:frame><draw:text-box>{p('单位：万元')}{TABLE}</draw:text-box></draw:frame>"
    document = read(p("支出表" + box))
    assert order(document) == ["Line", "Line", "Grid"]
    assert read(box).blocks == document.blocks[1:]


def test_spans_repetitions_header_rows_and_hidden_ones() -> None:
    wide = cell("预算数", attributes='table:number-columns-spanned="2"') + "<table:covered-table-cell/>"
    high = cell("项目", attributes='table:number-rows-spanned="2"')
    head = (
        f"<table:table-header-rows><table:table-row>{high}{wide}</table:table-row></table:table-header-rows>"
    )
    second = f"<table:table-row><table:covered-table-cell/>{cell('合计')}{cell('基本')}</table:table-row>"
    twice = cell("1.00", attributes='table:number-columns-repeated="2"')
    body = f'<table:table-row table:number-rows-repeated="2">{cell("甲")}{twice}</table:table-row>'
    unseen = f'<table:table-row table:visibility="collapse">{cell("乙")}</table:table-row>'
    assert grids(read(table(head, second, body, unseen))) == [
        [["项目", "预算数", "<"], ["<", "合计", "基本"], ["甲", "1.00", "1.00"], ["甲", "1.00", "1.00"]]
    ]


def test_a_column_in_one_cell_is_its_rows() -> None:
    stacks = "".join((cell("教育", "卫生", "合计"), cell("7.00", "", "7.00")))
    assert grids(read(table(row(("科目", "合计")), f"<table:table-row>{stacks}</table:table-row>"))) == [
        [["科目", "合计"], ["教育", "7.00"], ["卫生", ""], ["合计", "7.00"]]
    ]


def test_tables_in_tables() -> None:
    outer = table(
        f"<table:table-row><table:table-cell>{p('标题')}{TABLE}</table:table-cell></table:table-row>"
    )
    assert grids(read(outer)) == [ROWS]
    nested = TABLE
    for _ in range(12):
        nested = table(f"<table:table-row><table:table-cell>{nested}</table:table-cell></table:table-row>")
    with pytest.raises(PermanentError, match="nesting_limit"):
        READER.read(package(nested), Limits(nesting=8))


def test_pages_that_an_author_broke() -> None:
    before = style("B", '<style:paragraph-properties fo:break-before="page"/>')
    assert order(read(p("甲", "B"), p("乙", "B"), styles=before)) == ["Line", "PageBreak", "Line"]
    after = style("A", '<style:paragraph-properties fo:break-after="page"/>')
    assert order(read(p("甲", "A"), p("乙"), styles=after)) == ["Line", "PageBreak", "Line"]


def test_numbers_of_lists() -> None:
    level = '<text:list-level-style-number text:level="{}" style:num-format="{}" style:num-suffix="{}"/>'
    levels = level.format(1, "一, 二, 三, ...", "、") + level.format(2, "1", ".")
    styles = f'<text:list-style style:name="L">{levels}</text:list-style>'
    item = "<text:list-item>{}</text:list-item>"
    inner = f"<text:list>{item.format(p('丙'))}{item.format(p('丁') + p('戊'))}</text:list>"
    whole = f'<text:list text:style-name="L">{item.format(p("甲"))}{item.format(p("乙") + inner)}</text:list>'
    again = (
        f'<text:list text:style-name="L" text:continue-numbering="true">{item.format(p("己"))}</text:list>'
    )
    expected = ["一、甲", "二、乙", "1.丙", "2.丁", "戊", "三、己"]
    assert lines(read(whole, again, styles=styles)) == expected
    assert lines(read(whole, whole, styles=styles))[5:7] == ["一、甲", "二、乙"]
    assert lines(read(whole))[0] == "甲"  # bullets


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (package(), "no_content"),
        (package(p("")), "no_content"),
        (package("<draw:frame><draw:image/></draw:frame>"), "needs_ocr"),
        (package(p("甲"), manifest="<encryption-data/>"), "encrypted"),
        (package("<text:p>"), "damaged"),
        (b"PK\x03\x04", "damaged"),
        (b"<x/>", "damaged"),
    ],
)
def test_what_has_no_reading(data: bytes, reason: str) -> None:
    with pytest.raises(PermanentError, match=reason):
        READER.read(data, Limits())


def mastered(master: str, body: str, styles: str = "") -> list[bytes]:
    """One text flat and in a package, with what its master pages show."""
    masters = f"<office:master-styles>{master}</office:master-styles>"
    head, _, rest = flat(body).decode().partition("<office:body>")
    head = head + f"<office:automatic-styles>{styles}</office:automatic-styles>"
    common = f"{head}{masters}</office:document>"
    return [f"{head}{masters}<office:body>{rest}".encode(), with_styles(common, body, styles)]


def test_heads_of_pages_are_read_before_the_text_without_numbers_of_pages() -> None:
    def headed(text: str, body: str = p("x")) -> list[str]:
        master = f"<style:master-page style:name='Standard'><style:header>{p(text)}</style:header>"
        master += f"<style:footer>{p('第1页')}</style:footer></style:master-page>"
        flat_one, packed = [READER.read(data, Limits()) for data in mastered(master, body)]
        assert lines(flat_one) == lines(packed)
        assert not flat_one.remarks
        return lines(flat_one)

    assert headed("支出总表<text:tab/>单位：万元") == ["支出总表", "单位：万元", "x"]
    assert headed("第<text:page-number>1</text:page-number>页") == ["x"]
    assert headed("支出总表<text:tab/>表<text:page-number>1</text:page-number>") == ["支出总表", "x"]
    assert headed("x") == ["x"]
    assert lines(READER.read(with_styles("<broken", p("x")), Limits())) == ["x"]


def test_what_stands_at_the_foot_of_pages_is_named() -> None:
    master = f"<style:master-page style:name='Standard'><style:footer>{p('财政局编')}</style:footer>"
    for data in mastered(master + "</style:master-page>", p("x")):
        document = READER.read(data, Limits())
        assert lines(document) == ["x"]
        assert [(remark.what, remark.why) for remark in document.remarks] == [
            ("heads of pages left out", "财政局编")
        ]


def test_a_section_begins_with_the_head_of_its_own_pages() -> None:
    masters = "".join(
        f"<style:master-page style:name='{name}'><style:header>{p(head)}</style:header></style:master-page>"
        for name, head in (("Standard", "收入总表"), ("M2", "支出总表"), ("M3", "不用"))
    )
    turned = "<style:style style:name='P2' style:family='paragraph' style:master-page-name='M2'/>"
    body = p("甲") + "<text:p text:style-name='P2'>乙</text:p>" + p("丙")
    for data in mastered(masters, body, turned):
        assert lines(READER.read(data, Limits())) == ["收入总表", "甲", "支出总表", "乙", "丙"]


def with_styles(common: str, body: str, styles: str = "") -> bytes:
    buffer = io.BytesIO(package(body, styles=styles))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("styles.xml", common)
    return buffer.getvalue()
