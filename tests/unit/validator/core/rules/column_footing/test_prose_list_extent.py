"""Where the list of a total begins in the prose, what goes on with it, and where it ends."""

from crossfoot_validator.core.rules.column_footing.prose_list_sum import RULE
from tests.support.prose_documents import outcomes


def test_a_list_goes_on_behind_the_full_stop_of_its_first_part() -> None:
    text = "全区收入{}万元，增长2.1%。其中，税收收入2909万元，增长4.2%。非税收入2410万元，增长1.9%。"
    assert outcomes(RULE, text.format(5319)) == ["pass"]
    assert outcomes(RULE, text.format(5819)) == ["fail"]
    text = "上级补助{}万元。其中：税收返还504万元，增长1.3%。一般性转移支付1295万元。专项转移支付1310万元。"
    assert outcomes(RULE, text.format(3109)) == ["pass"]
    assert outcomes(RULE, text.format(3190)) == ["fail"]


def test_a_nested_list_ends_with_its_semicolon_below_a_list_of_its_own_line() -> None:
    text = (
        "“三公”经费合计{}万元，其中：\n公务用车购置及运行费33万元，其中购置费10万元、运行费23万元；"
        "公务接待费5万元；因公出国（境）费2万元。"
    )
    assert "fail" not in outcomes(RULE, text.format(40))
    assert outcomes(RULE, text.format(40)).count("pass") == 2


def test_the_other_side_of_the_account_ends_a_list() -> None:
    text = (
        "全县完成政府性基金收入969万元，其中土地出让收入866万元，污水处理费收入103万元；"
        "完成政府性基金支出4093万元。"
    )
    assert outcomes(RULE, text) == ["pass"]


def test_a_part_of_a_part_does_not_go_on_with_the_list() -> None:
    text = "财政收入{}万元，其中中央财政收入4841万元，地方收入8403万元，各项税收7884万元，比上年增长7.7%。"
    assert outcomes(RULE, text.format(13244)) == ["pass"]
    assert outcomes(RULE, text.format(13744)) == ["fail"]


def test_what_is_compared_behind_parts_that_the_domain_fixes_is_none_of_them() -> None:
    text = (
        "核定债务限额{}万元，其中：一般债务限额118900万元、专项债务限额149260万元，较2030年政府债务限额218160万元"
        "新增50000万元。"
    )
    assert outcomes(RULE, text.format(268160)) == ["pass"]
    assert outcomes(RULE, text.format(286160)) == ["fail"]


def test_three_public_expenses_in_sentences_of_their_own() -> None:
    text = (
        "2031年“三公”经费支出{}万元，按同口径同比减少63.96万元，下降5.2%。其中：因公出国（境）费支出0万元。"
        "公务用车购置费支出204.78万元，增长2%；公务用车运行维护费支出664.60万元。公务接待费支出295.70万元，下降16.9%。"
    )
    assert outcomes(RULE, text.format("1165.08")) == ["pass"]
    assert outcomes(RULE, text.format("1195.08")) == ["fail"]


def test_what_is_said_again_behind_a_list_is_not_added_again() -> None:
    text = (
        "“三公”经费9万元，其中：因公出国（境）费1万元、公务用车运行费6万元、公务接待费2万元。"
        "公务用车运行费6万元，用于维修。"
    )
    assert outcomes(RULE, text) == ["pass"]


def test_a_sentence_that_begins_with_something_else_does_not_go_on_with_the_list() -> None:
    text = (
        "“三公”经费7.46万元，其中公务用车及运行维护费用6.18万元，公务接待费1.28万元。"
        "公务用车费用中含公车购置费0万元，公务用车运行维护费6.18万元。"
    )
    assert outcomes(RULE, text) == ["pass"]


def test_a_colon_behind_a_figure_opens_its_list() -> None:
    text = "全镇支出{}万元：人员支出308.76万元，项目支出1315.31万元，其他支出120.05万元。"
    assert [outcomes(RULE, *text.format(one).splitlines()) for one in ("1744.12", "1774.12")] == [
        ["pass"],
        ["fail"],
    ]


def test_what_is_listed_by_item_is_the_side_that_is_named() -> None:
    text = (
        "全镇一般公共预算支出{}万元。结余402.85万元。支出分项目具体如下：\n1.教育支出641.5万元；\n"
        "2.农林水支出1639.38万元；\n3.其他支出86.85万元。"
    )
    assert [outcomes(RULE, *text.format(one).splitlines()) for one in ("2367.73", "2376.73")] == [
        ["pass"],
        ["fail"],
    ]


def test_amounts_of_several_names_in_brackets_are_the_parts_of_what_they_stand_behind() -> None:
    text = "地方一般公共预算收入{}万元，增长3.2%（税收收入19744万元、政府非税收入20489万元）。"
    assert [outcomes(RULE, *text.format(one).splitlines()) for one in ("40233", "40323")] == [
        ["pass"],
        ["fail"],
    ]
    text = "全县一般公共预算收入{}万元，增长3%（税收收入19744万元，下降1%；非税收入20489万元，增长2%）。"
    assert [outcomes(RULE, text.format(one)) for one in ("40233", "40323")] == [["pass"], ["fail"]]
    for remark in ("含上年结转19744万元、债券20489万元", "预算数19744万元、上年数20489万元"):
        assert outcomes(RULE, f"地方一般公共预算收入40323万元（{remark}）。") == [], remark


def test_parts_of_a_total_that_was_told_before() -> None:
    text = (
        "上级补助收入26035万元，其中：返还性收入7315万元，一般性转移支付收入12911万元，专项转移支付收入5809万元。\n\n"
        "一、返还性收入中，增值税返还490万元，所得税返还280万元，其他税收返还{}万元。"
    )
    assert [outcomes(RULE, *text.format(one).splitlines()) for one in ("6545", "6455")] == [
        ["pass", "pass"],
        ["pass", "fail"],
    ]


def test_a_second_amount_of_an_item_may_be_a_part_as_well() -> None:
    text = (
        "全镇收入4619.84万元：\n1、税收收入308.76万元；\n2、上级补助1315万元；\n3、专项补助2483.58万元；\n"
        "4、均衡性补助182万元，其他补助60万元；\n5、上年结余270.5万元。"
    )
    assert outcomes(RULE, *text.splitlines()) == ["not_checkable"]


def test_a_list_may_open_within_the_words_of_its_first_part() -> None:
    among = "一般公共预算收入中税收收入150.6亿元，增长3%；非税收入70.4亿元。"
    text = "全省一般公共预算收入{}亿元，增长2%。全省" + among
    assert [outcomes(RULE, text.format(one)) for one in ("221.0", "212.0")] == [["pass"], ["fail"]]
    other = f"全省收入221.0亿元。其中，地方一般公共预算收入151.4亿元，增长2%。{among}"
    assert outcomes(RULE, other) == []


def test_funds_that_go_on_in_sentences_of_their_own() -> None:
    text = (
        "全区地方财政收入完成{}万元，为预算的81%。其中一般公共预算收入322215万元。政府性基金预算收入247195万元，"
        "下降3%。国有资本经营预算收入9604万元，下降5%。"
    )
    assert [outcomes(RULE, text.format(one)) for one in ("579014", "597014")] == [["pass"], ["fail"]]
