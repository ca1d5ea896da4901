"""Growths that the figures of an unknown table prove."""

import random
from decimal import Decimal

import pytest

from crossfoot_common.tables.checks import Check
from tests.support.published_grids import Grid, sums_of

RULE = "growth-rate.generic"


def growths(times: int, off: int = 0) -> Grid:
    """Rows of two amounts and the growth from one to the other, to one decimal (percent) or four."""
    rng = random.Random(5)
    rows = []
    for line in range(14):
        above, below = rng.randrange(1000, 9999), rng.randrange(1000, 9999)
        value = (Decimal(above) / below - 1) * times + (off if line == 6 else 0)
        rows.append([str(above), str(below), str(value.quantize(Decimal("0.1" if times > 1 else "0.0001")))])
    return rows


def told(times: int, off: int = 0) -> list[Check]:
    return [check for check in sums_of(growths(times, off)) if check.rule == RULE]


@pytest.mark.parametrize("times", [1, 100])
def test_a_growth_is_told_line_by_line(times: int) -> None:
    found = told(times)
    assert {check.operands[0].source.cell for check in found} == {2}
    assert len(found) == 14
    assert {check.outcome for check in found} <= {"pass", "pass_within_rounding"}
    assert all(("%" in check.message_zh) == (times > 1) for check in found)


def test_one_that_is_off_is_no_error() -> None:
    assert len(told(100, off=20)) == 13
    assert [check for check in sums_of(growths(100, off=20)) if check.outcome == "fail"] == []
