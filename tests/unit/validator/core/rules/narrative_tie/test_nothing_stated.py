"""A sentence that there is nothing, and a figure for the same fact."""

import pytest

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.model import Fact, FactKey
from crossfoot_validator.core.rules.narrative_tie.nothing_stated import RULE
from tests.support.prose_documents import document, fact, outcomes
from tests.support.rules import examined

FUND = FactKey(concept=c.CURRENT, flow="expenditure", fund="gov_fund", period=2031, measure="budget")
RUNNING = FactKey(concept=c.OPERATING_EXPENSES, period=2031, measure="budget")
NONE = "本部门没有政府性基金预算拨款安排的支出。"


def test_a_figure_contradicts_the_sentence() -> None:
    (check,) = examined(RULE, document("本单位无机关运行经费。", facts=[fact(RUNNING, "25.90")]))
    assert check.outcome == "fail"
    assert "本单位无机关运行经费 ≠ 表1「合计」 25.90万元，差 -25.90万元" in check.message_zh
    assert [operand.role for operand in check.operands] == ["stated", "other"]
    assert outcomes(RULE, NONE, facts=[fact(FUND, "5.00")]) == ["fail"]


def test_zero_is_nothing_and_blank_says_nothing() -> None:
    assert outcomes(RULE, NONE, facts=[fact(FUND, "0.00")]) == ["pass"]
    assert outcomes(RULE, NONE) == []


def test_a_figure_of_the_prose_contradicts_it_too() -> None:
    said = ("九、“三公”经费支出情况说明", "公务接待费支出0.50万元。", "本单位无公务接待费支出。")
    assert outcomes(RULE, *said) == ["fail"]


def test_money_of_last_year_may_be_spent() -> None:
    carried = FUND.model_copy(update={"concept": c.CARRY_OVER_IN, "flow": "income"})
    facts = [fact(FUND, "5.00"), fact(carried, "5.00", table=2)]
    assert outcomes(RULE, NONE, facts=facts) == ["not_checkable"]


def test_as_much_as_is_spent_was_not_carried_into_the_fund() -> None:
    whole = FactKey(concept=c.CARRY_OVER_IN, period=2031, measure="budget", basis=c.FISCAL_APPROPRIATION)
    general = whole.model_copy(update={"basis": None, "fund": "general_public_budget"})
    facts = [fact(FUND, "5.00"), fact(whole, "8.00", table=2)]
    assert outcomes(RULE, NONE, facts=facts) == ["not_checkable"]
    assert outcomes(RULE, NONE, facts=[*facts, fact(general, "6.00", table=2)]) == ["not_checkable"]
    assert outcomes(RULE, NONE, facts=[*facts, fact(general, "8.00", table=2)]) == ["fail"]
    assert outcomes(RULE, NONE, facts=[fact(FUND, "9.00"), fact(whole, "8.00", table=2)]) == ["fail"]


def test_figures_that_contradict_each_other_or_are_doubtful_never_fail_it() -> None:
    sides = [fact(FUND, "5.00"), fact(FUND, "0.00", table=2)]
    assert outcomes(RULE, NONE, facts=sides) == ["not_checkable"]
    assert outcomes(RULE, NONE, facts=[fact(FUND, "5.00", doubtful="shifted")]) == ["not_checkable"]


@pytest.mark.parametrize(
    "sentence",
    [
        "2030年本部门没有政府性基金预算支出。",  # another year
        "局属学校没有政府性基金预算支出。",  # another office
        "主要原因是本部门没有政府性基金预算支出。",  # a reason, perhaps of last year
        "本部门没有政府性基金预算支出增加。",  # not the line but its change
        "本部门没有政府性基金预算收入。",  # the other flow
        "除上年结转外，本部门没有政府性基金预算支出。",
        "本部门没有政府性基金预算支出，但追加5万元。",
        "本部门没有政府性基金预算项目支出绩效。",
        "本部门没有政府性基金预算支出，也没有上级安排的任务。",
        "2031年没有政府性基金预算支出，2032年起安排。",
    ],
)
def test_what_says_something_else_is_no_contradiction(sentence: str) -> None:
    assert outcomes(RULE, sentence, facts=[fact(FUND, "5.00")]) == []


@pytest.mark.parametrize("stage_sentence", ["2031年无公务接待费预算安排。", "本单位无公务接待费预算。"])
def test_no_plan_is_no_statement_about_the_accounts(stage_sentence: str) -> None:
    spent = FactKey(concept=c.RECEPTION, period=2031, measure="final_accounts")
    planned = spent.model_copy(update={"measure": "budget"})
    facts: list[Fact] = [fact(spent, "0.30")]
    assert outcomes(RULE, stage_sentence, stage="final_accounts", facts=facts) == []
    assert outcomes(RULE, stage_sentence, facts=[fact(planned, "0.30")]) == ["fail"]


@pytest.mark.parametrize("sentence", ["本年度无此项支出。", "本部门没有此项支出，与上年一致。"])
def test_this_item_is_what_the_heading_is_about(sentence: str) -> None:
    texts = ("七、政府性基金预算财政拨款支出预算情况说明", sentence)
    assert outcomes(RULE, *texts, facts=[fact(FUND, "5.00")]) == ["fail"]
    assert outcomes(RULE, "七、其他情况说明", sentence, facts=[fact(FUND, "5.00")]) == []
    between = (texts[0], "有关情况见附表，金额为3万元。", sentence)
    assert outcomes(RULE, *between, facts=[fact(FUND, "5.00")]) == []


def test_income_and_expenditure_in_one_sentence() -> None:
    income = FUND.model_copy(update={"flow": "income"})
    facts = [fact(FUND, "0.00"), fact(income, "5.00")]
    text = "2031年，本部门没有政府性基金收入，也没有使用政府性基金安排的支出。"
    assert sorted(outcomes(RULE, text, facts=facts)) == ["fail", "pass"]
    text = "2031年，本部门没有政府性基金预算收入和支出，故本表无数据。"
    assert sorted(outcomes(RULE, text, facts=facts)) == ["fail", "pass"]


def test_in_the_section_of_a_unit_nothing_is_said_of_the_department() -> None:
    said = (
        "一、公务接待费情况",
        "公务接待费支出0.50万元。",
        "青石市水务局水文监测站2031年单位预算",
        "一、培训费情况",
        "培训费支出0.20万元。",
        "本单位无公务接待费支出。",
    )
    assert outcomes(RULE, *said) == ["not_checkable"]
