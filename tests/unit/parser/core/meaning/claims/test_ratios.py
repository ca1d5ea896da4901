"""Shares, rates and comparisons: what they are of, on invented sentences."""

from decimal import Decimal

from tests.support.told_claims import FINAL, claims


def test_shares_of_a_total_that_is_only_named() -> None:
    found = claims(
        "九、“三公”经费支出预算情况说明",
        "2031年度一般公共预算拨款安排的“三公”经费预算支出中，因公出国（境）费支出6万元，占“三公”经费的60%；"
        "公务接待费支出4万元，占“三公”经费的40%。具体情况如下：",
        "1．因公出国（境）费预算支出6万元，与上年预算数一致。",
        "2．公务接待费预算支出4万元，比上年预算减少1万元。",
    )
    assert {claim.whole for claim in found} == {(0,)}
    assert [claim.key.concept for claim in found if claim.kind == "figure" and claim.key] == [
        "abroad",
        "reception",
        "abroad",
        "reception",
    ]


def test_a_rate_behind_a_change_against_the_budget_is_against_it_unless_words_name_another_year() -> None:
    found = claims(
        "2031年“三公”经费支出80万元，较上年决算减少20万元，下降20%；较年初预算数减少40万元，下降33.33%。",
        info=FINAL,
    )
    told = [(claim.kind, claim.compared_to) for claim in found if not claim.doubtful]
    against_year = [("change", "previous_year"), ("growth_rate", "previous_year")]
    assert told == [("figure", None), *against_year, ("change", "budget"), ("growth_rate", "budget")]
    assert [claim.base for claim in found[-2:]] == ["年初预算"] * 2
    other = claims("“三公”经费支出80万元，较年初预算数减少40万元，同比下降20%。", info=FINAL)
    assert other[-1].compared_to == "previous_year"


def test_a_budget_is_changed_from_one_figure_to_another() -> None:
    found = claims("2031年一般公共预算收入由年初预算80万元调整为95万元，调增15万元，增长18.75%。", info=FINAL)
    told = [(claim.kind, claim.subject, claim.measure, claim.compared_to) for claim in found[:3]]
    assert told == [
        ("figure", "一般公共预算收入", "budget", None),
        ("figure", "一般公共预算收入", "adjusted_budget", None),
        ("change", "一般公共预算收入", None, "budget"),
    ]
    assert (found[3].kind, found[3].compared_to) == ("growth_rate", "budget")


def test_the_first_of_two_figures_without_a_name_is_no_known_budget() -> None:
    found = claims("一般公共预算收入由80万元调整为95万元，调增15万元。", info=FINAL)
    assert [claim.key for claim in found] == [None] * 3
    assert {claim.group for claim in found} == {0}


def test_what_something_grew_to_is_no_change() -> None:
    found = claims("一般公共预算收入由80万元增加至95万元。", info=FINAL)
    assert [claim.kind for claim in found] == ["figure", "figure"]


def test_a_share_behind_a_figure_without_unit_is_no_share_of_the_one_before() -> None:
    found = claims(
        "2031年一般公共预算支出310.5万元，其中：卫生健康支出10.5万元，占3.38%；住房保障支出31.05，占10%。"
    )
    (housing,) = [claim for claim in found if claim.kind == "share" and claim.value == 10]
    (health,) = [claim for claim in found if claim.value == Decimal("10.5")]
    assert housing.doubtful is not None or housing.group != health.group


def test_a_second_share_of_one_figure_is_doubted() -> None:
    found = claims("2031年一般公共预算支出310.5万元，其中：卫生健康支出10.5万元，占3.38%；占10%。")
    assert [claim.doubtful is None for claim in found if claim.kind == "share"] == [True, False]


def test_a_second_share_is_doubted_where_it_is_nil() -> None:
    text = "支出合计100万元，其中：基本支出40万元，占比40%；项目支出60万元，占比60%；上缴上级支出0，占比0%；"
    shares = [claim for claim in claims(text, info=FINAL) if claim.kind == "share"]
    assert [int(claim.value) for claim in shares] == [40, 60, 0]
    assert [claim.doubtful is None for claim in shares] == [True, True, False]
    whole = [
        claim
        for claim in claims(text.replace("0，占比0", "0万元，占比0"), info=FINAL)
        if claim.kind == "share"
    ]
    assert [claim.doubtful for claim in whole] == [None] * 3


def test_a_completion_behind_a_full_stop_may_have_lost_the_figures_it_is_about() -> None:
    whole = "2031年教育支出年初预算为80.00万元，支出决算为72.00万元，完成年初预算的90.00%。"
    torn = whole.replace("，完成", "。决算数小于预算数。万元，完成")
    (told,) = [claim for claim in claims(whole, info=FINAL) if claim.kind == "share"]
    (lost,) = [claim for claim in claims(torn, info=FINAL) if claim.kind == "share"]
    assert told.doubtful is None
    assert lost.doubtful is not None


