"""Which numbers of a text are no amounts, and which may be."""

import pytest

from crossfoot_parser.core.accounting.excuses import are_column_numbers, excuse_of
from crossfoot_parser.core.accounting.figures import figures_in, seen_in
from crossfoot_parser.core.blocks import Line


def classes_of(text: str) -> list[str | None]:
    return [excuse_of(figure) for figure in figures_in(text)]


@pytest.mark.parametrize(("text", "wanted"), [
    ("- 12 -", ["page_number"]),
    ("第 3 页 共 20 页", ["page_number", "page_number"]),
    ("2031年8月16日", ["date", "date", "date"]),
    ("发布日期：2031-08-16", ["date", "date", "date"]),
    ("财预〔2031〕44号", ["date", "document_number"]),
    ("3. 基本支出", ["list_number"]),
    ("（2）项目支出", ["list_number"]),
    ("公开08表", ["list_number"]),
    ("附件3", ["list_number"]),
    ("联系电话：0571-88880000", ["contact", "contact"]),
    ("内设机构6个，在职人员135人", ["quantity", "quantity"]),
    ("核定领导职数2正4副", ["quantity", "quantity"]),
    ("单价50万元以上的通用设备", ["threshold"]),
    ("2080501行政单位离退休", ["code"]),
])  # fmt: skip
def test_a_number_that_is_no_amount_has_a_class(text: str, wanted: list[str]) -> None:
    assert classes_of(text) == wanted


@pytest.mark.parametrize("text", [
    "比上年减少9.52", "增加2000万元", "2031万元", "增长13.5%", "合计 245.67 200.67",
    "完成1,234.50万元", "12345678", "5231", "13800138000元", "共576其中", "上升2个百分点",
])  # fmt: skip
def test_what_may_be_an_amount_is_never_excused(text: str) -> None:
    assert set(classes_of(text)) == {None}


def test_numbers_of_columns_count_up_from_one() -> None:
    assert are_column_numbers(["1", "2", "3"])
    assert are_column_numbers(["1", "2", "1", "2"])
    assert not are_column_numbers(["1", "3", "4"])
    assert not are_column_numbers(["1", "2", "3.50"])
    assert not are_column_numbers(["2", "3"])
    assert not are_column_numbers(["1"])


def test_a_bare_number_is_that_of_its_page_only_at_the_edge() -> None:
    shown = list(seen_in([Line(text, page=1) for text in ("标题", "12", "正文", "7")]))
    assert [excuse_of(figure) for figure in shown] == [None, "page_number"]


def test_what_the_last_figure_of_a_line_counts_stands_on_the_next() -> None:
    def classes(*texts: str) -> list[str | None]:
        lines = [Line(text, page=1) for text in ("题", *texts, "尾")]
        return [excuse_of(figure) for figure in seen_in(lines)]

    assert classes("全年组织活动2-3", "  次，") == ["quantity", "quantity"]
    assert classes("自2031年7", "月起") == ["date", "date"]
    assert classes("减少12", "万元") == [None]
    assert classes("合计 12", "个人和家庭的补助 14") == [None, None]  # a cell, and no word that ends with it
