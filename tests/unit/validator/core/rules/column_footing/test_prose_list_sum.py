import pytest

from crossfoot_validator.core.rules.column_footing.prose_list_sum import RULE
from tests.support.prose_documents import document, outcomes
from tests.support.rules import examined

PROCUREMENT = (
    "政府采购预算{}万元，其中：政府采购货物预算50万元，政府采购工程预算13万元，政府采购服务预算22万元。"
)


def test_parts_that_the_domain_fixes() -> None:
    assert outcomes(RULE, PROCUREMENT.format("85")) == ["pass"]
    assert outcomes(RULE, PROCUREMENT.format("58")) == ["fail"]


def test_some_parts_that_the_domain_fixes_are_no_more_than_their_total() -> None:
    text = "政府采购支出总额{}万元，其中：货物支出26.5万元，服务支出70.0万元。"
    assert outcomes(RULE, text.format("96.5")) == ["pass"]
    assert outcomes(RULE, text.format("86.1")) == ["fail"]
    assert outcomes(RULE, text.format("99.9")) == ["not_checkable"]  # works may not be told
    assert outcomes(RULE, text.format("86.1").replace("服务", "办公")) == ["not_checkable"]


def test_appropriations_of_a_department_are_basic_and_project_expenditure() -> None:
    text = "一般公共预算财政拨款支出9.00万元，其中：基本支出{}万元，主要是工资；项目支出6.50万元。"
    told = {
        wanted: [check.outcome for check in examined(RULE, document(text.format(basic), scope="department"))]
        for wanted, basic in (("pass", "2.50"), ("fail", "2.60"))
    }
    assert told == {wanted: [wanted] for wanted in told}
    assert outcomes(RULE, text.format("2.60")) == ["not_checkable"]  # a government has reserves as well
    other = document(text.replace("一般公共预算财政拨款", "").format("2.60"), scope="department")
    assert [check.outcome for check in examined(RULE, other)] == ["not_checkable"]  # 经营支出, 上缴上级支出


BOTH = (
    "收支总预算{total}万元。收入包括：一般公共预算拨款收入703.44万元、上年结转结余2.30万元；"
    "支出包括：教育支出580.61万元、卫生健康支出{health}万元、住房保障支出41.82万元。"
)


@pytest.mark.parametrize(
    ("total", "health", "wanted"),
    [
        ("705.74", "83.31", ["pass", "pass"]),
        ("705.74", "83.13", ["pass", "fail"]),  # one stroke, and the income is the total
        ("705.74", "11.13", ["pass", "not_checkable"]),  # an item may not be told
        ("750.74", "83.31", ["fail", "fail"]),  # both sides come to another amount
    ],
)
def test_each_side_is_listed_below_the_total_of_both(total: str, health: str, wanted: list[str]) -> None:
    assert outcomes(RULE, BOTH.format(total=total, health=health)) == wanted


def test_both_sides_below_a_total_of_both_are_no_parts_of_it() -> None:
    assert outcomes(RULE, "收支总预算80万元，其中：收入预算80万元，支出预算80万元。") == []


def test_rounded_parts() -> None:
    text = "基本支出10.0万元，其中：人员经费6.06万元；公用经费3.99万元。"
    assert outcomes(RULE, text) == ["pass_within_rounding"]


def test_其中_alone_proves_nothing() -> None:  # noqa: N802, PLC2401 (the word is the domain's)
    text = "支出合计500.0万元，其中：甲项目100.0万元；乙项目300.0万元。"
    assert outcomes(RULE, text) == ["not_checkable"]


def test_shares_of_a_hundred_per_cent_prove_the_list() -> None:
    text = "支出合计500.0万元，其中：甲类100.0万元，占20%；乙类300.0万元，占80%。"
    assert outcomes(RULE, text) == ["fail"]


def test_the_same_parts_add_up_in_the_budget() -> None:
    text = (
        "一般公共预算支出年初预算30万元，支出决算{}万元。其中：教育支出年初预算10万元，支出决算9万元；"
        "住房保障支出年初预算20万元，支出决算18万元。"
    )
    assert outcomes(RULE, text.format("27"), stage="final_accounts") == ["pass", "pass"]
    assert sorted(outcomes(RULE, text.format("29"), stage="final_accounts")) == ["fail", "pass"]


def test_a_list_that_may_belong_to_two_totals_passes_with_either_and_never_fails() -> None:
    text = "支出预算912万元，其中：当年财政拨款支出906万元，具体安排为：基本支出589万元；项目支出{}万元。"
    assert outcomes(RULE, text.format("323")) == ["pass"]
    assert set(outcomes(RULE, text.format("300"))) == {"not_checkable"}


