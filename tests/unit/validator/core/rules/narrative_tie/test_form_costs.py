"""A cost target in words against the funds of the year, across units."""

import pytest

from tests.support.tables import table, verdict

ROWS = (
    "项目资金|年度资金总额：|85|\n|其中：财政拨款|85|\n绩效指标|成本指标|项目成本|{}\n|质量指标|合格率|≥90%"
)


def ties(target: str) -> list[str]:
    checked = table("A: A: A: A:", ROWS.format(target), kind="performance_target")
    return [c.outcome for c in verdict(checked).checks if c.family == "narrative_tie"]


@pytest.mark.parametrize("target", ["≤850000元", "=85万元", "85万元"])
def test_the_same_amount_in_another_unit_is_a_tie(target: str) -> None:
    assert ties(target) == ["pass"]


@pytest.mark.parametrize("target", ["≤20万元", "85人", "按标准"])
def test_another_amount_claims_nothing(target: str) -> None:
    assert ties(target) == []


EVALUATION = (
    "项目资金|年度资金|年初预算数|全年预算数|全年执行数\n|年度资金总额：|90|85|72.5\n|其中：财政拨款|90|85|72.5\n"
    "绩效指标|二级指标|年度指标值|全年完成值|\n|质量指标|≥90%|95%|\n|成本指标|{}|{}|"
)


def reached(target: str, value: str) -> list[str]:
    checked = table("A: A: A: A: A:", EVALUATION.format(target, value), kind="self_evaluation")
    found = [c for c in verdict(checked).checks if c.family == "narrative_tie"]
    assert {c.outcome for c in found} <= {"pass", "pass_within_rounding"}
    return [str(c.stated) for c in found]


@pytest.mark.parametrize(
    ("target", "value", "ties"),
    [
        ("≤900000元", "725000元", ["90", "72.5"]),
        ("≤850000元", "725400", ["85", "72.5"]),
        ("≤850000年/元", "700000", ["85"]),
        ("≤20万元", "72.5万元", ["72.5"]),
    ],
)
def test_a_target_is_what_was_planned_and_the_result_what_was_spent(
    target: str, value: str, ties: list[str]
) -> None:
    assert reached(target, value) == ties
