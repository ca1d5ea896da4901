"""Invented prose in the grammar of real disclosures, read to claims."""

from decimal import Decimal

import pytest

from tests.support.told_claims import FINAL, claims, housing, shown


def test_two_totals_and_their_changes_in_one_sentence() -> None:
    found = claims(
        "一、收支预算总体情况说明",
        "青石市水务局2031年收入总计310.5万元，支出总计310.5万元，与2030年相比，收入总计增加10.5万元，增长3.5%；"
        "支出总计减少1.5万元，下降0.48%。",
    )
    assert shown(found) == [
        ("figure", "310.5万元", 0),
        ("figure", "310.5万元", 1),
        ("change", "10.5万元", 0),
        ("growth_rate", "3.5%", 0),
        ("change", "1.5万元", 1),
        ("growth_rate", "0.48%", 1),
    ]
    assert found[4].value == Decimal("-1.5")
    assert found[0].key is not None
    assert (found[0].key.concept, found[0].key.flow, found[0].key.basis) == ("grand_total", "income", "all")


def test_a_list_over_lines_that_end_in_semicolons() -> None:
    found = claims(
        "三、支出决算情况说明",
        "2031年度支出合计500.00万元，其中：",
        "基本支出300.00万元，占比60.00%；",
        "项目支出200.00万元，占比40.00%。",
        "另有说明：车辆2辆。",
        info=FINAL,
    )
    total, basic, share, project, other_share, cars = found
    assert total.role == "total"
    assert basic.whole == project.whole == (total.group,)
    assert share.group == basic.group
    assert other_share.source.line == 4
    assert cars.whole == ()
    assert basic.key is not None
    assert (basic.key.nature, basic.key.measure) == ("basic", "final_accounts")


def test_budget_and_final_accounts_are_two_levels_of_one_statement() -> None:
    found = claims(
        "五、一般公共预算财政拨款支出决算情况说明",
        "社会保障和就业支出年初预算40.5万元，支出决算39.0万元，完成年初预算的96.3%，较2030年决算增加2.5万元，"
        "主要原因是增加人员经费1.2万元。",
        info=FINAL,
    )
    assert [claim.group for claim in found[:4]] == [0, 0, 0, 0]
    assert [claim.measure for claim in found[:2]] == ["budget", "final_accounts"]
    assert found[2].compared_to == "budget"
    assert found[0].key is not None
    assert (found[0].key.function, found[0].key.fund) == ("208", "general_public_budget")
    assert found[4].doubtful is not None


def test_a_change_behind_an_unbroken_list_may_belong_to_the_total() -> None:
    found = claims("预算收入总计90万元，其中：本年收入90万元，上年结转0万元，比上年减少3万元，下降3.23%。")
    change = next(claim for claim in found if claim.kind == "change")
    assert change.alternatives == (0,)


def test_numbered_items_under_headings_are_parts_of_the_total_above() -> None:
    found = claims(
        "五、财政拨款支出预算情况说明",
        "2031年财政拨款预算支出90万元，与上年相比，财政拨款支出增加5万元。其中：",
        "（一）住房保障支出（类）",
        "1．住房改革支出（款）住房公积金（项）支出60万元，与上年相比增加4万元。",
        "2．住房改革支出（款）提租补贴（项）支出30万元，与上年相比增加1万元。",
        "（二）其他",
        "六、机关运行经费情况说明",
        "机关运行经费7万元，与上年持平。",
        tables=(housing(),),
    )
    total = found[0]
    parts = [claim for claim in found if claim.kind == "figure" and claim.whole == (total.group,)]
    assert [claim.source.text for claim in parts] == ["60万元", "30万元"]
    assert [claim.key.function for claim in parts if claim.key] == ["2210201", "2210202"]
    assert found[-1].source.text == "持平"
    assert found[-1].value == 0
    assert found[-2].whole == ()


def test_an_enumeration_of_words_is_no_list() -> None:
    found = claims(
        "六、基本支出情况说明",
        "2031年度一般公共预算基本支出30.0万元，其中：",
        "人员经费20.0万元，主要包括：基本工资、津贴补贴；",
        "公用经费10.0万元，主要包括：办公费、差旅费。",
    )
    assert found[1].whole == found[2].whole == (found[0].group,)


def test_a_bracket_is_a_remark_of_its_own() -> None:
    found = claims(
        "政府采购预算85万元，其中：政府采购货物预算50万元，政府采购服务预算35万元（其中：政府购买服务3万元）。"
    )
    assert found[2].whole == (0,)
    assert 2 in found[3].whole


def test_an_income_total_without_its_year_may_mean_two_lines() -> None:
    (claim,) = claims("二、收入预算情况说明", "青石市水务局2031年收入合计90万元。")
    assert {key.concept for key in claim.other_keys} == {"grand_total"}


