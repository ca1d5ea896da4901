import pytest

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


def test_what_a_budget_was_changed_to_is_no_base_whatever_the_document_is() -> None:
    for stage in ("final_accounts", "budget"):
        text = "2031年全县收入由51.9亿元调整为111.6亿元，{}{}亿元。"
        assert outcomes(RULE, text.format("调增", "59.7"), stage=stage) == ["pass"]
        assert outcomes(RULE, text.format("增加", "59.7"), stage=stage) == ["pass"]
        assert outcomes(RULE, text.format("增加", "57.9"), stage=stage) == ["fail"]
        assert outcomes(RULE, text.format("比上年增加", "13.2"), stage=stage) == []


def test_an_adjusted_budget_in_words_and_a_list_around_it() -> None:
    text = "全县支出预算为29095万元，根据财力情况调整支出预算为29808万元，较年初预算增加{}万元。"
    assert [outcomes(RULE, text.format(one)) for one in ("713", "731")] == [["pass"], ["fail"]]
    text = "全县收入由83.3亿元调整为143.5亿元，其中：县本级收入由51.9亿元调整为111.6亿元，调增{}亿元。"
    assert [outcomes(RULE, text.format(one)) for one in ("59.7", "57.9")] == [["pass"], ["fail"]]


@pytest.mark.parametrize(
    "text",
    [
        "2031年教育支出年初预算为500万元，拟调增70万元，调整后为{}万元。",
        "教育支出年初预算500万元，本次拟调增70万元，调整后教育支出预算为{}万元。",
        "教育支出年初预算安排500万元，本次预算调整增加70万元，调整后预算为{}万元。",
        "教育支出原预算500万元，预计增加70万元，增长14%，调整为{}万元。",
        "教育支出年初预算500万元，建议调整为{}万元，调增70万元。",
        "教育支出年初预算500万元，调整后预算为{}万元，增加70万元。",
        "拟将教育支出调增70万元，由年初的500万元调整为{}万元。",
        "教育支出调增70万元，调整后教育支出预算为{}万元，年初预算为500万元。",
        "市八届人大三次会议批准的教育支出为500万元，拟调增70万元，调整后教育支出为{}万元。",
        "教育支出调整预算数为{}万元，比年初预算500万元增加70万元。",
    ],
)
def test_what_a_budget_is_to_become(text: str) -> None:
    assert outcomes(RULE, text.format("570")) == ["pass"]
    assert outcomes(RULE, text.format("507")) == ["fail"]


def test_one_of_two_changes_alone_proves_nothing() -> None:
    text = "教育支出年初预算500万元，拟调增70万元，拟调减20万元，调整后为550万元。"
    assert set(outcomes(RULE, text)) == {"not_checkable"}


def test_a_change_since_another_year_is_none_of_the_budget() -> None:
    text = "教育支出年初预算500万元，比上年增加40万元，调整后预算570万元。"
    assert outcomes(RULE, text) == []
