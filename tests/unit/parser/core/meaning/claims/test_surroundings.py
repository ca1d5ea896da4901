"""What headings, paragraphs and sentences have said holds until others say something else."""

from crossfoot_parser.core.meaning.claims.surroundings import Surroundings


def test_a_heading_holds_until_one_of_its_level() -> None:
    here = Surroundings()
    here.heading("一、全市收支情况", 1)
    here.heading("（一）政府性基金", 2)
    here.passage("收入100万元", None)
    assert (here.around("收入").scope, here.around("收入").fund) == ("全市", "gov_fund")
    here.heading("二、市本级收支情况", 1)
    here.passage("收入100万元", None)
    assert (here.around("收入").scope, here.around("收入").fund) == ("市本级", None)


def test_scope_holds_in_the_paragraph_and_the_stage_in_the_sentence() -> None:
    here = Surroundings()
    here.passage("…", None)
    here.sentence()
    here.clause("全市收入年初预算为")
    assert here.around("").stage == "budget"
    here.sentence()
    assert (here.around("").scope, here.around("").stage) == ("全市", None)
    here.passage("…", None)
    assert here.around("").scope is None


def test_a_heading_that_comes_again_opens_the_section_of_another_unit() -> None:
    here = Surroundings()
    first = None
    for _ in range(2):
        here.heading("一、收入支出决算总体情况说明", 1)
        here.heading("二、收入决算情况说明", 1)
        assert [here.around(words).part for words in ("收入", "支出", "结余")] == [first] * 3
        first = "#2"


def test_contents_and_text_are_one_section() -> None:
    here = Surroundings()
    for _ in range(2):
        here.heading("一、收入支出决算总体情况说明", 1)
    assert here.around("收入").part is None


def test_a_year_is_that_of_the_sentence_or_of_its_headings() -> None:
    here = Surroundings()
    here.heading("二、2030年决算情况", 1)
    here.passage("…", None)
    assert here.year("收入") == 2030
    assert here.year("2029年收入") == 2029


def test_the_title_of_a_units_section_holds_until_the_next_one() -> None:
    here = Surroundings()
    for unit in ("青泉县文化馆", "青泉县图书馆"):
        here.heading(f"{unit}2031年度单位决算", None)
        here.heading("一、收入情况", 1)
        here.passage("二、支出情况。本年支出合计", 1)
        assert here.around("支出合计").part == unit


def test_a_part_that_names_a_unit_ends_what_the_one_before_said() -> None:
    here = Surroundings()
    here.heading("青石市水务局监测站2030年度单位决算情况", None)
    here.passage("收入100万元", None)
    assert here.year("收入") == 2030
    here.heading("第四部分青石市水务局服务中心", 0)
    here.passage("收入100万元", None)
    assert (here.year("收入"), here.around("收入").part) == (None, "青石市水务局服务中心")
