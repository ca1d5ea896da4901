"""Numbered items in the text and the total that is said of them."""

import pytest

from crossfoot_validator.core.rules.column_footing.prose_enumeration_sum import RULE
from tests.support.prose_documents import outcomes

ITEMS = "1、路灯维护经费20万元；2、桥梁检测经费80万元；3、公园修缮经费130万元。"
BEHIND = f"安排项目共3个：{ITEMS}以上项目共安排{{}}万元。"
BEFORE = f"安排项目3个，资金{{}}万元：{ITEMS}"


@pytest.mark.parametrize("text", [BEHIND, BEFORE])
def test_all_items_are_the_total(text: str) -> None:
    assert outcomes(RULE, text.format("230")) == ["pass"]
    assert outcomes(RULE, text.format("240")) == ["fail"]


def test_a_list_whose_length_is_not_said_may_leave_some_out() -> None:
    assert outcomes(RULE, BEHIND.replace("共3个", "").format("240")) == ["not_checkable"]
    assert outcomes(RULE, BEHIND.replace("3个", "5个").format("240")) == ["not_checkable"]


def test_one_fund_may_pay_for_less_than_the_items_and_never_for_more() -> None:
    text = BEHIND.replace("共安排", "共安排一般公共预算财政拨款")
    assert outcomes(RULE, text.format("200")) == ["not_checkable"]
    assert outcomes(RULE, text.format("240")) == ["fail"]


def test_an_item_with_a_part_has_no_one_amount() -> None:
    text = BEHIND.replace("80万元；", "80万元，检测设备购置5万元；")
    assert outcomes(RULE, text.format("230")) == ["pass"]
    assert outcomes(RULE, text.format("235")) == ["not_checkable"]


def test_estimates_never_fail() -> None:
    assert "fail" not in outcomes(RULE, BEHIND.replace("经费80", "经费约80").format("240"))


def test_numbers_without_a_total_are_no_sum() -> None:
    assert outcomes(RULE, f"安排项目共3个：{ITEMS}") == []


@pytest.mark.parametrize(("total", "outcome"), [("230", "pass"), ("240", "fail")])
def test_items_counted_in_words(total: str, outcome: str) -> None:
    items = "一是路灯维护经费20万元；二是桥梁检测经费80万元；三是公园修缮经费130万元。"
    assert outcomes(RULE, f"安排项目3个，资金{total}万元。{items}") == [outcome]
