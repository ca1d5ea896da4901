import pytest

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


RECEPTION = FactKey(concept="reception", period=2031, measure="budget")
STATION, CENTRE = "青石市河道管理站", "青石市水文监测中心"
OUTLINE = "一、“三公”经费情况说明"


def section(heading: str, *texts: str) -> tuple[str, ...]:
    return (heading, OUTLINE, *texts)


FIRST = section(f"{STATION}2031年单位预算", "公务接待费2.00万元。")


def of_units(*second: str, **stated: str) -> list[str]:
    """Of two sections, with what the tables of either and of no unit state of 公务接待费."""
    facts = [
        fact(RECEPTION.model_copy(update={"subject": unit}), stated[name], table=table)
        for table, (name, unit) in enumerate((("first", STATION), ("second", CENTRE), ("all", None)), 1)
        if name in stated
    ]
    return outcomes(RULE, *FIRST, *second, facts=facts)


def of_centre(text: str, kind: str = "2031年单位预算") -> list[str]:
    return of_units(*section(f"{CENTRE}{kind}", text), first="2.00", second="1.00")


def test_the_section_of_a_unit_is_held_to_its_own_tables() -> None:
    assert of_centre("公务接待费1.00万元。") == ["pass", "pass"]
    assert of_centre("公务接待费2.50万元。") == ["pass", "fail"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("公务接待费2.00万元。", id="what the table of the other unit says"),
        pytest.param("公务接待费1.00万元。公务接待费2.50万元。", id="two figures in one section"),
    ],
)
def test_words_that_may_be_of_another_unit_never_fail(text: str) -> None:
    found = of_centre(text)
    assert "fail" not in found
    assert "not_checkable" in found


def test_the_section_of_another_year_or_stage_never_fails() -> None:
    assert of_centre("公务接待费2.50万元。", "2030年单位预算") == ["pass"]
    assert of_centre("公务接待费2.50万元。", "2031年单位决算") == ["pass", "not_checkable"]


def test_a_section_without_a_table_is_not_held_to_that_of_another() -> None:
    second = section(f"{CENTRE}2031年单位预算", "公务接待费2.50万元。")
    assert of_units(*second, first="2.00") == ["pass"]
    assert of_units(*second, first="2.00", all="4.50") == ["pass", "not_checkable"]


def test_an_outline_that_begins_anew_without_a_name_is_of_no_known_unit() -> None:
    more = ("公务用车运行维护费3.00万元。", "会议费4.00万元。", OUTLINE, "公务接待费2.50万元。")
    assert of_units(*more, first="2.00") == []
    named = (*more[:2], *section(f"{CENTRE}2031年单位预算", "公务接待费2.50万元。"))
    assert of_units(*named, first="2.00", second="1.00") == ["pass", "fail"]
