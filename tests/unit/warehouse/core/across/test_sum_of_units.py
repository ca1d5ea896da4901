"""A department beside its units: sums that hold, one that does not, and what proves nothing."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.events.disclosures_compared import DisclosuresCompared
from crossfoot_common.tables.model import FactKey
from crossfoot_warehouse.core.across.compare import compare_units
from crossfoot_warehouse.core.across.sides import Side
from tests.unit.warehouse.core.across.test_compare import CODES, changed, expenditure, figure, side

YEAR = 2031
UNITS = ("本级", "中学", "小学")
AMOUNTS = st.lists(
    st.lists(st.integers(1, 10**6), min_size=len(CODES), max_size=len(CODES), unique=True),
    min_size=len(UNITS), max_size=len(UNITS),
)  # fmt: skip


def key(code: str | None) -> FactKey:
    return expenditure(code, YEAR, "budget")


def unit(name: str, figures: dict[str, int]) -> Side:
    """A unit's budget; a code of which it spends nothing is not there."""
    made = side(YEAR, "budget", {key(code): value for code, value in figures.items() if value})
    return replace(made, disclosure_id=name, scope="unit")


def department(units: list[dict[str, int]]) -> Side:
    return side(YEAR, "budget", {key(code): sum(one[code] for one in units) for code in CODES})


def outcomes(event: DisclosuresCompared | None) -> list[str]:
    return [check.outcome for check in event.checks] if event else []


@given(AMOUNTS)
def test_a_sum_that_holds(amounts: list[list[int]]) -> None:
    units = [dict(zip(CODES, each, strict=True)) for each in amounts]
    units[0]["213"] = 0  # one that does not spend everywhere
    sides = [unit(name, each) for name, each in zip(UNITS, units, strict=True)]
    event = compare_units("e", department(units), sides)
    assert outcomes(event) == ["pass"] * len(CODES)
    assert event
    assert (event.earlier.disclosure_id, [one.disclosure_id for one in event.beside]) == (
        "本级",
        ["中学", "小学"],
    )


@given(AMOUNTS, st.sampled_from(CODES), st.integers(5, 10**6))
def test_one_figure_that_is_not_the_sum(amounts: list[list[int]], code: str, by: int) -> None:
    units = [dict(zip(CODES, each, strict=True)) for each in amounts]
    sides = [unit(name, each) for name, each in zip(UNITS, units, strict=True)]
    event = compare_units("e", changed(department(units), key(code), by), sides)
    assert event
    (failed,) = (check for check in event.checks if check.outcome == "fail")
    assert (failed.severity, failed.difference) == ("warning", Decimal(by) * 100)
    assert len({finding.document_sha256 for finding in event.findings}) == 1  # all of one invented file


def units_of_two() -> tuple[Side, list[Side]]:
    units = [{code: 100 * n + 7 * m + 1 for n, code in enumerate(CODES)} for m in range(2)]
    return department(units), [unit(name, each) for name, each in zip(UNITS, units, strict=False)]


def test_a_unit_that_is_missing_proves_nothing() -> None:
    whole, parts = units_of_two()
    event = compare_units("e", whole, parts[:1])
    assert set(outcomes(event)) == {"not_checkable"}


def test_a_unit_that_does_not_say_it_at_all_is_no_zero() -> None:
    whole, parts = units_of_two()
    totals = {key(None): figure(key(None), 900, "x")}
    assert compare_units("e", whole, [parts[0], replace(parts[1], facts=totals)]) is None


def test_a_line_that_only_a_unit_has_is_another_split() -> None:
    whole, parts = units_of_two()
    more = {**parts[1].facts, key("229"): figure(key("229"), 50, "x")}
    event = compare_units("e", changed(whole, key("208"), 50), [parts[0], replace(parts[1], facts=more)])
    assert "fail" not in outcomes(event)
