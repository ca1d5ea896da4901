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
