"""HTML: what a browser shows, in its order."""

import pytest

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Grid, Limits, Line
from crossfoot_parser.core.readers.html.reader import READER
from tests.support.blocks import grids, lines, order, remarks


def table(*rows: str) -> str:
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def cells(*texts: str) -> str:
    return "".join(f"<td>{text}</td>" for text in texts)


def page(body: str, head: str = "") -> bytes:
    return f"<html><head>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "gb18030"])
def test_gb2312_meta_is_read_as_gb18030(declared: str) -> None:
    body = f'<html><meta http-equiv="Content-Type" content="text/html; charset={declared}"><p>朱镕基㐀</p>'
    assert lines(READER.read(body.encode("gb18030"), Limits())) == ["朱镕基㐀"]


def test_spans() -> None:
    body = table(
        '<td rowspan=2>项目</td><td colspan="2">金额</td>', cells("小计", "其中"), cells("甲", "1.00", "0.50")
    )
    assert grids(READER.read(page(body), Limits())) == [
        [["项目", "金额", "<"], ["<", "小计", "其中"], ["甲", "1.00", "0.50"]]
    ]


def test_a_layout_table_is_looked_through() -> None:
    inner = table(cells("科目", "金额"), cells("甲", "1.00"))
    body = table(cells("导航"), cells(f"<p>标题</p>{inner}<p>注</p>"))
    document = READER.read(page(body), Limits())
    assert lines(document) == ["导航", "标题", "注"]
    assert grids(document) == [[["科目", "金额"], ["甲", "1.00"]]]
    assert order(document) == ["Line", "Line", "Grid", "Line"]


def test_a_small_table_in_a_cell_of_a_table_of_figures_is_the_text_of_that_cell() -> None:
    rows = [cells(f"项目{i}", f"{i}.00", f"{i}.50") for i in range(4)]
    body = table(cells("项目", "金额", "说明"), *rows, cells("末", "9.00", table(cells("甲"), cells("乙"))))
    read = grids(READER.read(page(body), Limits()))
    assert len(read) == 1
    assert read[0][-1] == ["末", "9.00", "甲乙"]


def test_hidden_things_are_left_out_and_declared() -> None:
    body = '<p style="display: none">旧稿</p><script>var x=1</script><div hidden>x</div><p>正文</p>'
    document = READER.read(page(body + "<noscript>n</noscript>", "<style>p{}</style>"), Limits())
    assert lines(document) == ["正文"]
    assert remarks(document) == ["hidden text left out"] * 2


def test_breaks_and_blanks() -> None:
    body = "<p>一、收入<br>二、支出</p><div>&nbsp;&nbsp;工资\n福利</div><p>a\n  b</p>"
    assert lines(READER.read(page(body), Limits())) == ["一、收入", "二、支出", "  工资福利", "a b"]


def test_the_text_of_a_cell() -> None:
    body = table(cells("因公出国<br>（境）费", "1.00<br>2.00"), cells("<p>&nbsp;&nbsp;甲</p>", "<b>3</b>.00"))
    assert grids(READER.read(page(body), Limits())) == [
        [["因公出国（境）费", "1.00\n2.00"], ["  甲", "3.00"]]
    ]


def test_headings_and_title() -> None:
    document = READER.read(page("<h2>预算公开</h2><p>文</p>", "<title>某局2021年部门预算</title>"), Limits())
    assert [(b.text, b.heading) for b in document.blocks if isinstance(b, Line)] == [
        ("某局2021年部门预算", True),
        ("预算公开", True),
        ("文", False),
    ]


def test_preformatted_text_keeps_its_alignment() -> None:
    body = "<pre>科目    金额\n甲      1.00\n</pre>"
    assert lines(READER.read(page(body), Limits())) == ["科目    金额", "甲      1.00"]


def test_rows_name_their_source_line() -> None:
    document = READER.read(b"<html><body>\n<table>\n<tr><td>a<td>b\n<tr><td>c<td>d\n</table>", Limits())
    (grid,) = [block for block in document.blocks if isinstance(block, Grid)]
    assert [row.line for row in grid.rows] == [3, 4]


def test_caption() -> None:
    body = (
        "<table><caption>收支总表</caption><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
    )
    (grid,) = READER.read(page(body), Limits()).blocks
    assert isinstance(grid, Grid)
    assert grid.caption == "收支总表"


def test_deep_nesting_is_refused_and_not_cut_off() -> None:
    with pytest.raises(PermanentError, match="nesting_limit"):
        READER.read(page("<div>" * 5000 + "甲" + "</div>" * 5000), Limits())
    with pytest.raises(PermanentError, match="nesting_limit"):
        READER.read(page("<table><tr><td>" * 40 + "甲"), Limits(nesting=10))


@pytest.mark.parametrize("span", ['rowspan="999999999"', 'colspan="99999"', 'rowspan="-1"', 'colspan="x"'])
def test_absurd_spans_are_cut(span: str) -> None:
    body = table(f"<td {span}>甲</td><td>1</td>", cells("乙", "2"))
    assert grids(READER.read(page(body), Limits()))[0][0][0] == "甲"


