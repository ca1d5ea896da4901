import pytest

from crossfoot_common.tables.model import FactKey
from crossfoot_validator.core.rules.growth_rate.change_amount import RULE
from tests.support.prose_documents import fact, outcomes


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


TRAINING = FactKey(concept="training", period=2031, measure="budget")
LAST = TRAINING.model_copy(update={"period": 2030})


def in_tables(text: str, *, now: str = "30.0", **last_year: str) -> list[str]:
    stated = [
        fact(LAST.model_copy(update={"measure": measure}), value) for measure, value in last_year.items()
    ]
    return outcomes(RULE, text, facts=[fact(TRAINING, now), *stated])


@pytest.mark.parametrize(("change", "outcome"), [("5.0", "pass"), ("7.0", "fail")])
def test_last_years_figure_stands_in_a_table_that_states_the_same_of_this_year(
    change: str, outcome: str
) -> None:
    text = f"培训费预算30.0万元，比2030年执行数增加{change}万元。"
    assert in_tables(text, execution="25.0", budget="28.0") == [outcome]
    assert in_tables(text, now="31.0", execution="25.0") == []


def test_a_change_that_does_not_say_of_which_figure_of_last_year_proves_no_error() -> None:
    text = "培训费预算30.0万元，比上年增加{}万元。"
    assert in_tables(text.format("2.0"), execution="25.0", budget="28.0") == ["pass"]
    assert in_tables(text.format("3.0"), execution="25.0", budget="28.0") == []


def test_a_change_against_the_budget_is_none_against_what_was_done() -> None:
    text = "培训费预算30.0万元，比2030年预算数增加2.0万元。"
    assert in_tables(text, execution="25.0") == []
    assert in_tables(text, execution="25.0", budget="27.0") == ["fail"]
