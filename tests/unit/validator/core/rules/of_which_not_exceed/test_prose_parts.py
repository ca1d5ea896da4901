from crossfoot_validator.core.rules.of_which_not_exceed.prose_parts import RULE
from tests.support.prose_documents import outcomes


def test_a_part_is_not_more_than_its_total() -> None:
    assert outcomes(RULE, "项目支出90万元。其中：甲项目60万元。") == ["pass"]
    heading = "三、支出情况说明"
    assert outcomes(RULE, heading, "项目支出90万元。其中：教育支出96万元。") == ["fail"]


def test_lines_that_are_not_understood_never_fail() -> None:
    assert outcomes(RULE, "项目支出90万元。其中：甲项目96万元。") == ["not_checkable"]


def test_a_list_that_adds_up_needs_no_bound() -> None:
    assert outcomes(RULE, "项目支出90万元。其中：甲项目60万元；乙项目30万元。") == []


def test_a_list_in_a_list_may_belong_to_either_total() -> None:
    text = "项目支出90万元，其中：甲项目60万元，其中：设备70万元。"
    assert "fail" not in outcomes(RULE, text)


def test_counts_are_left_alone() -> None:
    assert outcomes(RULE, "接待3批次，其中：外事接待8批次。") == []


def test_contracts_of_the_smaller_are_part_of_those_of_the_small() -> None:
    text = "授予中小企业合同金额{}万元，占政府采购支出总额的80%，其中：授予小微企业合同金额50万元。"
    assert outcomes(RULE, text.format("80"), stage="final_accounts") == ["pass"]
    assert outcomes(RULE, text.format("40"), stage="final_accounts") == ["fail"]


def test_contracts_of_the_smaller_are_part_of_those_whatever_else_they_are_listed_under() -> None:
    text = (
        "政府采购支出总额90万元，其中：授予中小企业合同金额{}万元，占政府采购支出总额的{}%，"
        "其中：授予小微企业合同金额50万元。"
    )
    assert "fail" not in outcomes(RULE, text.format("72", "80"), stage="final_accounts")
    assert outcomes(RULE, text.format("45", "50"), stage="final_accounts").count("fail") == 1


def test_what_is_listed_behind_nothing_is_of_another_line() -> None:
    text = "一般公共预算财政拨款支出{}万元，其中：教育支出145.36万元、卫生健康支出374.74万元。"
    assert "fail" in outcomes(RULE, text.format("300.00"))
    assert set(outcomes(RULE, text.format("0.00"))) == {"not_checkable"}


def test_a_paragraph_behind_the_items_of_an_open_list_is_of_another_line() -> None:
    items = "按功能分类科目安排为：社会保障和就业支出430.20万元；卫生健康支出175.60万元。"
    text = "按经济分类科目安排为：工资福利支出405.80万元，商品和服务支出200.00万元。"
    assert "fail" not in outcomes(RULE, items, text)
