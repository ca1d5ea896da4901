"""Official cars that are paid for among the vehicles that there are."""

import pytest

from crossfoot_common.tables.model import FactKey, Stage
from crossfoot_validator.core.rules.of_which_not_exceed.vehicles_kept import RULE
from tests.support.prose_documents import document, fact, outcomes
from tests.support.rules import examined

KEPT = "公务用车运行维护费8.50万元，年末财政拨款开支运行维护费的公务用车保有量{}辆。"
OWNED = "截至2031年12月31日，本部门及所属单位共有车辆{}辆，其中，应急保障用车2辆、其他用车7辆。"


def found(kept: str, owned: str, stage: Stage = "final_accounts") -> list[str]:
    return outcomes(
        RULE, "八、“三公”经费", KEPT.format(kept), "十、国有资产", OWNED.format(owned), stage=stage
    )


def test_fewer_or_all_of_them_are_right_and_more_are_not() -> None:
    assert found("6", "9") == ["pass"]
    assert found("9", "9") == ["pass"]
    assert found("11", "9") == ["fail"]


def test_an_excess_is_a_warning() -> None:
    told = document(KEPT.format("11"), OWNED.format("9"), stage="final_accounts")
    assert [check.severity for check in examined(RULE, told)] == ["warning"]


def test_without_any_vehicle_another_organisation_may_hold_them() -> None:
    assert found("2", "0") == ["not_checkable"]


def test_the_vehicles_of_a_budget_are_those_of_the_year_before() -> None:
    assert found("11", "9", stage="budget") == []


@pytest.mark.parametrize(
    "owned",
    [
        "截至2030年12月31日，本部门共有车辆9辆。",
        "截至2031年12月31日，局本级共有车辆9辆。",
        "2031年新增车辆9辆。",
        "截至2031年12月31日，本部门共有车辆9辆。所属事业单位共有车辆4辆。",
    ],
)
def test_other_years_and_some_of_the_units_are_not_compared(owned: str) -> None:
    assert outcomes(RULE, KEPT.format("11"), owned, stage="final_accounts") == []


def test_nothing_is_said_where_sections_are_about_several_units() -> None:
    told = (KEPT.format("11"), "青石市河道管理站2031年度单位决算情况说明", OWNED.format("9"))
    assert outcomes(RULE, *told, stage="final_accounts") == []


@pytest.mark.parametrize(("kept", "outcome"), [("7", "pass"), ("11", "fail")])
def test_tables_give_them_as_well(kept: str, outcome: str) -> None:
    counts = [
        fact(FactKey(concept=concept, period=2031, measure="final_accounts"), text, unit="辆")
        for concept, text in (("vehicles_funded", kept), ("vehicle_count", "9"))
    ]
    assert outcomes(RULE, stage="final_accounts", facts=counts) == [outcome]
    assert outcomes(RULE, OWNED.format("10"), stage="final_accounts", facts=counts) == []
