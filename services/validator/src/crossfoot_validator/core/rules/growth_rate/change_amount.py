"""上年X，本年Y，增加Z: the change in the prose is this year's figure less last year's.

中文：文字中的增减额等于本年数减上年数。
"""

from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim
from crossfoot_common.tables.wording import A_YEAR_ON_AVERAGE
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import Computed, compare
from crossfoot_validator.core.document.claims.figures import Figure, of_claim, of_fact
from crossfoot_validator.core.document.claims.last_year import last_year_in_tables
from crossfoot_validator.core.document.claims.ratios import rate_between
from crossfoot_validator.core.document.claims.statements import Prose, Statement, same_unit
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("growth-rate.change-amount", 3, "growth_rate", needs="statement")


def examine(statement: Statement, document: DocumentContext) -> Iterator[Check]:
    """Change = this year - last year, and rate = change / last year, where both years are stated.

    Only figures of one statement are compared, or with last year's of a table that states the same figure of
    this year. Such a mismatch fails only where the words name the measure of last year (比2030年执行数).
    Source: the arithmetic of a change.
    """
    if len(statement.whole) > 1:
        return
    for claim in statement.of("change", "growth_rate"):
        if claim.compared_to == "budget" or claim.base == A_YEAR_ON_AVERAGE:
            continue
        yield from _checks(document.prose, statement, claim)


def _checks(prose: Prose, statement: Statement, claim: Claim) -> Iterator[Check]:
    now, before = _both_years(prose, statement, claim)
    if now is not None and before is None and claim.kind == "change":
        yield from _with_tables(prose, claim, now)
    if now is None or before is None or (claim.kind == "change" and not same_unit(before, claim)):
        return
    doubt = _doubt(statement, claim, now, before)
    yield from _check(claim, of_claim(now), of_claim(before), doubt)


def _check(claim: Claim, current: Figure, previous: Figure, doubt: str) -> Iterator[Check]:
    computed = _computed(claim, current, previous)
    if computed is None:
        return
    signs: tuple[tuple[Figure, int], ...] = ((current, 1), (previous, -1))
    operands = [figure.operand("part", 1 if sign > 0 else -1) for figure, sign in signs]
    yield check_of(RULE, of_claim(claim), computed, operands, doubt=doubt)


def _with_tables(prose: Prose, claim: Claim, now: Claim) -> Iterator[Check]:
    """The change against what tables state of last year: the figure that fits, else the one that is named."""
    current = of_claim(now)
    found = [(of_fact(fact), named) for fact, named in last_year_in_tables(prose, claim, now)]
    fitting = [figure for figure, _ in found if _fits(claim, current, figure)]
    named = [figure for figure, is_named in found if is_named]
    for previous in (fitting or named)[:1]:
        doubt = claim.doubtful or now.doubtful or previous.doubtful or prose.settings.apart_from_tables(now)
        apart = any(not one.amount.interval.meets(previous.amount.interval) for one in named)
        doubt = doubt or ("the tables contradict each other" if apart else "")
        doubt = doubt or ("the clause can be read in two ways" if claim.alternatives else "")
        yield from _check(claim, current, previous, doubt)


def _fits(claim: Claim, current: Figure, previous: Figure) -> bool:
    computed = _computed(claim, current, previous)
    return computed is not None and compare(of_claim(claim).amount, computed) != "fail"


def _doubt(statement: Statement, claim: Claim, now: Claim, before: Claim) -> str:
    """Why a mismatch proves nothing; empty when it does."""
    if doubtful := next((one.doubtful for one in (claim, now, before) if one.doubtful), None):
        return doubtful
    order = statement.claims
    if any(order.index(one) > order.index(claim) for one in (now, before)):
        return "a figure of the years compared comes after the change"
    return "the clause can be read in two ways" if claim.alternatives else ""


def _both_years(prose: Prose, statement: Statement, claim: Claim) -> tuple[Claim | None, Claim | None]:
    """Both years in one measure: the main one, else whichever is told for both."""
    main = prose.main_level(statement, claim)
    this_year = (one for one in statement.levels if one.period == prose.period and same_unit(one, claim))
    for now in (main, *this_year):
        if (before := _previous(prose, statement, now)) is not None:
            return now, before
    return main, None


def _previous(prose: Prose, statement: Statement, now: Claim | None) -> Claim | None:
    if prose.period is None or now is None:
        return None
    return next(
        (
            claim
            for claim in statement.levels
            if claim.period == prose.period - 1 and claim.measure == now.measure and same_unit(claim, now)
        ),
        None,
    )


def _computed(claim: Claim, current: Figure, previous: Figure) -> Computed | None:
    if claim.kind == "change":
        value = current.amount.base - previous.amount.base
        interval = current.amount.interval - previous.amount.interval
        return Computed(value, interval, "本年数 − 上年数 =", "this year − last year =")
    found = rate_between(current.amount, previous.amount)
    text = ("(本年数 − 上年数) ÷ 上年数 =", "(this year − last year) ÷ last year =")
    return Computed(*found, *text, ratio=True) if found else None
