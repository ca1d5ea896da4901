"""What words say of scope, fund, stage and year."""

import pytest

from crossfoot_parser.core.meaning.claims.words.setting import Said, said_by_heading, said_in


@pytest.mark.parametrize(("words", "scope"), [
    ("全市一般公共预算收入完成", "全市"),
    ("市本级收入", "市本级"),
    ("区级支出合计", "区级"),
    ("青石开发区收入", "青石开发区"),
    ("全市(含青石开发区)收入", "青石开发区(含青石开发区)"),
    ("全部收入", None),
    ("县级以上党政机关", None),
    ("本年收入合计", None),
])  # fmt: skip
def test_scope(words: str, scope: str | None) -> None:
    assert said_in(words).scope == scope


@pytest.mark.parametrize(("words", "stage"), [
    ("年初预算为", "budget"),
    ("调整预算为", "adjusted_budget"),
    ("支出决算为", "final_accounts"),
    ("一般公共预算收入", None),
    ("预算执行情况", "execution"),
    ("2031年全市预算草案", "planned"),
    ("预算安排与决算", None),
])  # fmt: skip
def test_stage_is_told_by_one_word_of_its_own(words: str, stage: str | None) -> None:
    assert said_in(words).stage == stage


def test_the_year_of_a_comparison_is_not_that_of_the_figure() -> None:
    assert said_in("2031年收入").period == 2031
    assert said_in("收入比2030年增加").period is None
    assert said_in("2026-2030年累计").span


def test_the_last_fund_that_is_named_counts() -> None:
    assert said_in("一般公共预算调入政府性基金").fund == "gov_fund"


@pytest.mark.parametrize(("words", "part"), [
    ("青石市水文站2031年度单位决算", "青石市水文站"),
    ("第二部分青石市水文站2031年部门预算公开说明", "青石市水文站"),
    ("青石市水务局(本级)2031年单位预算", "青石市水务局(本级)"),
    ("收入支出决算总体情况说明", None),
])  # fmt: skip
def test_a_heading_may_name_the_unit_of_its_section(words: str, part: str | None) -> None:
    assert said_by_heading(words).part == part


def test_nearer_words_count_before_wider_ones() -> None:
    wide = Said(scope="全市", fund="gov_fund", period=2030)
    assert Said(scope="市本级").over(wide) == Said(scope="市本级", fund="gov_fund", period=2030)