def test_prose_without_figures_makes_no_claims() -> None:
    assert claims("一、主要职能", "负责全市水务工作。", "无") == []


def test_digits_from_two_lines_are_doubted() -> None:
    found = claims("2031年收入总计310.5万元，比上年增加1", "0.5万元，增长3.5%。")
    assert [claim.doubtful is None for claim in found] == [True, False, True]


def test_an_appropriation_under_the_heading_of_a_fund_may_be_that_fund() -> None:
    heading = "六、一般公共预算财政拨款基本支出情况说明"
    total, part = claims(heading, "2031年财政拨款基本支出30万元，其中：人员经费20万元。")
    assert [key.fund for key in total.other_keys] == ["general_public_budget"]
    assert [key.fund for key in part.other_keys] == ["general_public_budget"]


def test_parts_of_project_expenditure_are_project_expenditure() -> None:
    heading = "三、支出情况说明"
    found = claims(heading, "项目支出30万元，其中：一般公共预算20万元；教育支出10万元。")
    assert [(claim.key.nature, claim.key.fund, claim.key.function) for claim in found if claim.key] == [
        ("project", None, None),
        ("project", "general_public_budget", None),
        ("project", None, "205"),
    ]


def test_what_stands_under_a_class_is_of_that_class() -> None:
    (claim,) = claims("三、支出情况说明", "（一）教育支出（类）", "1．基本支出30万元。")
    assert claim.key is not None
    assert (claim.key.function, claim.key.nature) == ("205", "basic")


def test_a_heading_about_basic_expenditure_leaves_other_lines_open() -> None:
    (claim,) = claims("六、一般公共预算基本支出情况说明", "一般公共预算支出30万元。")
    assert not claim.settled


def test_the_year_may_stand_between_the_line_and_its_measure() -> None:
    found = claims(
        "其中：1、公务接待费2031年预算6万元，2030年预算9.5万元；对比减少3.50万元；减少率36.84%。"
        "2、租车经费2031年预算20万元，2030年预算30万元；对比减少10万元，减少率33.33%。"
    )
    assert [claim.group for claim in found] == [0, 0, 0, 0, 1, 1, 1, 1]
    assert [claim.period for claim in found[:2]] == [2031, 2030]
    assert found[0].key is not None
    assert found[0].key.concept == "reception"


def test_parts_of_a_budget_are_budgets_in_accounts_as_well() -> None:
    found = claims(
        "2031年“三公”经费预算为20万元，其中：公务接待费9万元，公务用车运行维护费11万元。", info=FINAL
    )
    assert [claim.measure for claim in found] == ["budget"] * 3


def test_grand_totals_close_what_a_sentence_adds_up() -> None:
    found = claims("全市收入80万元，加上上级补助收入15万元后，总收入95万元。全市财政总收入120万元。")
    assert [claim.closing for claim in found] == [False, False, True, False]


def test_words_that_announce_a_text_open_no_list() -> None:
    found = claims("安排支出80万元，现将调整情况公布如下：教育支出50万元，卫生支出20万元。")
    assert [claim.whole for claim in found] == [()] * 3
    assert [claim.whole for claim in claims("支出80万元，具体支出情况如下：教育支出50万元。")] == [(), (0,)]


def test_purposes_behind_one_that_cannot_be_read_are_purposes() -> None:
    found = claims("债务余额6.6亿元，主要用于道路建设5.1亿，学校建设5506万元。")
    assert [claim.doubtful for claim in found] == [None, "in a clause of reasons"]


def test_carry_over_in_a_list_of_both_sides_has_no_side() -> None:
    found = claims(
        "2031年财政拨款收支总预算320.5万元。收入包括：一般公共预算拨款310万元、上年结转结余10.5万元。"
    )
    (carried,) = [claim for claim in found if claim.value == Decimal("10.5")]
    assert carried.key is not None
    assert (carried.key.concept, carried.key.flow) == ("carry_over_in", None)


def test_figures_that_are_given_respectively_are_not_read_with_proof() -> None:
    found = claims("甲、乙两类采购规模分别为26.6万元和304万元，占全部采购规模的8.1%和91.9%。")
    assert {claim.doubtful for claim in found} == {"one of several figures for several names"}


def test_all_income_is_more_than_the_income_of_a_fund() -> None:
    found = claims("一般公共预算总收入900万元，其中：一般公共预算收入240万元，上级补助660万元。")
    assert found[0].key is None
    assert found[1].key is not None


def test_a_part_of_a_line_that_only_resembles_a_class_is_not_certain() -> None:
    found = claims("五、一般公共预算支出情况", "青年教育支出40万元，其中：基本支出40万元，项目支出0万元。")
    assert [claim.settled for claim in found[1:]] == [False, False]


