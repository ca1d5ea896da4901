"""Invented accounts in the sentences of reports: three funds that balance, one with figures to fill in."""

from crossfoot_validator.core.rules.column_footing.prose_bottom_line import RULE
from tests.support.prose_documents import outcomes

FUND = (
    "全县政府性基金预算收入完成{}万元，增长3.0%。加上上级补助收入40万元、上年结余收入{}万元，收入总计{}万元。"
    "全县政府性基金预算支出完成120万元。支出加上调出资金25万元、结转下年{}万元，支出总计{}万元。"
)
GENERAL = (
    "（一）全县一般公共预算收入完成310万元。加上上级补助收入90万元、调入资金12万元，收入总计412万元。"
    "全县一般公共预算支出完成380万元。支出加上上解支出20万元、结转下年12万元，支出总计412万元。"
)
CAPITAL = (
    "（二）全县国有资本经营预算收入15万元，上年结转收入6万元，收入合计21万元。"
    "全县国有资本经营预算支出14万元，调出资金7万元，支出合计21万元。"
)
OTHERS = (GENERAL, CAPITAL)


def test_own_income_of_an_earlier_sentence_and_transfers_are_the_bottom_line() -> None:
    assert outcomes(RULE, FUND.format(130, 7, 177, 32, 177), *OTHERS) == ["pass"] * 6


def test_a_wrong_transfer_fails_where_the_other_accounts_add_up() -> None:
    assert outcomes(RULE, FUND.format(130, 27, 177, 32, 177), *OTHERS) == ["fail", *["pass"] * 5]


def test_alone_a_missing_part_may_be_left_out() -> None:
    assert outcomes(RULE, FUND.format(130, 27, 177, 53, 177)) == ["not_checkable", "not_checkable"]


def test_alone_it_fails_where_the_terms_add_up_to_the_bottom_line_of_the_other_side() -> None:
    assert outcomes(RULE, FUND.format(130, 7, 771, 32, 177)) == ["fail", "pass"]


def test_who_says_that_others_are_left_out_states_no_sum() -> None:
    text = "收入完成130万元。加上上级补助收入40万元、上年结余收入1万元等，收入总计177万元。"
    assert outcomes(RULE, text, *OTHERS)[0] == "not_checkable"


def test_it_holds_with_what_was_done_as_well_as_with_what_was_planned() -> None:
    text = (
        "全县社会事业收入年初预算{}万元，调整预算{}万元，全年完成{}万元，完成年初预算的90.0%。"
        "加上上年结余收入40万元，收入总计170万元。"
    )
    assert outcomes(RULE, text.format(120, 125, 130), *OTHERS)[0] == "pass"
    assert outcomes(RULE, text.format(130, 125, 121), *OTHERS)[0] == "pass"
    assert outcomes(RULE, text.format(120, 125, 121), *OTHERS)[0] == "fail"


def test_what_tax_income_is_listed_under_is_added_once() -> None:
    text = (
        "全县一般公共预算收入130万元，其中：税收收入90万元、非税收入40万元，加上级补助收入30万元，上年结余10万元，"
        "收入总计170万元。"
    )
    assert outcomes(RULE, text) == ["pass"]


def test_an_item_that_is_left_of_a_torn_paragraph_is_not_the_income_of_the_account() -> None:
    torn = FUND.format(130, 7, 177, 32, 177).replace("全县政府性基金预算收入完成130", "彩票公益金收入30")
    assert outcomes(RULE, torn, *OTHERS) == ["not_checkable", *["pass"] * 5]


def test_transfers_without_own_income_anywhere_are_no_sum() -> None:
    assert outcomes(RULE, "加上上级补助收入40万元，收入总计170万元。", *OTHERS)[2:] == ["pass", "pass"]
    assert len(outcomes(RULE, "加上上级补助收入40万元，收入总计170万元。", *OTHERS)) == 4


