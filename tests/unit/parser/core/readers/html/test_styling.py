"""What a page's style sheet hides is not shown, and what it shows as a table is one."""

import pytest

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.html.reader import READER
from tests.support.blocks import grids, lines

ROWS = [["项目", "金额"], ["合计", "3.00"]]


def read(body: str, css: str = "") -> list[list[list[str]]]:
    page = f"<html><head><style>{css}</style></head><body>{body}</body></html>"
    return grids(READER.read(page.encode(), Limits()))


def table(hidden: str = "") -> str:
    cells = ("".join(f"<td>{text}</td>" for text in row) for row in ROWS)
    return f"<table>{hidden}{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


@pytest.mark.parametrize(
    "css",
    [
        ".m{display:none}",
        ".n, tr.m { color: red; Display : None }",
        "#t{display:none}",
        "/* .m{} */ @media print{.m{display:table-row}} .m{display:none}",
        ".m{display:block}\n.m{visibility:hidden}",
    ],
)
def test_rows_that_a_rule_hides(css: str) -> None:
    assert read(table('<tr class="x m" id="t"><td>模板</td><td>9.00</td></tr>'), css) == [ROWS]


@pytest.mark.parametrize(
    ("css", "style"),
    [
        ("@media print{.m{display:none}}", ""),
        ("td.m{display:none}", ""),
        (".m td{display:none}", ""),
        (".m{display:none}", "display:table-row"),
        (".m{display:none} .m{display:table-row}", ""),
    ],
)
def test_rows_that_are_shown_all_the_same(css: str, style: str) -> None:
    shown = f'<tr class="m" style="{style}"><td>其中</td><td>1.00</td></tr>'
    assert read(table(shown), css) == [[["其中", "1.00"], *ROWS]]


@pytest.mark.parametrize("outer", ["display:table", "width:9em"])
@pytest.mark.parametrize("own", [True, False])
def test_what_is_shown_as_a_table_is_one(outer: str, *, own: bool) -> None:
    css = "" if own else ".r{display:table-row} .c{display:table-cell}"
    row, cell = (
        ('style="display:table-row"', 'style="display: table-cell"') if own else ('class="r"', 'class="c"')
    )
    rows = "".join(
        f"<div {row}>{''.join(f'<span {cell}>{text}</span>' for text in texts)}</div>" for texts in ROWS
    )
    assert read(f'<p>支出表</p><div style="{outer}">{rows}</div>', css) == [ROWS]


def test_fields_of_a_form_show_what_was_entered() -> None:
    fields = '<tr><td>拨款</td><td><input value="2.00"><input type="hidden" value="7.00"></td></tr>'
    assert read(table(fields)) == [[["拨款", "2.00"], *ROWS]]


def test_a_list_of_options_shows_the_chosen_one_or_the_first() -> None:
    chosen, first = "<option>元<option selected>万元", "<option>否</option><option>是</option>"
    fields = f"<tr><td>单位<select>{chosen}</select></td><td><select>{first}</select></td></tr>"
    assert read(table(fields)) == [[["单位万元", "否"], *ROWS]]


def test_what_was_deleted_is_not_read() -> None:
    assert read(table("<tr><td>拨款</td><td><del>5.00</del><ins>6.00</ins></td></tr>")) == [
        [["拨款", "6.00"], *ROWS]
    ]
    page = "<p>支出<del>5.00</del><ins>6.00</ins>万元</p>"
    assert lines(READER.read(page.encode(), Limits())) == ["支出6.00万元"]


def test_style_sheets_without_an_end_hide_nothing() -> None:
    page = b"<style>" + b".a{display:none" * 20_000 + "</style><p class=a>支出</p>".encode()
    assert lines(READER.read(page, Limits())) == ["支出"]
