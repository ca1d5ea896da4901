"""Contracts of small firms among the purchases."""

import pytest

from crossfoot_validator.core.rules.of_which_not_exceed.share_of_purchases import RULE
from tests.support.prose_documents import outcomes

PURCHASES = "2031年政府采购支出总额90.00万元，其中：政府采购货物支出50.00万元，政府采购服务支出40.00万元。"
CONTRACTS = "授予中小企业合同金额{}万元，占政府采购支出总额的{}%。"


def test_contracts_within_the_purchases_hold() -> None:
    assert outcomes(RULE, "四、政府采购情况说明", PURCHASES + CONTRACTS.format("45.00", "50.00")) == ["pass"]


def test_contracts_beyond_all_purchases_are_wrong() -> None:
    assert outcomes(RULE, "四、政府采购情况说明", PURCHASES + CONTRACTS.format("99.00", "110.00")) == ["fail"]


def test_shares_of_other_things_are_left_alone() -> None:
    assert outcomes(RULE, "项目支出99.00万元，占年初预算的110.00%。") == []


@pytest.mark.parametrize(
    ("base", "percent", "outcome"),
    [
        ("政府采购支出总额", "87.00", ["pass"]),
        ("政府采购支出总额", "100.00", ["pass"]),
        ("政府采购支出总额", "105.00", ["fail"]),
        ("货物支出金额", "104.00", ["fail"]),
        ("授予中小企业合同金额", "130.00", ["fail"]),
        ("上年政府采购支出总额", "105.00", []),
        ("政府采购预算", "105.00", []),
        ("年初预算", "105.00", []),
    ],
)
def test_a_share_without_amounts_is_no_more_than_all(base: str, percent: str, outcome: list[str]) -> None:
    text = f"授予小微企业合同金额占{base}的{percent}%。"
    assert outcomes(RULE, "四、政府采购情况说明", text, stage="final_accounts") == outcome
