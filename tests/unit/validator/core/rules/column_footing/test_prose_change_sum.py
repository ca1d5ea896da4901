from crossfoot_validator.core.rules.column_footing.prose_change_sum import RULE
from tests.support.prose_documents import outcomes

TEXT = (
    "“三公”经费支出决算{}万元，比上年减少3.0万元。其中：因公出国（境）费支出{}万元，比上年减少{}万元；"
    "公务用车购置及运行费支出6.0万元，与上年持平；公务接待费支出2.0万元，比上年减少1.0万元。"
)


def test_changes_add_up_and_nothing_changed_counts_as_zero() -> None:
    assert outcomes(RULE, TEXT.format("9.0", "1.0", "2.0"), stage="final_accounts") == ["pass"]


def test_a_change_that_does_not_add_up_may_be_about_what_is_gone() -> None:
    assert outcomes(RULE, TEXT.format("9.0", "1.0", "3.0"), stage="final_accounts") == ["not_checkable"]


def test_it_fails_when_last_years_figures_do_add_up() -> None:
    # a current figure and its change are wrong by the same amount: 12 = (0 + 3) + 6 + (2 + 1)
    assert outcomes(RULE, TEXT.format("9.0", "0.0", "3.0"), stage="final_accounts") == ["fail"]


def test_parts_of_nought_bear_out_no_change() -> None:
    text = (
        "“三公”经费支出决算0.72万元，比上年减少0.06万元。其中：因公出国（境）费支出0万元，与上年持平；"
        "公务用车购置费支出0万元，与上年持平；公务接待费支出0万元，与上年持平。"
    )
    assert outcomes(RULE, text, stage="final_accounts") == ["not_checkable"]


def test_a_part_without_a_change_leaves_the_sum_open() -> None:
    text = "政府采购预算9万元，比上年增加1万元，其中：货物4万元，比上年增加1万元；服务5万元。"
    assert outcomes(RULE, text) == []


def test_one_wrong_stroke_is_an_error_where_the_domain_fixes_the_parts() -> None:
    text = (
        "一般公共预算收入523100万元，比上年增加23100万元，其中：税收收入400000万元，比上年增加{}万元；"
        "非税收入123100万元，比上年减少8600万元。"
    )
    assert outcomes(RULE, text.format(31700)) == ["pass"]
    assert outcomes(RULE, text.format(37700)) == ["fail"]
    assert outcomes(RULE, text.replace("税收收入", "甲").format(37700)) == ["not_checkable"]
