import pytest

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.html.reader import READER
from tests.support.blocks import lines, order, remarks

TABLE = "<table><tr><td>甲</td><td>1.00</td></tr><tr><td>乙</td><td>2.00</td></tr></table>"


def panel(title: str, attributes: str = 'class="tab"', *, shown: bool = False) -> str:
    return f'<div {attributes} style="display:{"block" if shown else "none"}"><p>{title}</p>{TABLE}</div>'


def names(kind: str) -> tuple[str, str]:
    return ('class="tab"', 'class="tab on"') if kind == "class" else ('id="con_1"', 'id="con_2"')


@pytest.mark.parametrize("kind", ["class", "id"])
def test_panels_that_a_tab_shows_are_read(kind: str) -> None:
    first, second = names(kind)
    document = READER.read((panel("收入表", first, shown=True) + panel("支出表", second)).encode(), Limits())
    assert order(document) == ["Line", "Grid", "Line", "Grid"]
    assert lines(document) == ["收入表", "支出表"]
    assert remarks(document) == []


@pytest.mark.parametrize(
    "hidden",
    [
        panel("支出表", 'class="draft"'),  # of another kind
        panel("收入表"),  # a copy
        '<div class="tab" style="display:none">支出表 2.00</div>',  # no table
        panel("支出表").replace("div", "span"),
    ],
)
def test_what_is_no_panel_is_left_out_and_declared(hidden: str) -> None:
    document = READER.read((panel("收入表", shown=True) + hidden).encode(), Limits())
    assert order(document) == ["Line", "Grid"]
    assert remarks(document) == ["hidden text left out"]


def test_print_of_no_size_is_left_out() -> None:
    body = '<p>1<span style="font-size:0">9</span>2<span style="font-size:0.9em">3</span></p>'
    body += '<p style="font-size: 0px"><b style="font-size:14px">4</b></p>'
    assert lines(READER.read(body.encode(), Limits())) == ["123", "4"]
    cell = TABLE.replace("1.00", '<span style="font-size:0">8</span>1.00')
    (grid,) = READER.read(cell.encode(), Limits()).blocks
    assert "81.00" not in str(grid)


def test_a_page_that_a_frame_carries_itself_is_shown_in_its_place() -> None:
    inner = f"<html><body><p>支出表</p>{TABLE}</body></html>".replace('"', "&quot;")
    document = READER.read(f'<p>上</p><iframe srcdoc="{inner}"></iframe>后<p>下</p>'.encode(), Limits())
    assert order(document) == ["Line", "Line", "Grid", "Line", "Line"]
    assert lines(document) == ["上", "支出表", "后", "下"]


def test_what_only_browsers_without_scripts_show_is_declared_where_it_has_figures() -> None:
    document = READER.read(f"<p>正文</p><noscript>{TABLE}</noscript>".encode(), Limits())
    assert remarks(document) == ["text for browsers without scripts left out"]
    assert not remarks(READER.read("<p>正文</p><noscript>请打开脚本</noscript>".encode(), Limits()))
