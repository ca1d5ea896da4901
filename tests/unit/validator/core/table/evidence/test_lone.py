"""One row below a total is all of it where both show the same digits but one."""

import pytest

from tests.support.tables import table, verdict


def outcome(rows: str) -> set[str]:
    checks = verdict(table("L:单位 A:金额", rows, kind="operating_expenses")).checks
    return {check.outcome for check in checks if check.operands[0].source.row == 0}


@pytest.mark.parametrize(
    ("total", "part", "expected"),
    [
        ("264.39", "264.39", "pass"),
        ("264.39", "268.39", "fail"),
        ("264.39", "246.39", "fail"),  # two digits changed places
        ("264.39", "251.39", "not_checkable"),  # what is missing may be a line of its own
        ("264.39", "26.39", "not_checkable"),  # a digit may have been torn off
        ("26.4", "22.4", "not_checkable"),  # so few digits are met by chance
        ("264.39", "-268.39", "not_checkable"),
    ],
)
def test_a_total_and_its_only_row(total: str, part: str, expected: str) -> None:
    assert outcome(f"合计|{total}\n青渚区水务局|{part}") == {expected}


def test_a_blank_row_may_have_lost_what_is_missing() -> None:
    assert outcome("合计|264.39\n青渚区水务局|254.39\n青渚区水文站|") == {"not_checkable"}


def test_a_row_that_is_called_no_total_is_none() -> None:
    assert outcome("青渚区水务局|264.39\n青渚区水文站|268.39") <= {"not_checkable"}
