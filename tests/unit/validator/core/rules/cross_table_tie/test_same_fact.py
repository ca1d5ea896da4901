"""One fact in several tables."""

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.doubts import OF_WHICH_MONEY
from crossfoot_common.tables.model import FactKey
from crossfoot_validator.core.rules.cross_table_tie.same_fact import RULE
from tests.support.grid_tables import document, fact, outcomes
from tests.support.rules import examined

TOTAL = FactKey(concept=c.CURRENT, flow="expenditure", basis=c.ALL, period=2031, measure="budget")
ITEMS = [TOTAL.model_copy(update={"function": code}) for code in ("201", "205", "208", "210", "213")]


def test_agrees_across_units() -> None:
    assert outcomes(RULE, fact(TOTAL, "12.00", 1), fact(TOTAL, "120000", 2, unit="元")) == ["pass"]


def test_agrees_within_rounding() -> None:
    assert outcomes(RULE, fact(TOTAL, "12.3", 1), fact(TOTAL, "12.34", 2)) == ["pass_within_rounding"]


def test_names_every_side_and_tests_the_odd_one() -> None:
    sides = [fact(TOTAL, "12.00", 1), fact(TOTAL, "21.00", 2), fact(TOTAL, "12.00", 3)]
    (check,) = examined(RULE, document(*sides))
    assert (check.outcome, str(check.stated), str(check.computed)) == ("fail", "21.00", "12.00")
    assert check.tables == (1, 2, 3)
    assert [operand.role for operand in check.operands] == ["stated", "other", "other"]
    assert "21.00" in check.message_zh
    assert "表3" in check.message_zh


def test_one_table_is_no_tie() -> None:
    assert outcomes(RULE, fact(TOTAL, "12.00", 1)) == []


def test_another_basis_is_another_fact() -> None:
    fund = FactKey(concept=c.CURRENT, flow="expenditure", fund="gov_fund", period=2031, measure="budget")
    assert outcomes(RULE, fact(TOTAL, "12.00", 1), fact(fund, "9.00", 2)) == []


def test_a_doubtful_side_never_fails() -> None:
    sides = fact(TOTAL, "12.00", 1), fact(TOTAL, "9.00", 2, doubtful="shifted")
    assert outcomes(RULE, *sides) == ["not_checkable"]


def test_a_doubtful_side_does_not_silence_the_others() -> None:
    sides = fact(TOTAL, "12.00", 1), fact(TOTAL, "9.00", 2, doubtful="shifted"), fact(TOTAL, "13.00", 3)
    assert outcomes(RULE, *sides) == ["fail", "not_checkable"]


def test_a_sentence_without_data_is_contradicted_by_a_figure() -> None:
    nil = fact(TOTAL, "0.00", 2)
    nil = nil.model_copy(update={"source": nil.source.model_copy(update={"row": None, "text": "本表无数据"})})
    assert outcomes(RULE, fact(TOTAL, "12.00", 1), nil) == ["fail"]
    assert outcomes(RULE, nil, nil.model_copy(update={"source": fact(TOTAL, "0", 3).source})) == ["pass"]


def test_tables_that_disagree_in_most_are_of_another_basis() -> None:
    pairs = [(fact(key, "5.00", 1), fact(key, "6.00", 2)) for key in ITEMS[:3]]
    assert outcomes(RULE, *(side for pair in pairs for side in pair)) == ["not_checkable"] * 3


def test_one_wrong_item_among_many_fails() -> None:
    good = [side for key in ITEMS[1:] for side in (fact(key, "5.00", 1), fact(key, "5.00", 2))]
    wrong = fact(ITEMS[0], "5.00", 1), fact(ITEMS[0], "5.90", 2)
    assert sorted(outcomes(RULE, *good, *wrong)) == ["fail", *["pass"] * 4]


def test_a_list_that_holds_far_less_than_all_projects_may_be_one_of_some() -> None:
    key = FactKey(concept=c.CURRENT, flow="expenditure", nature="project", period=2031, measure="budget")
    assert outcomes(RULE, fact(key, "230.00", 1), fact(key, "210.00", 2)) == ["fail"]
    assert outcomes(RULE, fact(key, "230.00", 1), fact(key, "130.00", 2)) == ["not_checkable"]


def test_a_name_of_the_document_s_own_needs_other_amounts_that_are_equal() -> None:
    purpose = FactKey(concept=c.PURPOSE, flow="income", fund="gov_fund", subject="县级专项资金", period=2031)
    named = fact(purpose, "5.00", 1), fact(purpose, "6.00", 2)
    assert outcomes(RULE, *named) == ["not_checkable"]
    pairs = [(fact(key, f"{n}.00", 1), fact(key, f"{n}.00", 2)) for n, key in enumerate(ITEMS[:2], 1)]
    assert outcomes(RULE, *named, *(side for pair in pairs for side in pair)) == ["fail", "pass", "pass"]


def test_a_form_that_plans_as_much_as_the_tables_is_of_the_same_money() -> None:
    basic = TOTAL.model_copy(update={"nature": "basic"})
    tables = [fact(TOTAL, "80.00", 1), fact(basic, "50.00", 1)]

    def told(total: str) -> list[str]:
        form = [
            fact(TOTAL, total, 2, doubtful=OF_WHICH_MONEY),
            fact(basic, "40.00", 2, doubtful=OF_WHICH_MONEY),
        ]
        return outcomes(RULE, *tables, *form)

    assert told("80.00") == ["pass", "fail"]
    assert told("70.00") == ["not_checkable", "not_checkable"]
