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


def test_both_sides_may_stand_in_sentences_of_their_own() -> None:
    text = (
        "养老保险基金收入{}万元，增长8.1%，其中：保险费收入1754万元；财政补贴收入308万元。支出1911.2万元。"
        "本年收支结余238.3万元。"
    )
    assert [outcomes(RULE, text.format(one)) for one in ("2149.5", "2194.5")] == [["pass"], ["fail"]]


def test_what_is_left_may_be_carried_over() -> None:
    text = "全县收入总量{}万元。支出总量2425.6万元。收支相抵，结转下年544.4万元。"
    assert [outcomes(RULE, text.format(one)) for one in ("2970.0", "2790.0")] == [["pass"], ["fail"]]


def test_what_is_saved_is_what_was_planned_less_what_was_paid() -> None:
    text = "全县政府采购预算{}万元，实际采购金额1499.34万元，节约资金137.51万元，节约率8.4%。"
    wanted = {"1636.85": "pass", "1663.85": "fail", "1724.60": "not_checkable"}
    assert {one: outcomes(RULE, text.format(one)) for one in wanted} == {k: [v] for k, v in wanted.items()}
    assert outcomes(RULE, "全县节约资金137.51万元，实际采购金额1499.34万元。") == []


FUND = (
    "社会保险基金收入11267万元，上年结余6028万元，社会保险基金支出9380万元{}。",
    "上述收支相抵，年终结余{}万元。",
)


def test_without_bottom_lines_all_that_the_paragraph_tells_is_set_off() -> None:
    told, left = FUND
    assert outcomes(RULE, told.format(""), left.format(7915)) == ["pass"]
    assert outcomes(RULE, told.format(""), left.format(7315)) == ["fail"]
    assert outcomes(RULE, told.format(""), left.format(5000)) == ["not_checkable"]


def test_what_is_no_income_and_no_expenditure_by_its_words_leaves_it_open() -> None:
    told, left = FUND
    assert outcomes(RULE, told.format("，安排储备资金400万元"), left.format(7515)) == []


def test_the_balance_of_an_account_takes_both_sides_from_the_sentences_before() -> None:
    text = (
        "全市国有资本经营收入61.6亿元，加上上年结转收入2.1亿元，收入总计63.7亿元。"
        "全市国有资本经营支出60.1亿元。其中：资本性支出50.0亿元，费用性支出10.1亿元。"
        "全市国有资本经营预算执行当年结余{}亿元。"
    )
    assert outcomes(RULE, text.format("3.6")) == ["pass"]
    assert outcomes(RULE, text.format("3.9")) == ["not_checkable"]
    other = text.replace("全市国有资本经营预算执行", "全市政府性基金预算执行")
    assert outcomes(RULE, other.format("3.9")) == []


def test_what_was_carried_over_is_left_as_well() -> None:
    text = "公益金总收入266.98万元，上年结转171.60万元，公益金总支出405.43万元，{}33.15万元。"
    assert outcomes(RULE, text.format("结余")) == ["pass"]
    assert outcomes(RULE, text.format("当年结余")) != ["pass"]
