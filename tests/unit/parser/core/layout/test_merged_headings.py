"""Headings that the format merges over several columns take the rows below along that divide them."""

import pytest

from crossfoot_parser.core.parse import parse


def page(*rows: str) -> bytes:
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<html><body><p>收支预算总表</p><p>单位：万元</p><table>{body}</table></body></html>".encode()


def cells(*texts: str) -> str:
    return "".join(f"<td>{text}</td>" for text in texts)


FIGURES = (cells("一、财政拨款", "5.00", "一、教育支出", "5.00"), cells("合计", "5.00", "合计", "5.00"))
SPREAD = '<td rowspan="2">项目名称</td><td rowspan="2">金额</td><td colspan="2">{}</td>'


@pytest.mark.parametrize("word", ["支出用途", "功能分类", "按什么分"])
def test_the_word_does_not_matter_where_the_span_tells(word: str) -> None:
    data = page(
        '<td colspan="2">收入</td><td colspan="2">支出</td>',
        SPREAD.format(word),
        cells("项目名称", "金额"),
        *FIGURES,
    )
    (table,) = parse(data, "a.html", "text/html").tables
    assert [column.path for column in table.columns] == [
        ("收入", "项目名称"),
        ("收入", "金额"),
        ("支出", word, "项目名称"),
        ("支出", word, "金额"),
    ]
    assert len(table.rows) == 2


def test_rows_with_figures_divide_nothing() -> None:
    data = page('<td colspan="2">收入</td><td colspan="2">支出</td>', *FIGURES)
    (table,) = parse(data, "a.html", "text/html").tables
    assert len(table.rows) == 2
