"""Captions, titles, notes and totals are told apart by their words."""

import pytest

from crossfoot_parser.core.vocabulary import words


@pytest.mark.parametrize(
    "text",
    ["单位：万元", "金额单位:元", "公开02表", "预算公开表1", "预算公开05表　　单位：千元", "表一", "附件8",
     "部门名称：云溪市气象局",
     "（2022年度）", "2022年4月7日", "编制单位：云溪市气象局    单位：万元"],
)  # fmt: skip
def test_a_caption_describes(text: str) -> None:
    assert words.is_caption(text)
    assert not (words.is_strong_title(text) and not words.is_caption(text))


@pytest.mark.parametrize(
    "text", ["2022年部门收支总表", "收入决算表", "财政拨款“三公”经费支出决算表", "支出表（不含上年结转）"]
)
def test_a_title_names(text: str) -> None:
    assert words.is_strong_title(text)
    assert not words.is_caption(text)


def test_a_sentence_is_no_title() -> None:
    assert not words.is_title("2022年收入总计640.20万元。")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("单位：万元", "万元"),
        ("金额单位：人民币元", "元"),
        ("收支总表（万元）", "万元"),
        ("单位：云溪市气象局", None),
        ("金额：万元", "万元"),
        ("单位：人、元", "元"),
        ("单位：万", "万元"),
        ("单位：万泉镇", None),
        ("收入金额元", None),
    ],
)
def test_the_unit_of_a_line(text: str, unit: str | None) -> None:
    assert words.unit_of(text) == unit


def test_a_title_and_its_unit_on_one_line_are_taken_apart() -> None:
    assert words.without_unit("2022年收支总表  单位：万元") == "2022年收支总表"


def test_torn_words_are_mended_and_latin_words_are_not() -> None:
    assert words.mend("对附属单 位补助 支出") == "对附属单位补助支出"
    assert words.mend("DRG fee") == "DRG fee"


@pytest.mark.parametrize(
    "text", ["说明：本表无数据", "本单位没有政府性基金预算拨款安排的支出", "注：本表为空"]
)
def test_a_nil_statement(text: str) -> None:
    assert words.is_nil(text)


def test_a_note_about_the_table_is_no_nil_statement() -> None:
    assert not words.is_nil("注：本表反映部门本年度各项支出情况。")


@pytest.mark.parametrize("text", ["合计", "本年收入合计", "支出总计", "小 计"])
def test_a_total(text: str) -> None:
    assert words.is_total(text)


def test_the_same_table_under_another_spelling_of_its_title() -> None:
    assert words.title_key("一、支出（项目）表（续表）") == words.title_key("支出(项目)表")


@pytest.mark.parametrize(
    "shown", ["续表：{}", "续表2 {}", "（续表）{}", "续表{}", "接上表：{}", "{}（续表1）", "{}续表"]
)
def test_a_continuation_has_the_key_of_its_table(shown: str) -> None:
    assert words.title_key(shown.format("2024年支出总表")) == words.title_key("2024年支出总表")


def test_a_title_that_only_begins_alike_is_none() -> None:
    assert words.title_key("续建项目支出表") == "续建项目支出表"