def test_digits_with_a_blank_between_them_are_doubted() -> None:
    found = claims("2031年收入总计310.5万元，其中：财政拨款30 0.5万元，占96.78%。")
    assert [claim.doubtful is None for claim in found[:2]] == [True, False]


def test_the_budget_of_the_three_public_in_final_accounts_may_be_the_one_after_adjustment() -> None:
    said = "2031年度“三公”经费财政拨款支出{}为30.38万元，支出决算为16.88万元，完成{}的55.56%。"
    for words, measures in (("预算", ["budget", "adjusted_budget"]), ("年初预算", ["budget"])):
        first, *_ = claims("七、“三公”经费支出说明", said.format(words, words), info=FINAL)
        assert first.key is not None
        assert [key.measure for key in (first.key, *first.other_keys)] == measures


def test_a_sentence_behind_a_list_may_be_about_its_total() -> None:
    found = claims(
        "“三公”经费33万元。其中，公务接待费5万元，公务用车运行费28万元。比上年减少8万元，下降20%。"
    )
    assert [claim.alternatives for claim in found[-2:]] == [(0,), (0,)]


@pytest.mark.parametrize("nothing", ["因公出国(境)费用没有", "无因公出国(境)费", "会议费未发生"])
def test_a_list_goes_on_behind_an_item_of_which_there_is_nothing(nothing: str) -> None:
    found = claims(
        f"“三公”经费支出43万元。其中，{nothing}；公务用车运行维护费31万元；公务接待费12万元。", info=FINAL
    )
    assert [claim.whole for claim in found] == [(), (found[0].group,), (found[0].group,)]


def test_the_parts_of_an_amount_are_told_among_it() -> None:
    found = claims("2031年“三公”经费预算43万元中，公务用车运行维护费31万元，公务接待费12万元。")
    assert [claim.whole for claim in found] == [(), (found[0].group,), (found[0].group,)]


def test_what_is_told_of_both_sides_is_told_of_either_total() -> None:
    text = "2031年度收入总计80万元，支出总计{}万元。收支较上年决算数增加5万元、增长6.7%。"
    found = claims(text.format(80), info=FINAL)
    assert {claim.group for claim in found[2:]} == {found[1].group}
    apart = claims(text.format(81), info=FINAL)
    assert apart[2].group not in {apart[0].group, apart[1].group}
    listed = claims(
        "2031年度收入总计80万元，其中：本年收入合计70万元，年初结转和结余10万元。",
        "2031年度支出总计80万元，其中：本年支出合计75万元，年末结转和结余5万元。",
        "收入支出总体与上年相比，增加5万元，增长6.7%。",
        info=FINAL,
    )
    assert {claim.subject for claim in listed[6:]} == {"支出总计"}


def test_a_total_below_words_of_a_heading_is_what_it_says_by_itself() -> None:
    found = claims("3.支出情况。2031年度支出合计80万元。", "基本支出：2031年度支出合计30万元。", info=FINAL)
    assert [claim.subject for claim in found] == ["支出合计", "基本支出支出合计"]
    assert found[0].key is not None
    assert (found[0].key.flow, found[0].key.nature) == ("expenditure", None)


def test_what_is_counted_states_no_amount_of_its_line() -> None:
    found = claims("“三公”经费情况。公务用车购置费支出36万元，公务用车购置2辆。", info=FINAL)
    keys = {claim.source.text: claim.key and claim.key.concept for claim in found}
    assert keys == {"36万元": "vehicle_purchase", "2辆": None}


def test_a_line_that_stands_for_itself_needs_no_heading_that_says_of_which_money() -> None:
    (found,) = claims("2031年“三公”经费预算安排14.2万元。")
    assert found.settled
    assert not claims("2031年基本支出预算安排14.2万元。")[0].settled


def test_each_side_of_a_total_of_both_is_a_list_below_it() -> None:
    found = claims(
        "收支总预算80万元。收入包括：一般公共预算拨款收入78万元、上年结转2万元；",
        "支出包括：教育支出50万元、卫生健康支出30万元。",
    )
    listed = [(claim.value, claim.whole, claim.list_id) for claim in found if claim.whole]
    assert [whole for _, whole, _ in listed] == [(found[0].group,)] * 4
    assert [number for _, _, number in listed] == [1, 1, 2, 2]


def test_an_item_whose_name_ends_a_line_is_that_of_the_figures_in_the_next() -> None:
    found = claims(
        "四、一般公共预算财政拨款支出决算情况说明",
        "2031年度一般公共预算财政拨款支出7351.82万元。具体情况如下：住房改革支出（款）提租补贴（项）。",
        "年初预算为156.76万元，支出决算为190.37万元。",
        info=FINAL,
    )
    assert {claim.subject for claim in found[1:]} == {"住房改革支出(款)提租补贴(项)年初预算"}
