from crossfoot_validator.core.rules.share_of_total.completion_of_budget import RULE
from tests.support.prose_documents import outcomes

TEXT = "住房保障支出年初预算40.00万元，支出决算30.00万元，完成年初预算的{}%。"


def test_final_accounts_over_budget() -> None:
    assert outcomes(RULE, TEXT.format("75"), stage="final_accounts") == ["pass"]
    assert outcomes(RULE, TEXT.format("57"), stage="final_accounts") == ["fail"]


def test_the_budget_that_is_named_is_taken() -> None:
    text = "“三公”经费年初预算10.0万元，全年预算8.0万元，支出决算6.0万元，完成{}预算的75%。"
    assert outcomes(RULE, text.format("全年"), stage="final_accounts") == ["pass"]
    assert outcomes(RULE, text.format("年初"), stage="final_accounts") == ["fail"]


def test_no_budget_no_check() -> None:
    text = "公务接待费支出0万元，完成全年预算的0%。"
    assert outcomes(RULE, text, stage="final_accounts") == []
    text = "公务接待费全年预算0万元，支出决算0万元，完成全年预算的0%。"
    assert outcomes(RULE, text, stage="final_accounts") == ["not_checkable"]


def test_the_budget_stands_before_the_rate_over_it() -> None:
    text = "2031年一般公共预算收入46000万元，完成预算数45000万元的{}%。"
    assert outcomes(RULE, text.format("102.2")) == ["pass"]
    assert outcomes(RULE, text.format("120.2")) == ["fail"]


def test_a_target_is_held_apart_from_the_budget() -> None:
    text = "收入完成33.0万元，为市下目标30.0万元的{}%。"
    assert outcomes(RULE, text.format(110), stage="final_accounts") == ["pass"]
    assert outcomes(RULE, text.format(101), stage="final_accounts") == ["fail"]


def test_a_second_target_proves_nothing() -> None:
    text = "收入完成33.0万元，为市下目标30.0万元的110%，为全年目标60.0万元的55%。"
    assert outcomes(RULE, text, stage="final_accounts") == ["pass", "not_checkable"]


FUNDS = "水利维修项目资金共2400万元，截至年末已完成拨付2280万元，执行率{}%。"


def test_the_two_amounts_of_a_sentence_are_compared_where_the_second_names_nothing_else() -> None:
    assert outcomes(RULE, FUNDS.format(95)) == ["pass"]
    assert outcomes(RULE, FUNDS.format(98)) == ["fail"]
    text = "河道整治项目到位资金500万元，支出资金450万元，资金使用率为{}%。"
    assert outcomes(RULE, text.format(90)) == ["pass"]
    assert outcomes(RULE, text.format(92)) == ["fail"]


def test_what_was_paid_and_what_was_not_are_all_of_it() -> None:
    text = "山塘加固任务资金支付4400万元，未支600万元，支付率{}%。"
    assert outcomes(RULE, text.format(88)) == ["pass"]
    assert outcomes(RULE, text.format(92)) == ["fail"]


def test_what_is_over_need_not_be_all_of_the_rest_for_some_may_have_been_taken_back() -> None:
    assert outcomes(RULE, "山塘加固任务资金支付4400万元，结余600万元，支付率92%。") == []


def test_a_rate_that_is_cut_off_is_no_error() -> None:
    text = "水利维修项目资金共2400万元，已拨付2302.8万元，执行率95%。"
    assert outcomes(RULE, text) == ["not_checkable"]


def test_a_third_amount_leaves_open_which_two_are_compared() -> None:
    text = "道路养护项目资金共300万元，其中县级资金200万元，实际使用170万元，资金使用率80%。"
    assert outcomes(RULE, text) == ["not_checkable"]


def test_what_comes_in_is_not_what_is_spent_of() -> None:
    assert outcomes(RULE, "2031年收入预算500万元，实际支出430.9万元，执行率56%。") == ["not_checkable"]


def test_a_budget_that_is_told_behind_the_rate_is_not_the_one_it_is_of() -> None:
    later = "项目资金共2400万元。"
    text = "2031年收入预算500万元，实际支出430.9万元，执行率56%。"
    assert "fail" not in outcomes(RULE, text, later)


EARLIER = "2031年全区政府性基金收入预算9000万元。全年政府性基金收入完成8100万元，为预算的{}%。"


def test_the_budget_of_that_name_stands_in_an_earlier_sentence_of_the_paragraph() -> None:
    assert outcomes(RULE, EARLIER.format(90)) == ["pass"]
    assert outcomes(RULE, EARLIER.format(94)) == ["fail"]


def test_a_budget_of_another_name_paragraph_or_stage_is_not_taken() -> None:
    assert outcomes(RULE, *(f"{one}。" for one in EARLIER.format(94).split("。")[:2])) == []
    assert outcomes(RULE, EARLIER.replace("基金收入完成", "基金支出完成").format(94)) == []
    assert outcomes(RULE, EARLIER.replace("为预算", "为调整预算").format(94)) == []
    changed = EARLIER.replace("9000万元。", "9000万元。政府性基金收入调整预算8500万元。").format(94)
    assert "fail" not in outcomes(RULE, changed)