def test_what_a_figure_is_held_against_stays_with_its_line() -> None:
    found = claims(
        "收入完成274万元，完成年初上报县人大预算收入计划225万元的122%，完成调整预算收入计划275万元的99.6%，"
        "同比增收56万元，增长26%。",
        info=FINAL,
    )
    assert {claim.group for claim in found} == {0}
    told = [(claim.kind, claim.measure) for claim in found if claim.kind == "figure"]
    assert told == [("figure", "final_accounts"), ("figure", "budget"), ("figure", "adjusted_budget")]


def test_a_target_is_no_budget_and_a_second_one_is_in_doubt() -> None:
    found = claims("收入完成33万元，为市下目标30万元的110%，为全年目标60万元的55%，增长3%。", info=FINAL)
    assert [claim.measure for claim in found[:2]] == ["final_accounts", "target"]
    assert [claim.doubtful for claim in found[3:5]] == ["a second budget or target of one figure"] * 2
    assert (found[-1].group, found[-1].doubtful) == (0, None)


def test_the_word_before_a_share_is_whole() -> None:
    found = claims("税收收入66万元，增长3%，税收收入占地方财政收入的66%。")
    assert {claim.group for claim in found} == {0}


def test_on_the_same_basis_is_no_line() -> None:
    found = claims("一般公共预算收入33万元，同口径比增长25.6%，同口径增长2%。")
    assert {claim.group for claim in found} == {0}


def test_a_change_in_money_is_of_the_amount_and_not_of_the_heads_counted_behind_it() -> None:
    found = claims(
        "2031年“三公”经费支出合计32万元。其中，公务用车购置及运维费21万元；公务接待费11万元。",
        "2031年国内公务接待105批次，国内公务接待1150人次。",
        "与上年相比，公务用车购置及运行维护费较上年减少3万元；公务接待费较上年减少1万元。",
        info=FINAL,
    )
    groups = {claim.value: claim.group for claim in found if claim.kind == "figure"}
    changes = {claim.value: claim.group for claim in found if claim.kind == "change"}
    assert (changes[Decimal(-3)], changes[Decimal(-1)]) == (groups[Decimal(21)], groups[Decimal(11)])


def test_last_years_figure_in_a_comparison_is_of_the_same_line() -> None:
    found = claims("公务接待费支出24万元，比上年累计支出48万元减少24万元，下降50%。", info=FINAL)
    assert [(claim.subject, claim.period) for claim in found[:2]] == [
        ("公务接待费支出", 2031),
        ("公务接待费支出", 2030),
    ]


def test_a_share_of_what_is_planned_to_be_bought_is_no_completion() -> None:
    found = claims("政府采购预算80万元，其中：集中采购20万元，占政府采购预算的25%。")
    assert [(claim.compared_to, claim.base) for claim in found[2:]] == [("total", "政府采购预算")]
    assert claims("一般公共预算收入80万元，占预算的95%。")[1].compared_to == "budget"


def test_how_far_a_line_is_ahead_of_its_schedule_is_no_line() -> None:
    found = claims("一般公共预算收入900万元，超序时进度50万元，比上年增加100万元，增长12.5%。", info=FINAL)
    assert len({claim.group for claim in found if not claim.doubtful}) == 1
    assert [claim.kind for claim in found if not claim.doubtful] == ["figure", "change", "growth_rate"]


def test_two_lines_told_as_one_are_more_than_the_last_of_them() -> None:
    text = "税收返还和转移支付500亿元（一般性转移支付300亿元，占转移支付的75%；专项转移支付100亿元）。"
    share = next(claim for claim in claims(text, info=FINAL) if claim.kind == "share")
    assert share.base == "转移支付"
    assert 0 not in share.base_groups


def test_all_that_is_spent_may_be_what_a_share_is_of() -> None:
    text = "2031年总支出500万元，其中：教育支出100万元，占总支出的20%。"
    share = next(claim for claim in claims(text, info=FINAL) if claim.kind == "share")
    assert share.base_groups == (0,)


def test_the_words_right_before_the_first_of_two_figures_say_which_budget_it_is() -> None:
    found = claims("调整后2031年支出由年初预算80万元调整至95万元，调增15万元。", info=FINAL)
    assert [claim.measure for claim in found[:2]] == ["budget", "adjusted_budget"]
    assert {claim.group for claim in found} == {0}


def test_how_a_comparison_is_called_does_not_part_it_from_its_change() -> None:
    told = claims(
        "2031年收入120万元，比上年同期（以下简称“同比”）增加20万元，增长20%，其中：税收90万元；非税30万元。",
        info=FINAL,
    )
    assert [(one.kind, one.value) for one in told if one.subject == "收入"] == [
        ("figure", Decimal(120)),
        ("change", Decimal(20)),
        ("growth_rate", Decimal(20)),
    ]
    assert not any(one.doubtful for one in told)
    on_basis = claims("2031年收入120万元，比上年（同口径）增加20万元。", info=FINAL)
    assert on_basis[-1].doubtful
