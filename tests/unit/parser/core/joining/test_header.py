"""The header of a logical table: the first page's, or the parts of it that two pages hold."""

from crossfoot_parser.core.joining.drafts import Draft, Part
from crossfoot_parser.core.joining.header import header_of
from crossfoot_parser.core.joining.leads import Lead
from tests.support.small_tables import piece, texts


def draft(*parts: Part) -> Draft:
    return Draft(Lead(), list(parts), form=False)


def test_the_first_page_heads_the_table() -> None:
    pages = (Part(piece("项目|金额", "水费|1.00"), 0, 1), Part(piece("项目|金额", "电费|2.00"), 0, 1))
    assert [texts(row) for row in header_of(draft(*pages))] == [["项目", "金额"]]


def test_a_header_that_the_page_cut_goes_on_with_the_next_and_spans_its_columns() -> None:
    pages = (Part(piece("收入|支出"), 0, 1), Part(piece("项目|金额|项目|金额", "税|1.00|费|1.00"), 0, 1))
    first, second = header_of(draft(*pages))
    assert [(cell.text, cell.colspan, cell.covered) for cell in first.cells] == [
        ("收入", 2, False),
        ("", 1, True),
        ("支出", 2, False),
        ("", 1, True),
    ]
    assert texts(second) == ["项目", "金额", "项目", "金额"]


def test_columns_that_do_not_divide_are_no_rest_of_the_header() -> None:
    pages = (Part(piece("收入|支出"), 0, 1), Part(piece("项目|金额|备注", "税|1.00|"), 0, 1))
    assert [texts(row) for row in header_of(draft(*pages))] == [["收入", "支出"]]


def test_without_parts_there_is_none() -> None:
    assert header_of(draft()) == ()