def test_purchase_and_running_are_not_counted_beside_their_sum() -> None:
    text = (
        "“三公”经费9万元，其中：因公出国（境）费1万元；公务用车购置及运行费6万元；公务用车购置费2万元；"
        "公务用车运行维护费4万元；公务接待费2万元。"
    )
    assert outcomes(RULE, text) == ["pass"]


def test_counts_are_added_in_their_own_unit() -> None:
    text = "共有车辆4辆，其中：领导用车1辆、其他用车3辆；单价100万元以上设备7台（套）。"
    assert outcomes(RULE, text) == ["pass"]


def test_both_sides_are_no_parts_of_both_sides() -> None:
    assert (
        outcomes(
            RULE,
            "收入、支出预算总计9万元。其中：",
            "（一）收入预算总计9万元。",
            "（二）支出预算总计9万元。",
        )
        == []
    )


def test_last_year_has_a_list_of_its_own() -> None:
    text = (
        "2030年“三公”经费合计{}万元，其中：因公出国（境）费2万元；公务用车购置及运行维护费6万元；"
        "公务接待费3万元。"
    )
    assert outcomes(RULE, text.format(11)) == ["pass"]
    assert outcomes(RULE, text.format(19)) == ["fail"]


def test_the_total_of_the_other_side_bears_the_parts_out() -> None:
    text = (
        "收入预算{}万元，其中：财政拨款收入140万元、其他收入31万元。",
        "支出预算{}万元，其中：基本支出120万元、项目支出51万元。",
    )
    assert outcomes(RULE, text[0].format(171), text[1].format(171)) == ["pass", "pass"]
    assert outcomes(RULE, text[0].format(711), text[1].format(171)) == ["fail", "pass"]
    assert outcomes(RULE, text[0].format(711), text[1].format(717)) == ["not_checkable", "not_checkable"]


@pytest.mark.parametrize(("spent", "found"), [("2.73", "not_checkable"), ("2.72", "fail")])
def test_parts_of_few_digits_are_not_the_total_of_the_other_side_where_they_come_near_it(
    spent: str, found: str
) -> None:
    income = "资本收入3.33亿元，其中：股息收入2.01亿元、利润收入0.71亿元。"
    assert outcomes(RULE, income, f"资本支出{spent}亿元。") == [found]


def test_parts_of_the_same_names_are_all_elsewhere() -> None:
    text = "{}补助下级支出{}万元，其中：一般性转移支付{}万元、专项转移支付{}万元。"
    told = [text.format("全省", 900, 500, 400), text.format("全市", 700, 400, 300)]
    assert outcomes(RULE, *told, text.format("全县", 610, 200, 310)) == ["pass", "pass", "fail"]
    assert outcomes(RULE, told[0], text.format("全县", 610, 200, 310)) == ["pass", "not_checkable"]


def test_lists_under_bottom_lines_bear_each_other_out() -> None:
    text = (
        "全县收入总计{}万元，包括：本年收入130万元、上级补助收入40万元；支出总计{}万元，包括：本年支出120万元、调出资金{}万元、"
        "结转下年20万元。"
    )
    other = text.replace("130", "330").replace("120", "320")
    assert outcomes(RULE, text.format(170, 170, 30), other.format(370, 370, 30)) == ["pass"] * 4
    found = outcomes(RULE, text.format(170, 170, 33), other.format(370, 370, 30))
    assert sorted(found) == ["fail", "pass", "pass", "pass"]


def test_who_says_that_parts_are_left_out_lists_no_whole() -> None:
    text = (
        "“三公”经费合计19万元，其中：因公出国（境）费2万元、公务用车购置及运行维护费6万元、"
        "公务接待费3万元等。"
    )
    assert outcomes(RULE, text) == ["not_checkable"]


def test_cars_that_were_run_and_not_bought_are_all_cars() -> None:
    text = "“三公”经费合计{}万元，其中：公务接待费2.1万元，公务用车运行费5.4万元，因公出国（境）费0万元。"
    assert outcomes(RULE, text.format("7.5")) == ["pass"]
    assert outcomes(RULE, text.format("8.9")) == ["fail"]


def test_shares_tell_of_the_year_of_their_section() -> None:
    text = "本年收入合计{}万元，其中：财政拨款收入400万元，占97.09%；事业收入12万元，占2.91%。"
    assert outcomes(RULE, "一、2029年收入情况说明", "2029年" + text.format("421")) == ["fail"]
    assert outcomes(RULE, "一、2029年收入情况说明", "2029年" + text.format("412")) == ["pass"]


