"""Averages that the figures of an unknown table prove."""

import random
from decimal import Decimal

from tests.support.published_grids import Grid, sums_of


def marks(off: int = 0) -> Grid:
    """Twelve rows of three marks, one of them blank, and their mean to one decimal; one mean may be off."""
    rng = random.Random(3)
    rows = []
    for line in range(12):
        parts = [rng.randrange(100, 999) for _ in range(3)]
        said = parts[:2] if line == 4 else parts
        mean = Decimal(sum(said)) / len(said) + (off if line == 7 else 0)
        texts = [str(part) for part in said] + [""] * (3 - len(said))
        rows.append([*texts, str(mean.quantize(Decimal("0.1")))])
    return rows


def test_a_mean_of_what_is_reported_is_told_line_by_line() -> None:
    found = [check for check in sums_of(marks()) if check.family == "average"]
    assert len(found) == 12
    assert {check.outcome for check in found} <= {"pass", "pass_within_rounding"}
    assert [len([o for o in c.operands if o.role == "part" and o.value is not None]) for c in found].count(
        2
    ) == 1


def test_a_mean_that_is_off_is_no_error() -> None:
    checks = sums_of(marks(off=9))
    assert len([check for check in checks if check.family == "average"]) == 11
    assert [check for check in checks if check.outcome == "fail"] == []


def test_figures_that_have_nothing_to_do_with_each_other_have_no_mean() -> None:
    rng = random.Random(8)
    loose = [[str(rng.randrange(100, 999)) for _ in range(4)] for _ in range(40)]
    assert [check for check in sums_of(loose) if check.family == "average"] == []
