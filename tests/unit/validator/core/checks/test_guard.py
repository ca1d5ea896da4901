"""A rule that fails nearly everywhere is wrong itself."""

from crossfoot_common.tables.checks import Check, Outcome
from crossfoot_validator.core.checks.guard import sober


def checks(*outcomes: Outcome) -> list[Check]:
    return [
        Check(rule="r", version=1, family="cross_table_tie", severity="error", outcome=outcome)
        for outcome in outcomes
    ]


def test_one_failure_among_many_stays() -> None:
    assert [c.outcome for c in sober(checks("pass", "fail", "pass"))] == ["pass", "fail", "pass"]


def test_failures_nearly_everywhere_prove_nothing() -> None:
    found = list(sober(checks("fail", "fail", "fail", "pass")))
    assert [c.outcome for c in found] == ["not_checkable"] * 3 + ["pass"]
    assert found[0].reason