def test_what_divides_one_side_of_the_account_divides_the_total_of_that_side() -> None:
    text = (
        "全国一般公共预算收入9801亿元，同比增长2.2%；全国一般公共预算支出1210亿元。",
        "分中央和地方看，中央一般公共预算收入4302亿元；地方一般公共预算收入{}亿元。",
    )
    assert outcomes(RULE, text[0], text[1].format(5499)) == ["pass"]
    assert outcomes(RULE, text[0], text[1].format(5799)) == ["fail"]


def test_parts_of_the_other_side_are_no_parts() -> None:
    text = (
        "全国一般公共预算支出1210亿元。分级次看，中央一般公共预算收入430亿元；地方一般公共预算收入550亿元。"
    )
    assert outcomes(RULE, text) == ["not_checkable"]


def test_both_sides_of_a_fund_are_no_parts_of_what_is_left_over() -> None:
    assert outcomes(RULE, "年末滚存结余26900万元。其中：保险费收入17002万元；保险费支出9898万元。") == []


def test_a_longer_name_is_no_part_named_again() -> None:
    text = "税收收入{}万元，其中：增值税91万元，印花税7万元，土地增值税2万元。"
    assert outcomes(RULE, text.format(100)) == ["pass"]


def test_usual_parts_that_miss_the_total_by_one_stroke() -> None:
    text = "1至4月，全县完成财政总收入34096万元，其中：税务部门完成{}万元，下降9.9%；财政部门完成12762万元。"
    assert outcomes(RULE, text.format(21334)) == ["pass"]
    assert outcomes(RULE, text.format(21834)) == ["fail"]
    assert outcomes(RULE, text.format(20917)) == ["not_checkable"], "a third collector may be left out"


def test_a_list_that_ends_with_all_others_leaves_none_out() -> None:
    text = "专项收入{}万元，其中：教育附加1541万元、水利建设2833万元、残疾人保障6058万元、其他收入1926万元。"
    assert outcomes(RULE, text.format(12358)) == ["pass"]
    assert outcomes(RULE, text.format(13258)) == ["fail"]
    assert outcomes(RULE, text.format(19877)) == ["not_checkable"]


def test_who_lists_what_was_received_and_carried_over_lists_all() -> None:
    text = (
        "县本级收入{}万元，其中：税收收入2265万元；非税收入2395万元；上级补助收入2971万元；镇街上解收入362万元；"
        "调入资金329万元；上年结转798万元。"
    )
    assert outcomes(RULE, text.format(9120)) == ["pass"]
    assert outcomes(RULE, text.format(9720)) == ["fail"]


@pytest.mark.parametrize(("stated", "outcome"), [("14", "pass"), ("15", "fail")])
def test_vehicles_are_counted_and_not_rounded(stated: str, outcome: str) -> None:
    text = f"共有车辆{stated}辆，其中：应急保障用车2辆、执法执勤用车9辆、其他用车3辆。"
    assert outcomes(RULE, text, stage="final_accounts") == [outcome]


@pytest.mark.parametrize(
    "text",
    ["项目支出{}万元，具体如下：\n(1)路灯维护20万元；\n(2)桥梁检测80万元。\n以上两个项目合计100万元。",
     "安排项目2个，共计{}万元，其中：路灯维护20万元；桥梁检测80万元。"],
)  # fmt: skip
def test_a_list_that_says_how_many_parts_there_are_is_whole(text: str) -> None:
    assert "pass" in outcomes(RULE, *text.format("100").split("\n"))
    assert "fail" in outcomes(RULE, *text.format("108").split("\n"))


def test_sorts_of_vehicles_without_the_others_prove_nothing() -> None:
    text = "共有车辆15辆，其中：应急保障用车2辆、执法执勤用车9辆。"
    assert outcomes(RULE, text, stage="final_accounts") == ["not_checkable"]


def test_who_collected_it_divides_the_total_of_all() -> None:
    text = (
        "全县完成财政总收入{}万元。其中：地方收入13916万元；上划收入6432万元。分部门情况是：国税部门完成3954万元；"
        "地税部门完成{}万元；财政部门完成5865万元。"
    )
    assert outcomes(RULE, text.format(20348, 10529)) == ["pass", "pass"]
    assert outcomes(RULE, text.format(20348, 10259)) == ["pass", "fail"]


def test_shares_of_what_the_parts_come_to_prove_the_list_where_a_digit_is_wrong() -> None:
    text = "补助下级支出{}万元。其中：体制补助33011万元，占9.8%；结算补助305400万元，占90.2%。"
    assert outcomes(RULE, text.format(338411)) == ["pass"]
    assert outcomes(RULE, text.format(318411)) == ["fail"]
    assert outcomes(RULE, text.format(412900)) == ["not_checkable"], "they may be shares of something else"
    other = text.replace("9.8%", "8.1%")
    assert outcomes(RULE, other.format(358411)) == ["not_checkable"]


