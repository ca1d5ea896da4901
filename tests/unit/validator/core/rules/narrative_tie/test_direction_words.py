from crossfoot_validator.core.rules.narrative_tie.direction_words import RULE
from tests.support.prose_documents import outcomes

ITEM = (
    "教育支出（类）普通教育（款）小学教育（项）。年初预算为{}万元，支出决算为{}万元。"
    "决算数{}预算数的主要原因：人员变动。"
)


def told(budget: str, done: str, words: str) -> list[str]:
    return outcomes(RULE, ITEM.format(budget, done, words), stage="final_accounts")


def test_the_words_fit_the_figures() -> None:
    assert told("62.00", "71.00", "大于") == ["pass"]
    assert told("62.00", "60.00", "小于") == ["pass"]
    assert told("62.00", "62.00", "等于") == ["pass"]


def test_the_words_say_the_other_way() -> None:
    assert told("62.00", "60.00", "大于") == ["fail"]
    assert told("62.00", "60.00", "等于") == ["fail"]
    assert told("62.00", "71.00", "低于") == ["fail"]


def test_figures_that_are_the_same_within_rounding_fit_any_word() -> None:
    assert told("62", "62", "大于") == ["pass_within_rounding"]


def test_a_form_that_leaves_the_word_open_says_nothing() -> None:
    assert told("62.00", "60.00", "大于（小于）") == []


def test_another_budget_than_the_one_that_is_told_says_nothing() -> None:
    text = "小学教育（项）支出决算为60.00万元。决算数大于预算数的主要原因：人员变动。"
    assert outcomes(RULE, text, stage="final_accounts") == []


def test_the_adjusted_budget_is_meant_where_it_is_named() -> None:
    text = (
        "教育支出年初预算为50.00万元，全年预算为70.00万元，支出决算为60.00万元。"
        "决算数{}预算数的主要原因：节约。"
    )
    assert outcomes(RULE, text.format("小于全年"), stage="final_accounts") == ["pass"]
    assert outcomes(RULE, text.format("小于年初"), stage="final_accounts") == ["fail"]
