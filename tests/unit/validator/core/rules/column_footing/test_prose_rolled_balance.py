from crossfoot_validator.core.rules.column_footing.prose_rolled_balance import RULE
from tests.support.prose_documents import outcomes

FUND = "预算稳定调节基金年初余额47731万元，当年动用6140万元，补充503万元，年末余额{}万元。"
DEBT = "上年末政府债务余额{}万元，当年新增债务2037万元，偿还债务本金512万元，年末政府债务余额11525万元。"


def test_an_opening_balance_is_moved_by_what_comes_and_goes() -> None:
    assert outcomes(RULE, FUND.format(42094)) == ["pass"]
    assert outcomes(RULE, DEBT.format(10000)) == ["pass"]


def test_one_wrong_stroke_is_an_error() -> None:
    assert outcomes(RULE, FUND.format(42994)) == ["fail"]


def test_a_balance_that_is_far_off_may_be_moved_by_more() -> None:
    assert outcomes(RULE, FUND.format(53177)) == ["not_checkable"]


def test_the_others_bear_a_wrong_one_out() -> None:
    text = DEBT.format(10000) + FUND.format(42094) + DEBT.format(33000)
    assert outcomes(RULE, text) == ["pass", "pass", "fail"]


def test_a_year_after_another_says_which_balance_is_the_opening_one() -> None:
    text = "2030年末政府债务余额100万元，2031年发行债券20万元，2031年末政府债务余额{}万元。"
    assert outcomes(RULE, text.format(120)) == ["pass"]


def test_the_balance_of_the_year_stands_for_both_of_its_sides() -> None:
    text = (
        "失业保险基金上年结余20万元，本年收入10万元，本年支出6万元，本年收支结余4万元，年末滚存结余24万元。"
    )
    assert outcomes(RULE, text) == ["pass"]


def test_a_figure_that_does_not_say_which_way_it_moves_the_balance_leaves_it_open() -> None:
    assert outcomes(RULE, "专户年初余额47万元，利息3万元，年末余额50万元。") == []


STORED = "国库存款2030年末余额81000万元，本年增加20000万元，本年减少{}万元，年末余额90000万元。"


def test_what_the_opening_balance_grows_and_falls_by_moves_it() -> None:
    assert outcomes(RULE, STORED.format(11000)) == ["pass"]
    assert outcomes(RULE, STORED.format(17000)) == ["fail"]


def test_what_it_changed_since_another_year_moves_nothing() -> None:
    text = "专户上年末余额81000万元，比前年增加20000万元，年末余额90000万元。"
    assert outcomes(RULE, text) == []