def test_a_line_told_before_the_total_may_be_what_is_divided() -> None:
    text = (
        "2031年支出预算912.65万元，当年财政拨款支出{}万元，具体安排为：基本支出589.65万元；项目支出323万元。"
    )
    assert outcomes(RULE, text.format("912.65")) == ["pass"]
    assert set(outcomes(RULE, text.format("906.64"))) == {"not_checkable"}


def test_digits_on_two_lines_are_no_doubt_where_one_of_them_is_wrong() -> None:
    first = "截至2031年底，全市政府债务余额{}"
    second = "{}亿元，其中一般债务400.96亿元，专项债务427.69亿元，控制在限额以内。"
    assert outcomes(RULE, first.format("82"), second.format("8.65")) == ["pass"]
    assert outcomes(RULE, first.format("89"), second.format("8.65")) == ["fail"]
    assert outcomes(RULE, first.format("82"), second.format("78.65")) == ["not_checkable"], "a page number"
    assert outcomes(RULE, first.format("71"), second.format("0.65")) == ["not_checkable"]


def test_parts_that_the_domain_fixes_need_no_其中() -> None:  # noqa: N802, PLC2401
    text = "年末全县政府债务余额{}万元，一般债务余额5417.6万元，专项债务余额3408.7万元。"
    assert [outcomes(RULE, *text.format(one).splitlines()) for one in ("8826.3", "8862.3")] == [
        ["pass"],
        ["fail"],
    ]
    other = "全县政府债务余额8826.3万元，新增一般债务17.6万元，新增专项债务8.7万元。"
    assert outcomes(RULE, other) == []


def test_new_debt_is_no_part_that_fills_the_stock_of_debt() -> None:
    text = "全县政府债务余额8826.3万元，其中新增一般债务17.6万元、新增专项债务8.7万元。"
    assert outcomes(RULE, *text.splitlines()) == ["not_checkable"]


def test_parts_that_are_more_than_their_total_fail_where_one_stroke_explains_it() -> None:
    text = "项目资金1130.71万元，其中：道路{}万元，桥梁53.15万元，水渠77.56万元。"
    wanted = {"1000.00": "pass", "1300.00": "fail", "900.00": "not_checkable", "1234.00": "not_checkable"}
    for road, outcome in wanted.items():
        assert outcomes(RULE, text.format(road)) == [outcome], road
    # 53.15 may be a part of the road: then it was told twice
    assert outcomes(RULE, text.format("1053.15")) == ["not_checkable"]


def test_parts_of_one_level_are_not_all_that_the_region_has() -> None:
    for among in ("", "其中："):
        text = f"全市政府债务余额300.25亿元，{among}市本级一般债务余额60.12亿元，专项债务余额50.31亿元。"
        assert "fail" not in outcomes(RULE, text)
        text = f"全市一般公共预算收入300.25亿元，{among}市本级税收收入60.12亿元，非税收入50.31亿元。"
        assert "fail" not in outcomes(RULE, text)


def test_parts_that_hold_what_is_carried_over_may_be_of_a_total_without_it() -> None:
    over = "上年结转收入3.25万元。"
    assert outcomes(RULE, PROCUREMENT.format("81.75")) == ["fail"]
    assert outcomes(RULE, over, PROCUREMENT.format("81.75")) == ["not_checkable"]
    assert outcomes(RULE, over, PROCUREMENT.format("81.85")) == ["fail"]


FUNDED = (
    "财政拨款收支总预算{}元。收入包括：一般公共预算拨款703,441.94元、上年结转结余{}元；支出包括：教育支出"
    "580,610.16元、卫生健康支出{}元。"
)


@pytest.mark.parametrize(
    ("figures", "wanted"),
    [
        (("726,509.18", "23,067.24", "145,899.02"), ["pass", "pass"]),
        (("726,509.18", "53,067.24", "145,899.02"), ["fail", "pass"]),
        (("726,509.18", "23,067.24", "145,399.02"), ["pass", "fail"]),
        (("756,509.18", "23,067.24", "145,899.02"), ["fail", "fail"]),
    ],
)
def test_the_side_of_income_need_not_say_so_of_its_items(
    figures: tuple[str, str, str], wanted: list[str]
) -> None:
    assert outcomes(RULE, FUNDED.format(*figures)) == wanted


def test_what_else_there_is_ends_a_list() -> None:
    text = (
        "收入合计820.55万元，其中：财政拨款收入800.25万元；其他收入20.30万元；此外，年初结转和结余34.78万元。"
    )
    assert outcomes(RULE, text, stage="final_accounts") == ["pass"]
