from crossfoot_validator.core.rules.income_equals_expenditure.prose_balance import RULE
from tests.support.prose_documents import outcomes

INSURANCE = (
    "分险种看：工伤保险基金收入86万元，支出61万元，当年结余{}万元，滚存结余90万元；失业保险基金收入47万元，支出45万元，"
    "当年结余2万元，滚存结余33万元；职工医疗保险基金收入210万元，支出180万元，当年结余30万元，滚存结余41万元。"
)
ACCOUNT = (
    "全市国有资本经营预算收入{}万元，上年结转收入6万元，收入合计21万元。全市国有资本经营预算支出14万元，"
    "支出合计14万元。收支相抵，年终结余{}万元。"
)


def test_each_fund_is_left_with_what_it_did_not_spend() -> None:
    assert outcomes(RULE, INSURANCE.format(25)) == ["pass"] * 3


def test_a_wrong_balance_fails_where_the_others_hold() -> None:
    assert outcomes(RULE, INSURANCE.format(52)) == ["fail", "pass", "pass"]


def test_a_balance_alone_may_be_defined_otherwise() -> None:
    assert outcomes(RULE, "工伤保险基金收入86万元，支出61万元，当年结余52万元。") == ["not_checkable"]


def test_bottom_lines_are_set_off_against_each_other() -> None:
    assert outcomes(RULE, ACCOUNT.format(15, 7)) == ["pass"]


def test_what_is_left_is_not_checkable_where_a_bottom_line_does_not_add_up() -> None:
    assert outcomes(RULE, ACCOUNT.format(12, 9)) == ["not_checkable"]


def test_a_rounded_balance_passes() -> None:
    text = "工伤保险基金收入8.61亿元，支出6.10亿元，当年结余2.5亿元。"
    assert outcomes(RULE, text) == ["pass_within_rounding"]


def test_the_balance_of_all_years_is_no_difference_of_this_one() -> None:
    assert outcomes(RULE, "工伤保险基金收入86万元，支出61万元，年末滚存结余90万元。") == []


def test_both_sides_may_stand_in_the_sentence_before() -> None:
    text = "工伤保险基金收入86万元，增长3%；支出61万元。本年收支结余{}万元。"
    assert outcomes(RULE, text.format(25)) == ["pass"]
    assert outcomes(RULE, text.format(52)) == ["not_checkable"]


def test_what_stands_behind_both_bottom_lines_is_left_over() -> None:
    text = (
        "全市收入80万元，加上上级补助收入46万元后，总收入126万元；支出90万元，加上上解支出12万元后，"
        "总支出102万元，年终结转{}万元。"
    )
    assert outcomes(RULE, text.format(24)) == ["pass"]
    assert outcomes(RULE, text.format(42)) == ["fail"]


def test_what_is_set_off_may_stand_in_the_paragraphs_above() -> None:
    text = (
        "全区收入410338万元，加上级补助收入120846万元，收入合计531184万元。",
        "全区支出361315万元，加上解上级支出52441万元，支出合计413756万元。",
        "上述收支相抵，年终结余{}万元，全部结转下年使用。",
    )
    assert outcomes(RULE, *text[:2], text[2].format(117428)) == ["pass"]
    assert outcomes(RULE, *text[:2], text[2].format(171428)) == ["fail"]


def test_a_balance_is_wrong_by_one_stroke() -> None:
    text = "社会保险基金收入32829万元，其中保险费收入24664万元；支出27913万元；本年收支结余{}万元。"
    assert outcomes(RULE, text.format(4915)) == ["pass_within_rounding"]
    assert outcomes(RULE, text.format(4195)) == ["fail"]
    assert outcomes(RULE, text.format(3871)) == ["not_checkable"]


def test_what_is_set_off_is_of_one_fund() -> None:
    text = (
        "全区政府性基金预算收入300万元，上年结转收入31万元，收入合计331万元。",
        "全区国有资本经营预算支出14万元，调出资金3万元，支出合计17万元。",
        "收支相抵，年终结余7万元，全部结转下年使用。",
    )
    assert outcomes(RULE, *text) == []


def test_a_side_whose_bottom_line_was_not_read_is_no_other_account() -> None:
    text = (
        "全区收入410338万元，加上级补助收入120846万元，收入合计531184万元。",
        "新区收入52000万元，上年结转收入6000万元。新区支出40000万元，支出合计40000万元。收支相抵，年终结余18000万元。",
    )
    assert outcomes(RULE, *text) == []
