from crossfoot_validator.core.rules.column_footing.prose_added_up import RULE
from tests.support.prose_documents import outcomes

INTEREST = "一般债务付息2326万元，专项债务付息3745万元，兑付手续费{}万元，合计{}万元。"


def test_what_a_sentence_adds_up() -> None:
    assert outcomes(RULE, INTEREST.format(17, 6088)) == ["pass"]


def test_one_wrong_stroke_is_an_error() -> None:
    assert outcomes(RULE, INTEREST.format(17, 6688)) == ["fail"]


def test_a_sum_far_off_may_leave_something_out() -> None:
    assert outcomes(RULE, INTEREST.format(17, 9900)) == ["not_checkable"]


def test_the_parts_of_one_of_the_figures_are_not_added_again() -> None:
    assert outcomes(
        RULE, "基本支出80万元（其中人员经费50万元、公用经费30万元），项目支出20万元，合计100万元。"
    ) == ["pass"]


def test_the_name_of_a_line_is_no_sum_of_the_sentence() -> None:
    assert outcomes(RULE, "教育支出80万元，卫生支出20万元，本年收入合计300万元。") == []


def test_the_words_of_the_figures_may_stand_behind_what_adds_them_up() -> None:
    text = "一批项目总投资3374.3万元，二批项目总投资2069.51万元，三批项目投资778.59万元，合计总投资{}万元。"
    assert [outcomes(RULE, text.format(one)) for one in ("6222.40", "6262.40")] == [["pass"], ["fail"]]
    assert outcomes(RULE, "一批项目总投资3374.3万元，二批项目总投资2069.51万元，合计贷款6222.40万元。") == []


BACK = "本级收入36000万元，上级补助收入58000万元，上年结转4200万元。以上{}项合计{}万元。"


def test_what_is_looked_back_on_is_counted() -> None:
    assert outcomes(RULE, BACK.format("三", 98200)) == ["pass"]
    assert outcomes(RULE, BACK.format("三", 95000)) == ["fail"]
    assert outcomes(RULE, BACK.format("两", 95000)) == []
    text = "一是本级收入36000万元。二是上级补助收入58000万元。以上两项合计{}万元。"
    assert [outcomes(RULE, text.format(one)) for one in (94000, 97000)] == [["pass"], ["fail"]]


def test_the_parts_of_what_is_looked_back_on_are_not_counted() -> None:
    text = "本级收入36000万元，其中税收收入30000万元，非税收入6000万元。以上两项合计37000万元。"
    assert outcomes(RULE, text) == []


def test_numbered_items_of_a_total_that_is_not_told_are_no_parts_of_another_line() -> None:
    first = "国有企业营业收入9870万元。"
    text = "全年收入总计包括：（1）本级收入360万元；（2）上级补助收入580万元。以上两项合计{}万元。"
    assert outcomes(RULE, first, text.format(940)) == ["pass"]
    assert outcomes(RULE, first, text.format(970)) == ["fail"]


PAID = (
    "下达某区资金2412万元，分配如下：",
    "一、资金来源",
    "市级资金1255万元",
    "区级资金{}万元",
    "以上资金合计{}万元。",
)


def paid(second: int, total: int) -> list[str]:
    return outcomes(RULE, *PAID[:3], PAID[3].format(second), PAID[4].format(total))


def test_all_lines_before_are_looked_back_on_up_to_one_that_is_as_much() -> None:
    assert paid(1157, 2412) == ["pass"]
    assert paid(1457, 2412) == ["fail"]
    assert paid(400, 2412) == ["not_checkable"]


def test_an_amount_from_so_much_on_is_no_sum() -> None:
    assert outcomes(RULE, "市级资金1255万元，区级资金1157万元。", "采购100万元以上的项目合计3个。") == []


HELPED = "采购物资支出11.51万元，救助患者支出2.91万元，共计支出{}万元。"
TAUGHT = (
    "助学活动支出38.80万元，助困活动支出9.30万元，共计支出48.10万元。"
    "圆梦支出17.30万元，助医支出4.34万元，共计支出21.64万元。"
)


def test_what_is_spent_in_all_is_no_line_of_its_own() -> None:
    assert outcomes(RULE, HELPED.format("14.42") + TAUGHT) == ["pass"] * 3
    assert outcomes(RULE, HELPED.format("15.42") + TAUGHT) == ["fail", "pass", "pass"]


def test_batches_are_what_was_given_in_all() -> None:
    text = "第一批下达资金3400万元，第二批下达资金1250万元，第三批下达资金300万元，累计下达资金{}万元。"
    assert outcomes(RULE, text.format(4950)) == ["pass"]
    assert outcomes(RULE, text.format(4550)) == ["fail"]


COSTS = "全年支出办公费1758.27元，水费1004.56元，电费4200.40元，{}{}元。"


def test_all_money_is_that_of_several_figures_whatever_they_are_called() -> None:
    assert outcomes(RULE, COSTS.format("合计支出", "6963.23")) == ["pass"]
    assert outcomes(RULE, COSTS.format("合计支出", "6993.23")) == ["fail"]


def test_all_money_behind_two_figures_with_other_names_is_told_by_itself() -> None:
    assert outcomes(RULE, "全年办公费1758.27元，水费1004.56元，合计支出6963.23元。") == []


def test_things_that_are_counted_before_they_are_listed_are_all_that_is_added_up() -> None:
    text = "本单位{}个项目列入绩效管理，其中：堤防加固60万元、泵站维修45万元，合计{}万元。"
    assert outcomes(RULE, text.format(2, 105)) == ["pass"]
    assert outcomes(RULE, text.format(2, 135)) == ["fail"]
    assert outcomes(RULE, text.format(3, 169)) == ["not_checkable"]
