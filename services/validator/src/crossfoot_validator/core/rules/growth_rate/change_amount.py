"""上年X，本年Y，增加Z: the change in the prose is this year's figure less last year's.

中文：文字中的增减额等于本年数减上年数。
"""

from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.figures import Figure, of_claim
from crossfoot_validator.core.document.claims.ratios import rate_between
from crossfoot_validator.core.document.claims.statements import Prose, Statement, same_unit
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("growth-rate.change-amount", 2, "growth_rate", needs="statement")


def examine(statement: Statement, document: DocumentContext) -> Iterator[Check]:
    """Change = this year - last year, and rate = change / last year, where both years are stated.

    Only figures of one statement are compared. Source: the arithmetic of a change.
    """
    if len(statement.whole) > 1:
        return
    for claim in statement.of("change", "growth_rate"):
        if claim.compared_to == "budget":
            continue
        yield from _checks(document.prose, statement, claim)


def _checks(prose: Prose, statement: Statement, claim: Claim) -> Iterator[Check]:
    now, before = _both_years(prose, statement, claim)
    if now is None or before is None or (claim.kind == "change" and not same_unit(before, claim)):
        return
    stated, current, previous = of_claim(claim), of_claim(now), of_claim(before)
    computed = _computed(claim, current, previous)
    if computed is None:
        return
    signs: tuple[tuple[Figure, int], ...] = ((current, 1), (previous, -1))
    operands = [figure.operand("part", 1 if sign > 0 else -1) for figure, sign in signs]
    yield check_of(RULE, stated, computed, operands, doubt=_doubt(statement, claim, now, before))


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
