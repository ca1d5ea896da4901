"""What is read as a sentence that there is nothing, and what it is about."""

import pytest

from crossfoot_common.tables.model import DocumentInfo
from crossfoot_parser.core.blocks import Line
from crossfoot_parser.core.meaning.claims.nothing import read_nothing
from crossfoot_parser.core.meaning.claims.text.passages import read_passages

INFO = DocumentInfo(entity="青石市水务局", fiscal_year=2031, stage="budget")


def read(*texts: str, info: DocumentInfo = INFO) -> list[str]:
    lines = [Line(text, number) for number, text in enumerate(texts, 1)]
    found = read_nothing(read_passages(lines), info)
    return [" ".join(filter(None, (k.flow, k.fund, k.concept))) for nil in found for k in nil.keys]


@pytest.mark.parametrize(
    ("sentence", "keys"),
    [
        ("青石市水务局2031年没有政府性基金预算支出。", ["expenditure gov_fund current"]),
        ("2031年，我局无国有资本经营预算收入。", ["income state_capital current"]),
        ("本单位未安排“三公”经费。", ["three_public"]),
        ("（一）本部门无因公出国（境）费用，与上年一致。", ["abroad"]),
        ("本部门没有使用政府性基金预算拨款安排的支出。", ["expenditure gov_fund current"]),
        ("本单位无机关运行经费", ["operating_expenses"]),
        ("本部门没有政府性基金预算。", []),  # income or expenditure is not said
        ("青石市水库管理处没有政府性基金预算支出。", []),  # another entity
        ("本单位未发生公务接待费。", []),  # what has not happened is no plan
    ],
)
def test_only_what_is_understood_to_the_last_word(sentence: str, keys: list[str]) -> None:
    assert read(sentence) == keys


@pytest.mark.parametrize(
    "before",
    [
        ("一、2030年预算执行情况",),
        ("一、2030年预算执行情况", "（一）“三公”经费"),
        ("一、上年决算情况",),
    ],
)
def test_what_is_said_under_another_year_is_not_about_this_one(before: tuple[str, ...]) -> None:
    sentence = "本单位无公务接待费支出。"
    assert read("二、2031年预算情况", sentence) == ["reception"]
    assert read(*before, sentence) == []
    assert read(*before, "本单位2031年无公务接待费支出。") == ["reception"]


def test_what_was_said_just_before_is_about_another_year() -> None:
    assert read("2030年公务接待费0.50万元。本单位无公务接待费支出。") == []


def test_a_heading_of_the_same_level_ends_another_year() -> None:
    texts = ("一、2030年预算执行情况", "二、2031年预算情况", "本单位无公务接待费支出。")
    assert read(*texts) == ["reception"]


def test_without_year_or_stage_nothing_is_known_to_be_meant() -> None:
    assert read("本单位无机关运行经费。", info=DocumentInfo(entity="青石市水务局", stage="budget")) == []


def test_a_sentence_that_lines_tear_is_read_and_placed() -> None:
    lines = [Line("本部门没有使用政府性基金预算拨款安排", 7), Line("的支出。", 8)]
    (found,) = read_nothing(read_passages(lines), INFO)
    assert found.line.line == 7
