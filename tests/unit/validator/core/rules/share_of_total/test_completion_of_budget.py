from crossfoot_validator.core.rules.share_of_total.completion_of_budget import RULE
from tests.support.prose_documents import outcomes

TEXT = "住房保障支出年初预算40.00万元，支出决算30.00万元，完成年初预算的{}%。"


def test_final_accounts_over_budget() -> None:
    assert outcomes(RULE, TEXT.format("75"), stage="final_accounts") == ["pass"]
    assert outcomes(RULE, TEXT.format("57"), stage="final_accounts") == ["fail"]


def test_the_budget_that_is_named_is_taken() -> None:
    text = "“三公”经费年初预算10.0万元，全年预算8.0万元，支出决算6.0万元，完成{}预算的75%。"
    assert outcomes(RULE, text.format("全年"), stage="final_accounts") == ["pass"]
    assert outcomes(RULE, text.format("年初"), stage="final_accounts") == ["fail"]


def test_no_budget_no_check() -> None:
    text = "公务接待费支出0万元，完成全年预算的0%。"
    assert outcomes(RULE, text, stage="final_accounts") == []
    text = "公务接待费全年预算0万元，支出决算0万元，完成全年预算的0%。"
    assert outcomes(RULE, text, stage="final_accounts") == ["not_checkable"]


def test_the_budget_stands_before_the_rate_over_it() -> None:
    text = "2031年一般公共预算收入46000万元，完成预算数45000万元的{}%。"
    assert outcomes(RULE, text.format("102.2")) == ["pass"]
    assert outcomes(RULE, text.format("120.2")) == ["fail"]


def test_a_target_is_held_apart_from_the_budget() -> None:
    text = "收入完成33.0万元，为市下目标30.0万元的{}%。"
    assert outcomes(RULE, text.format(110), stage="final_accounts") == ["pass"]
    assert outcomes(RULE, text.format(101), stage="final_accounts") == ["fail"]


def test_a_second_target_proves_nothing() -> None:
    text = "收入完成33.0万元，为市下目标30.0万元的110%，为全年目标60.0万元的55%。"
    assert outcomes(RULE, text, stage="final_accounts") == ["pass", "not_checkable"]
