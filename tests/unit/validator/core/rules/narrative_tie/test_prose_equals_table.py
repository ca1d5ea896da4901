from crossfoot_common.tables.model import FactKey
from crossfoot_validator.core.rules.narrative_tie.prose_equals_table import RULE
from tests.support.prose_documents import document, fact, outcomes
from tests.support.rules import examined

TOTAL = FactKey(concept="grand_total", period=2031, measure="budget", flow="income", basis="all")
CURRENT = TOTAL.model_copy(update={"concept": "current"})
HEADING = "一、收支预算总体情况说明"


def test_the_figure_of_the_table() -> None:
    assert outcomes(RULE, HEADING, "收入总计310.5万元。", facts=[fact(TOTAL, "310.50")]) == ["pass"]
    assert outcomes(RULE, HEADING, "收入总计310.5万元。", facts=[fact(TOTAL, "301.50")]) == ["fail"]


def test_units_and_rounding() -> None:
    facts = [fact(TOTAL, "3105012.40", unit="元")]
    assert outcomes(RULE, HEADING, "收入总计310.5万元。", facts=facts) == ["pass_within_rounding"]


def test_every_table_is_named() -> None:
    facts = [fact(TOTAL, "310.50"), fact(TOTAL, "310.50", table=4)]
    (check,) = examined(RULE, document(HEADING, "收入总计311.5万元。", facts=facts))
    assert check.outcome == "fail"
    assert check.tables == (1, 4)
    assert [operand.source.table for operand in check.operands] == [None, 1, 4]


def test_tables_that_contradict_each_other_speak_for_themselves() -> None:
    facts = [fact(TOTAL, "310.50"), fact(TOTAL, "312.50", table=4)]
    assert outcomes(RULE, HEADING, "收入总计311.5万元。", facts=facts) == ["not_checkable"]


def test_a_doubtful_fact_never_fails() -> None:
    facts = [fact(TOTAL, "301.50", doubtful="shifted")]
    assert outcomes(RULE, HEADING, "收入总计310.5万元。", facts=facts) == ["not_checkable"]


def test_words_that_fit_two_lines_pass_with_either_and_never_fail() -> None:
    heading = "二、收入预算情况说明"
    facts = [fact(TOTAL, "310.50"), fact(CURRENT, "300.00")]
    assert outcomes(RULE, heading, "2031年收入合计310.5万元。", facts=facts) == ["pass"]
    assert outcomes(RULE, heading, "2031年收入合计305.5万元。", facts=facts) == ["not_checkable"]


def test_another_year_is_another_fact() -> None:
    text = "上年收入总计280.0万元。"
    assert outcomes(RULE, HEADING, text, facts=[fact(TOTAL, "310.50")]) == []


def test_both_sides_in_one_figure() -> None:
    out = TOTAL.model_copy(update={"flow": "expenditure"})
    facts = [fact(TOTAL, "310.50"), fact(out, "310.55", table=2)]
    assert outcomes(RULE, HEADING, "收入、支出预算总计310.5万元。", facts=facts) == [
        "pass",
        "pass_within_rounding",
    ]


def test_a_total_of_this_year_fits_both_totals_and_fails_where_they_are_one() -> None:
    text = "本年部门预算收入总计{}万元，比上年减少10万元。"
    facts = [fact(TOTAL, "700.00"), fact(CURRENT, "700.00", table=2)]
    assert outcomes(RULE, HEADING, text.format("700.00"), facts=facts) == ["pass"]
    assert outcomes(RULE, HEADING, text.format("710.00"), facts=facts) == ["fail"]
    facts = [fact(TOTAL, "720.00"), fact(CURRENT, "700.00", table=2)]
    assert outcomes(RULE, HEADING, text.format("710.00"), facts=facts) == ["not_checkable"]


def test_what_a_table_shows_of_one_fund_beside_its_total_is_not_the_total() -> None:
    bought = FactKey(concept="procurement", period=2031, measure="budget")
    by_fund = [bought.model_copy(update={"fund": fund}) for fund in ("general_public_budget", "gov_fund")]
    facts = [
        fact(bought, "30.00"),
        *(fact(key, text) for key, text in zip(by_fund, ("30.00", "0.00"), strict=True)),
    ]
    assert outcomes(RULE, "政府采购预算总额30.00万元。", facts=facts) == ["pass"]
    assert outcomes(RULE, "政府采购预算总额35.00万元。", facts=facts) == ["fail"]


def test_a_difference_of_what_is_carried_over_is_none() -> None:
    over = TOTAL.model_copy(update={"concept": "carry_over_in", "flow": None})
    facts = [fact(TOTAL, "310.50"), fact(over, "6.25", table=2)]
    assert outcomes(RULE, HEADING, "收入总计304.25万元。", facts=facts) == ["not_checkable"]
    assert outcomes(RULE, HEADING, "收入总计316.75万元。", facts=facts) == ["not_checkable"]
    assert outcomes(RULE, HEADING, "收入总计304.35万元。", facts=facts) == ["fail"]


def test_a_last_digit_is_wrong_also_where_as_little_is_carried_over() -> None:
    over = TOTAL.model_copy(update={"concept": "carry_over_in", "flow": None})
    facts = [fact(TOTAL, "310.50"), fact(over, "0.03", table=2)]
    assert outcomes(RULE, HEADING, "收入总计310.53万元。", facts=facts) == ["fail"]
