"""Rates against the budget: they hold, they contradict, or nothing says against what they are."""

from crossfoot_validator.core.rules.growth_rate.rate_against_budget import RULE
from crossfoot_validator.core.rules.growth_rate.rate_of_change import RULE as OF_CHANGE
from tests.support.prose_documents import document, outcomes
from tests.support.rules import examined

ALONE = "2031年“三公”经费支出9.07万元，较年初预算数减少10.93万元，下降{}%。"
BOTH = "2031年“三公”经费支出80万元，较上年减少20万元，下降20%，较年初预算数减少40万元，下降{}%。"
RECEPTION = "公务接待费支出6万元，比年初预算减少2万元，下降25%。"
SPLIT = f"{RECEPTION}公务用车运行维护费支出9万元，比预算增加1万元，增长12.5%。"


def told(*texts: str) -> list[str]:
    return outcomes(RULE, *texts, stage="final_accounts")


def test_a_rate_that_is_the_change_over_the_budget_passes() -> None:
    assert told(ALONE.format("54.65")) == ["pass"]
    assert told(BOTH.format("33.33")) == ["pass"]
    assert told("一般公共预算收入由年初预算80万元调整为95万元，调增15万元，增长18.75%。") == ["pass"]


def test_a_wrong_rate_alone_may_be_one_against_last_year() -> None:
    assert told(ALONE.format("44.65")) == ["not_checkable"]


def test_it_fails_where_the_change_since_last_year_does_not_give_it_either() -> None:
    (check,) = examined(RULE, document(BOTH.format("3.33"), stage="final_accounts"))
    assert (check.outcome, check.severity) == ("fail", "error")
    assert [o.source.text for o in check.operands] == ["3.33%", "40万元", "80万元"]
    assert told(BOTH.format("20")) == ["not_checkable"]  # told twice: it may be that one


def test_it_fails_where_the_other_rates_are_against_the_budget() -> None:
    assert told(SPLIT, ALONE.format("44.65")) == ["pass", "pass", "fail"]


def test_words_that_say_against_last_year_are_no_rate_against_the_budget() -> None:
    assert told(SPLIT, "培训费支出4万元，比年初预算减少1万元，同比下降33%。") == ["pass", "pass"]


def test_it_is_no_rate_against_last_year() -> None:
    assert outcomes(OF_CHANGE, BOTH.format("3.33"), stage="final_accounts") == ["pass"]
