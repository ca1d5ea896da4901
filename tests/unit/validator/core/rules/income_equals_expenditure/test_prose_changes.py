from crossfoot_validator.core.rules.income_equals_expenditure.prose_changes import RULE
from tests.support.prose_documents import outcomes

HEADING = "一、收支预算总体情况说明"
TEXT = (
    "2031年收入总计{}万元，支出总计310.5万元，与2030年相比，收入总计增加10.5万元，增长3.5%；"
    "支出总计增加{}万元，增长{}%。"
)


def test_both_sides_changed_alike() -> None:
    assert outcomes(RULE, HEADING, TEXT.format("310.5", "10.5", "3.5")) == ["pass"]


def test_two_totals_of_last_year_contradict_each_other() -> None:
    # 310.5 - 10.5 = 300 on one side, 310.5 - 20.5 = 290 on the other
    assert outcomes(RULE, HEADING, TEXT.format("310.5", "20.5", "7.07")) == ["fail"]


def test_a_change_that_its_own_rate_contradicts_is_only_one_wrong_figure() -> None:
    assert outcomes(RULE, HEADING, TEXT.format("310.5", "20.5", "3.5")) == ["not_checkable"]


def test_totals_that_differ_this_year_are_another_finding() -> None:
    assert outcomes(RULE, HEADING, TEXT.format("310.4", "20.5", "7.07")) == ["not_checkable"]


def test_no_changes_no_check() -> None:
    assert outcomes(RULE, HEADING, "2031年收入总计310.5万元，支出总计310.5万元。") == []
