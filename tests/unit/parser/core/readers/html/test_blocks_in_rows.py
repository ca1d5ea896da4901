"""Rows of blocks are a table where they hold figures; blank cells keep their places."""

import pytest

from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers.html.reader import READER
from tests.support.blocks import grids, lines

FULL = [["项目", "合计", "基本支出"], ["教育", "1.00", "1.00"], ["合计", "1.00", "1.00"]]


def read(body: str) -> tuple[list[list[list[str]]], list[str]]:
    document = READER.read(f"<html><body>{body}</body></html>".encode(), Limits())
    return grids(document), lines(document)


def blocks(rows: list[list[str]], row: str, cell: str) -> str:
    return "\n".join(
        f"<{row}>{''.join(f'<{cell}><i>{text}</i></{cell}>' for text in texts)}</{row}>" for texts in rows
    )


@pytest.mark.parametrize(("row", "cell"), [("div", "div"), ("ul", "li"), ("section", "p"), ("li", "span")])
def test_rows_of_blocks_are_a_table_between_its_lines(row: str, cell: str) -> None:
    found, said = read(f"<h3>支出表</h3><p>单位：万元</p><main>{blocks(FULL, row, cell)}</main><p>注：无</p>")
    assert found == [FULL]
    assert said == ["支出表", "单位：万元", "注：无"]


def test_lists_and_rows_of_other_widths_are_none() -> None:
    news = [["1", "公告一", "2031-01-02"], ["2", "公告二", "2031-01-03"], ["3", "公告三", "2031-01-04"]]
    assert read(blocks(news, "li", "span"))[0] == []
    assert read(blocks([["a", "1.00"], ["b", "2.00"], ["c", "3.00"]], "div", "div"))[0] == []
    loose = blocks(FULL, "div", "div").replace("</div>\n", "</div>另见\n")
    assert read(loose)[0] == []
    assert read(blocks([["教育支出" * 20, "1.00", "2.00"]] * 4, "div", "div"))[0] == []


def test_blank_cells_keep_their_places_where_enough_rows_hold_figures() -> None:
    body = [["教育", "1.00", "", "1.00"], ["卫生", "", "2.50", "2.50"], ["合计", "1.00", "2.50", "3.50"]]
    head = ["项目", "基本支出", "项目支出", "合计"]
    assert read(blocks([head, *body], "div", "div"))[0] == [[head, *body]]
