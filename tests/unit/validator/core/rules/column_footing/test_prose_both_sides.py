"""Items of both sides that are told before the total of both."""

import pytest

from crossfoot_validator.core.rules.column_footing.prose_both_sides import RULE
from tests.support.prose_documents import outcomes

TEXT = (
    "收入包括：一般公共预算拨款收入{}万元、{}10.25万元；支出包括：一般公共服务支出336.88万元、农林水支出{}万元。"
    "青石镇人民政府2031年收支总预算{}万元。"
)


@pytest.mark.parametrize("other", ["事业收入", "上年结转"])
@pytest.mark.parametrize(
    ("figures", "wanted"),
    [
        (("472.27", "145.64", "482.52"), ["pass", "pass"]),
        (("473.27", "145.64", "482.52"), ["fail", "pass"]),
        (("472.27", "145.94", "482.52"), ["pass", "fail"]),
        (("472.27", "145.64", "428.52"), ["fail", "fail"]),
        (("472.27", "45.11", "482.52"), ["pass", "not_checkable"]),  # an item may not be told
    ],
)
def test_each_side_is_the_total_behind_both(
    other: str, figures: tuple[str, str, str], wanted: list[str]
) -> None:
    income, spent, total = figures
    assert outcomes(RULE, TEXT.format(income, other, spent, total)) == wanted


def test_one_item_says_the_total_twice_and_adds_up_to_nothing() -> None:
    text = (
        "收入为一般公共预算拨款收入482.52万元；支出包括教育支出336.88万元、农林水支出145.64万元。"
        "收支总预算482.52万元。"
    )
    assert outcomes(RULE, text) == ["pass"]


def test_a_total_that_heads_the_items_is_left_to_the_rule_on_lists() -> None:
    text = "收支总预算482.52万元。收入包括：拨款收入472.27万元、其他收入10.25万元；支出为教育支出482万元。"
    assert outcomes(RULE, text) == []


def test_sides_that_are_told_mixed_are_no_lists() -> None:
    text = "教育支出336.88万元、拨款收入482.52万元、农林水支出145.64万元。收支总预算482.52万元。"
    assert outcomes(RULE, text) == []
