"""Budget or final accounts: the words of funds, laws and comparisons say neither."""

import pytest

from crossfoot_parser.core.meaning.info.stages import (
    stage_in_prose,
    stage_of,
    stage_of_columns,
    stage_of_forms,
)


@pytest.mark.parametrize(
    ("line", "stage"),
    [
        ("青泉市林业局2022年部门预算", "budget"),
        ("一般公共预算财政拨款支出决算表", "final_accounts"),
        ("政府性基金预算财政拨款", None),
        ("青泉市1至4月一般公共预算收支完成情况", None),
        ("2021年度预算执行情况", None),
        ("预决算公开操作规程", None),
        ("完成预算的101.7%", None),
    ],
)
def test_only_a_word_that_stands_for_itself_tells_the_stage(line: str, stage: str | None) -> None:
    assert stage_of([line]) == stage


def test_a_budget_beside_accounts_of_last_year_is_a_budget() -> None:
    assert stage_of_columns(["项目", "2030年决算数", "2031年预算数"]) == "budget"
    assert stage_of_columns(["项目", "上年决算数", "预算数"]) == "budget"


def test_what_was_done_within_a_budget_is_no_budget() -> None:
    assert stage_of_columns(["2030年决算数", "2031年/预算数", "2031年/执行数"]) is None
    assert stage_of_columns(["预算数", "决算数"]) == "final_accounts"


def test_prose_tells_by_what_it_calls_the_document() -> None:
    assert stage_in_prose(["2031年度部门预算总体情况说明。"]) == "budget"
    assert stage_in_prose(["收入12万元,完成年初预算的98%。"]) is None


def test_national_forms_of_a_budget_bear_no_word_for_it() -> None:
    assert stage_of_forms(["青泉市林业局2022年部门收支总表"]) == "budget"
    assert stage_of_forms(["青泉市一般公共预算支出完成情况表"]) is None


def test_money_of_the_budget_and_what_a_budget_is_carried_out_by_are_no_stage() -> None:
    assert stage_in_prose(["收入12万元,为年预算的32.3%。"]) is None
    assert stage_of(["预算安排资金偿还5万元"]) is None
    assert stage_of(["预算调节基金收入"]) is None


def test_the_accounts_into_which_an_amount_will_be_entered_tell_no_stage() -> None:
    lines = ["2031年预算安排3万元", "报批后列入单位预算,年终并入单位决算", "年终并入单位决算"]
    assert stage_of(lines) == "budget"
    assert stage_of(lines[1:]) is None
