"""Series of years that are consistent never fail; one wrong figure does; what may rightly differ does not."""

import random
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.document import DocumentRef, document_id
from crossfoot_common.tables.model import FactKey, Source
from crossfoot_warehouse.core.across.compare import compare
from crossfoot_warehouse.core.across.sides import Figure, Side

CODES = ("208", "210", "213", "221", "20801", "21011")
FUNDS = ("general_public_budget", "gov_fund", "state_capital")


def figure(key: FactKey, value: int, document: str) -> Figure:
    """A figure in 万元 with two decimals, from hundredths."""
    source = Source(text=str(value), label=key.function or "")
    return Figure(key, Decimal(value).scaleb(-2), 2, "万元", document, source)


def side(
    year: int, stage: str, figures: dict[FactKey, int], changes: dict[FactKey, int] | None = None
) -> Side:
    sha = f"{year}{stage}".encode().hex().ljust(64, "0")[:64]
    name = document_id(sha)
    ref = DocumentRef(document_id=name, sha256=sha, media_type="text/plain", parser_version="1")
    return Side(
        f"{year}-{stage}",
        year,
        stage,
        "department",
        {key: figure(key, value, name) for key, value in figures.items()},
        tuple(figure(key, value, name) for key, value in (changes or {}).items()),
        (ref,),
    )


def expenditure(code: str | None, year: int, measure: str) -> FactKey:
    return FactKey(
        concept="current", flow="expenditure", basis="all", function=code, period=year, measure=measure
    )


def balance(concept: str, fund: str, year: int) -> FactKey:
    return FactKey(concept=concept, fund=fund, period=year, measure="final_accounts")


def series(seed: int, years: int = 5) -> list[Side]:
    """Budgets and final accounts of one organisation, year after year, all of it as it must be."""
    rng = random.Random(seed)
    amounts = {code: rng.sample(range(1, 10**7), years) for code in CODES}
    ends = dict(zip(FUNDS, ([rng.randint(0, 10**6) for _ in range(years + 1)] for _ in FUNDS), strict=True))
    sides = []
    for n in range(years):
        year = 2030 + n
        budget = {expenditure(code, year, "budget"): amounts[code][n] for code in CODES}
        changes = {
            expenditure(code, year, "budget"): amounts[code][n] - amounts[code][n - 1] for code in CODES if n
        }
        spent = {expenditure(code, year, "final_accounts"): rng.randint(1, 10**7) for code in CODES}
        opening = {balance("carry_over_in", fund, year): ends[fund][n] for fund in FUNDS}
        closing = {balance("carry_over_out", fund, year): ends[fund][n + 1] for fund in FUNDS}
        sides.append(side(year, "budget", budget, changes))
        sides.append(side(year, "final_accounts", budget | spent | opening | closing))
    return sides


def checks(sides: list[Side]) -> list[Check]:
    return [check for event in compare("e", sides) for check in event.checks]


def failed(sides: list[Side]) -> list[Check]:
    return [check for check in checks(sides) if check.outcome == "fail"]


def changed(one: Side, key: FactKey, by: int) -> Side:
    """With a figure that is more by so many hundredths of 万元."""
    facts = dict(one.facts)
    facts[key] = replace(facts[key], value=facts[key].value + Decimal(by).scaleb(-2))
    return replace(one, facts=facts)


@given(st.integers(0, 10**6))
def test_what_is_consistent_never_fails(seed: int) -> None:
    found = checks(series(seed))
    assert {check.outcome for check in found} == {"pass"}
    assert {check.rule for check in found} == {
        "across-documents.budget-column",
        "across-documents.carried-over",
        "across-documents.change-on-last-year",
    }


@given(st.integers(0, 10**6), st.sampled_from(CODES), st.integers(2, 10**6))
def test_one_figure_of_the_budget_column_that_differs_is_found(seed: int, code: str, by: int) -> None:
    sides = series(seed)
    sides[5] = changed(sides[5], expenditure(code, 2032, "budget"), by)
    (check,) = failed(sides)
    assert (check.rule, check.difference) == ("across-documents.budget-column", Decimal(by) * 100)
    assert check.severity == "warning"
    assert code in check.message_zh
    assert code in check.message_en


