"""What columns hold, and which cells cannot belong into them."""

import pytest

from crossfoot_parser.core.vocabulary.column_sorts import clashes, column_sort, head_sort, sort_of


@pytest.mark.parametrize(
    ("text", "sort"),
    [("", "blank"), ("——", "blank"), ("1,200.00", "number"), ("2010301", "code"), ("208 05 05", "code"),
     ("01", "code"), ("行政运行", "text"), ("12.5%", "number"), ("16", "number")],
)  # fmt: skip
def test_sorts(text: str, sort: str) -> None:
    assert sort_of(text) == sort


def test_content_decides_before_the_heading() -> None:
    assert column_sort(["基本工资", "奖金", "津贴"], ("合计",)) == "text"
    assert column_sort(["208", "20805", "210"], ("科目编码",)) == "code"
    assert column_sort(["208", "310", "421"], ("合计",)) == "number"
    assert column_sort(["11", "13", "01"], ("款",)) == "code"


def test_codes_below_no_heading_with_a_line_between_them() -> None:
    assert column_sort(["仅供参考", "2080505", "210", "21007", "2100799"], ()) == "code"
    assert column_sort(["仅供参考", "2080505", "210", "3.50", "2100799"], ()) == "number"


def test_round_percentages_are_no_codes() -> None:
    assert column_sort(["100", "100", "100"], ("占调整预算%",)) == "number"
    assert column_sort(["100", "102", "100"], ("完成比例",)) == "number"


def test_the_heading_decides_where_there_is_too_little_content() -> None:
    assert column_sort(["", "—"], ("决算数",)) == "number"
    assert head_sort("科目名称") == "text"
    assert column_sort(["3.00"], ("某项",)) == "number"


def test_a_few_whole_amounts_below_a_plain_heading_are_no_codes() -> None:
    assert column_sort(["120", "120", "", ""], ("货物",)) == "number"
    assert column_sort(["208", "20805", "", ""], ("分类",)) is None


def test_a_total_may_stand_among_codes_and_a_name_may_not() -> None:
    assert not clashes("合计", "code", decimals=True)
    assert clashes("行政运行", "code", decimals=True)


def test_a_code_among_amounts_with_decimals_clashes() -> None:
    assert clashes("30201", "number", decimals=True)
    assert not clashes("30201", "number", decimals=False)


def test_blanks_and_dashes_fit_everywhere() -> None:
    assert not any(clashes(text, "number", decimals=True) for text in ("", "—", "/"))


@pytest.mark.parametrize(
    ("head", "cells", "sort"),
    [
        ("以后年度", ["500", "200", "300"], "number"),  # hundreds are no codes
        ("资产原值(台套)", ["12000", "35000", "48000"], "number"),
        ("支出功能分类", ["208", "20805", "2080505"], "code"),
        ("支出经济分类", ["301", "30101", "302"], "code"),
    ],
)
def test_digits_below_an_unknown_heading_are_codes_only_where_they_look_like_codes(
    head: str, cells: list[str], sort: str
) -> None:
    assert column_sort(cells, (head,)) == sort


@pytest.mark.parametrize(
    ("head", "cells", "sort"),
    [
        ("年份", ["2031", "2032", "2033"], "text"),
        ("年份", ["2031", "2032", "2.50"], "number"),
        ("合计", ["2031", "2032", "2033"], "number"),
    ],
)
def test_years_alone_are_names_below_a_heading_of_years(head: str, cells: list[str], sort: str) -> None:
    assert column_sort(cells, (head,)) == sort