def test_one_sentence_that_adds_it_all_up_is_wrong_by_one_stroke() -> None:
    text = (
        "市级一般公共预算收入决算数{}万元，加上级补助收入31260万元，上年结转收入2417万元，收入总计79797万元。"
    )
    assert outcomes(RULE, text.format(46120)) == ["pass"]
    assert outcomes(RULE, text.format(49820)) == ["not_checkable"], "two digits differ"
    assert outcomes(RULE, text.format(64120)) == ["fail"]
    assert outcomes(RULE, text.format(46720)) == ["fail"]


def test_what_is_left_out_is_no_stroke_of_the_pen() -> None:
    text = (
        "市级一般公共预算收入决算数46120万元，加上级补助收入31260万元，上年结转收入1063万元，"
        "收入总计79797万元。"
    )
    assert outcomes(RULE, text) == ["not_checkable"]


def test_grand_totals_are_bottom_lines_where_something_is_added_up() -> None:
    text = "全市收入{}万元，增长4%，加上上级补助收入646万元、调入资金455万元后，全市总收入3029万元。"
    assert outcomes(RULE, text.format(1928)) == ["pass"]
    assert outcomes(RULE, text.format(1982)) == ["fail"]
    assert outcomes(RULE, "全市收入80万元，上划收入70万元，总收入90万元。") == []


def test_the_other_side_that_adds_up_to_the_same_total_bears_it_out() -> None:
    text = (
        "收入800万元，加上补助收入243万元、上年结转{}万元，收入总计1113万元。支出900万元，加上上解支出173万元、"
        "债务还本支出40万元，支出总计1113万元。"
    )
    assert outcomes(RULE, text.format(70)) == ["pass", "pass"]
    assert outcomes(RULE, text.format(128)) == ["fail", "pass"]
    assert outcomes(RULE, text.format(12)) == ["not_checkable", "pass"], "a term may be left out"


def test_transfers_are_added_to_what_stays_of_an_income() -> None:
    text = (
        "全县一般公共预算总收入81240万元，增长3%，其中：地方一般公共预算收入{}万元，增长4%；加上级补助收入31260万元，"
        "上年结转收入2417万元，收入合计{}万元。"
    )
    assert outcomes(RULE, text.format(46120, 79797), *OTHERS)[0] == "pass"
    assert outcomes(RULE, text.format(46720, 79797), *OTHERS)[0] == "fail"
    assert outcomes(RULE, text.format(46120, 114917), *OTHERS)[0] == "pass", "all that was collected"


def test_transfers_go_on_with_the_sentence_before() -> None:
    text = (
        "县级一般公共预算收入完成64012万元，其中：税收收入34000万元、非税收入30012万元。"
        "加上转移性收入486923万元，收入总计{}万元。"
    )
    assert outcomes(RULE, text.format(550935)) == ["pass"]
    assert outcomes(RULE, text.format(555935)) == ["fail"]
    assert outcomes(RULE, text.format(581016)) == ["not_checkable"], "something may be left out"


def test_the_other_side_may_have_a_paragraph_of_its_own() -> None:
    income = "全区一般公共预算收入53万元。加上上级补助收入29万元、上年结转9万元，收入总量为{}万元。"
    spent = "全区一般公共预算支出75万元。加上上解支出3万元、结转下年13万元，支出总量为91万元。"
    assert outcomes(RULE, income.format(91), spent) == ["pass", "pass"]
    assert outcomes(RULE, income.format(78), spent) == ["fail", "pass"]


def test_an_account_without_income_of_its_own_adds_up_what_it_got() -> None:
    text = "全县政府性基金上年结余26.38亿元，上级补助收入14.78亿元，债券转贷收入1.34亿元，收入合计{}亿元。"
    wanted = {"42.50": "pass", "45.20": "fail", "61.07": "not_checkable"}
    assert {one: outcomes(RULE, text.format(one)) for one in wanted} == {k: [v] for k, v in wanted.items()}


def test_what_is_added_to_something_that_was_not_read_is_no_sum_of_its_own() -> None:
    text = "加上上级补助收入7.3亿元、上年结转收入366.2亿元、债务转贷收入26.7亿元，县级收入总计{}亿元。"
    assert outcomes(RULE, "县级支出预算为532.8亿元。", text.format("741.5")) == []