@given(st.integers(0, 10**6), st.sampled_from(FUNDS), st.integers(2, 10**6))
def test_a_balance_that_does_not_join_is_found_where_two_others_do(seed: int, fund: str, by: int) -> None:
    sides = series(seed)
    sides[5] = changed(sides[5], balance("carry_over_in", fund, 2032), by)
    others = {
        one.value
        for key, one in sides[5].facts.items()
        if key.concept == "carry_over_in" and key.fund != fund
    }
    confirmed = len(others - {Decimal(0)}) == 2
    assert [check.rule for check in failed(sides)] == ["across-documents.carried-over"] * confirmed


def test_a_change_that_does_not_lead_to_last_years_figure_is_found_on_both_documents() -> None:
    sides = series(7)
    wrong = replace(sides[4].changes[0], value=sides[4].changes[0].value + 5)
    sides[4] = replace(sides[4], changes=(wrong, *sides[4].changes[1:]))
    (check,) = failed(sides)
    assert (check.rule, check.difference) == ("across-documents.change-on-last-year", Decimal(50_000))
    (event,) = (one for one in compare("e", sides) if one.findings)
    both = {sides[2].documents[0].sha256, sides[4].documents[0].sha256}
    assert {one.document_sha256 for one in event.findings} == both


@pytest.mark.parametrize("number", [2, 3, 6])
def test_restated_figures_are_not_checkable(number: int) -> None:
    sides = series(3)
    for code in CODES[:number]:
        sides[5] = changed(sides[5], expenditure(code, 2032, "budget"), 1000)
    assert failed(sides) == []
    doubted = [check for check in checks(sides) if check.outcome == "not_checkable"]
    assert len(doubted) == number
    assert all(check.reason for check in doubted)


def test_another_split_is_not_checkable() -> None:
    sides = series(3)
    moved = expenditure("20899", 2032, "budget")
    facts = dict(sides[5].facts)
    facts[moved] = replace(facts[expenditure("20801", 2032, "budget")], key=moved)
    sides[5] = changed(replace(sides[5], facts=facts), expenditure("20801", 2032, "budget"), 500)
    assert failed(sides) == []


@pytest.mark.parametrize("value", [0, 500])
def test_zeros_and_one_value_many_times_confirm_nothing(value: int) -> None:
    budget = {expenditure(code, 2031, "budget"): value for code in ("208", "210", "213", "221")}
    column = budget | {expenditure("208", 2031, "budget"): 900}
    assert failed([side(2031, "budget", budget), side(2031, "final_accounts", column)]) == []


def test_another_scope_or_a_year_between_is_not_held_beside() -> None:
    sides = series(3)
    assert list(compare("e", [sides[0], replace(sides[1], scope="unit")])) == []
    assert list(compare("e", [sides[0], sides[4]])) == []


def test_rounding_is_no_difference() -> None:
    budget = {expenditure(code, 2031, "budget"): 100_049 + 7 * n for n, code in enumerate(CODES)}
    left, right = side(2031, "budget", budget), side(2031, "final_accounts", budget)
    rounded = {
        key: replace(one, value=one.value.quantize(Decimal("0.1")), decimals=1)
        for key, one in right.facts.items()
    }
    outcomes = {check.outcome for check in checks([left, replace(right, facts=rounded)])}
    assert "pass_within_rounding" in outcomes <= {"pass", "pass_within_rounding"}


def test_the_same_documents_give_the_same_event_and_another_reading_another() -> None:
    def ids(sides: list[Side]) -> list[str]:
        return [event.id for event in compare("e", sides)]

    sides = series(1, years=1)
    assert ids(sides) == ids(list(reversed(sides)))
    newer = sides[1].documents[0].model_copy(update={"parser_version": "2"})
    assert ids(sides) != ids([sides[0], replace(sides[1], documents=(newer,))])
    assert {event.key for event in compare("e", sides)} == {"e"}
