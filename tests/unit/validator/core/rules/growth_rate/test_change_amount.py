from crossfoot_validator.core.rules.growth_rate.change_amount import RULE
from tests.support.prose_documents import outcomes


def test_both_years_and_the_change() -> None:
    text = "培训费预算30.0万元，上年预算数为25.0万元，比上年增加{}万元，增长{}%。"
    assert outcomes(RULE, text.format("5", "20")) == ["pass", "pass"]
    assert outcomes(RULE, text.format("6.0", "20")) == ["fail", "pass"]
    assert outcomes(RULE, text.format("5", "25")) == ["pass", "fail"]


def test_one_year_alone_proves_nothing() -> None:
    assert outcomes(RULE, "培训费预算30万元，比上年增加5万元。") == []


def test_what_was_carried_over_is_not_last_years_figure() -> None:
    assert outcomes(RULE, "收入总计30万元，上年结转25万元，比上年增加4万元。") == []


def test_a_year_that_is_only_stated_behind_the_change_proves_no_error() -> None:
    text = "上年预算30.5万元，减少10.5万元，2031年预算{}万元。"
    assert outcomes(RULE, text.format("20")) == ["pass"]
    assert outcomes(RULE, text.format("8")) == ["not_checkable"]


def test_last_years_figure_stands_before_the_rate_over_it() -> None:
    text = "2031年一般公共预算收入46000万元，完成预算数45000万元的102.2%，较上年42000万元增长{}%。"
    for stage in ("budget", "final_accounts"):
        assert outcomes(RULE, text.format("9.5"), stage=stage) == ["pass"], stage
        assert outcomes(RULE, text.format("5.9"), stage=stage) == ["fail"], stage