def test_a_table_that_is_too_large() -> None:
    body = table(*(["<td colspan=1000>x</td><td>y</td>"] * 200))
    with pytest.raises(PermanentError, match="cell_limit"):
        READER.read(page(body), Limits(cells=10_000))


@pytest.mark.parametrize(("data", "reason"), [(b" ", "empty_file"), (page("<p> </p>"), "no_content")])
def test_nothing_in_it(data: bytes, reason: str) -> None:
    with pytest.raises(PermanentError, match=reason):
        READER.read(data, Limits())


def test_pages_one_behind_the_other_are_all_shown() -> None:
    pages = (
        page(table(cells("甲", "1.00"), cells("乙", "2.00")), "<title>导出</title>")
        + b"\n"
        + page("<p>第二张</p>" + table(cells("丙", "3.00"), cells("丁", "4.00")), "<title>导出</title>")
    )
    document = READER.read(pages + b"<p>after all ends</p>", Limits())
    assert grids(document) == [[["甲", "1.00"], ["乙", "2.00"]], [["丙", "3.00"], ["丁", "4.00"]]]
    assert lines(document) == ["导出", "第二张", "after all ends"]


@pytest.mark.parametrize(
    "body",
    [
        "<h1>支出总表</h1><table><tr><td>甲</td><td>1.00</td></tr><tr><td>乙</td><td>2.00</td></tr></table>",
        "支出总表<table><tr><td>甲<td>1.00<tr><td>乙<td>2.00</table>",
        "<b>支出总表</b><table><tr><td>甲<td>1.00<tr><td>乙<td>2.00",
    ],
)
def test_a_page_may_begin_with_anything(body: str) -> None:
    document = READER.read(body.encode("gbk"), Limits())
    assert (lines(document), grids(document)) == (["支出总表"], [[["甲", "1.00"], ["乙", "2.00"]]])


def test_rows_without_their_table_are_a_table() -> None:
    read = READER.read(
        "<tr><td>甲</td><td>1.00</td></tr>\n<tr><td>乙</td><td>2.00</td></tr>".encode(), Limits()
    )
    assert grids(read) == [[["甲", "1.00"], ["乙", "2.00"]]]


def test_the_title_of_the_window_is_no_half_of_a_title_on_the_page() -> None:
    body = "<p>2025年部门收支总表</p>" + table(cells("收入", "1.00"), cells("支出", "1.00"))
    document = READER.read(page(body, "<title>Export Page</title>"), Limits())
    assert order(document) == ["Line", "PageBreak", "Line", "Grid"]
    svg = READER.read(page("<svg><title>图标</title></svg><p>正文</p>"), Limits())
    assert lines(svg) == ["正文"]


def test_a_page_that_only_frames_others_says_so() -> None:
    with pytest.raises(PermanentError, match="frames other files"):
        READER.read(b'<html><frameset><frame src="a.htm"><noframes>x</noframes></frameset></html>', Limits())


def test_a_note_number_is_no_digit_of_the_figure() -> None:
    body = table(cells("面积m<sup>2</sup>", "530.00<sup>1</sup>"), cells("甲", "1<sup>st</sup>"))
    assert grids(READER.read(page(body), Limits())) == [[["面积m2", "530.00^1"], ["甲", "1st"]]]


@pytest.mark.parametrize(
    "hidden",
    [
        '<tr style="display:none"><td>乙</td><td>2.00</td></tr>',
        "<tr><td>乙</td><td hidden>2.00</td></tr>",
    ],
)
def test_hidden_figures_of_a_table_are_declared_on_it(hidden: str) -> None:
    (grid,) = READER.read(page(f"<table><tr><td>甲</td><td>1.00</td></tr>{hidden}</table>"), Limits()).blocks
    assert isinstance(grid, Grid)
    assert [remark.what for remark in grid.remarks] == ["hidden cells left out"]
    assert "2.00" not in str(grid.rows)


def test_a_hidden_row_without_figures_is_no_matter() -> None:
    body = (
        '<table><tr><td>甲</td><td>1.00</td></tr><tr style="display:none"><td>模板</td><td></td></tr></table>'
    )
    (grid,) = READER.read(page(body), Limits()).blocks
    assert isinstance(grid, Grid)
    assert grid.remarks == ()


@pytest.mark.parametrize(
    "begins", ['<script>var a = "<table>1</table>";</script>', "<meta charset=utf-8>", ""]
)
def test_a_page_that_begins_as_its_head_would_loses_nothing(begins: str) -> None:
    shown = table(cells("教育", "1.00"), cells("合计", "1.00"))
    body = f"<section><h3>支出表</h3>{shown}</section><p>注：无</p>"
    document = READER.read(f"{begins}{body}".encode(), Limits())
    assert lines(document) == ["支出表", "注：无"]
    assert grids(document) == [[["教育", "1.00"], ["合计", "1.00"]]]
