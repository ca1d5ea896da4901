from crossfoot_validator.core.rules.growth_rate.change_against_budget import RULE
from tests.support.prose_documents import outcomes


def test_a_budget_that_was_adjusted() -> None:
    text = "一般公共预算收入由年初预算80万元调整为95万元，调增{}万元。"
    assert outcomes(RULE, text.format("15")) == ["pass"]
    assert outcomes(RULE, text.format("51")) == ["fail"]


def test_a_budget_that_was_cut() -> None:
    text = "调入资金由397.4万元调整为390.7万元，调减{}万元。"
    assert outcomes(RULE, text.format("6.7")) == ["pass"]
    assert outcomes(RULE, text.format("7.6")) == ["fail"]


def test_what_was_done_against_the_budget() -> None:
    text = "“三公”经费预算为20万元，支出决算为9.1万元，比预算减少{}万元。"
    assert outcomes(RULE, text.format("10.9"), stage="final_accounts") == ["pass"]
    assert outcomes(RULE, text.format("19.0"), stage="final_accounts") == ["fail"]


def test_a_budget_in_another_sentence_may_be_another_one() -> None:
    text = "“三公”经费预算为20万元。支出决算为9.1万元，比预算减少11.9万元。"
    assert outcomes(RULE, text, stage="final_accounts") == []


def test_two_budgets_may_be_meant_unless_one_is_named() -> None:
    text = "支出年初预算为20万元，调整预算为25万元，支出决算为19万元，比{}预算减少{}万元。"
    assert outcomes(RULE, text.format("", "1"), stage="final_accounts") == ["pass"]
    assert outcomes(RULE, text.format("", "6"), stage="final_accounts") == ["pass"]
    assert outcomes(RULE, text.format("", "3"), stage="final_accounts") == ["not_checkable"]


def test_last_year_is_no_budget_of_this_one() -> None:
    assert outcomes(RULE, "培训费预算30万元，上年预算数为25万元，比上年预算增加7万元。") == []
