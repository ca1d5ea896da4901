"""The one figure that explains failures between tables and prose, where the evidence names one side."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from crossfoot_common.arithmetic import EXACT, Amount, Interval
from crossfoot_common.tables.checks import Check, Operand, Suspect
from crossfoot_common.tables.model import Fact
from crossfoot_validator.core.document.facts.linear import (
    Linear,
    Side,
    from_checks,
    from_facts,
    place_of,
)
from crossfoot_validator.core.vocabulary.rereading import Figure

SEVERAL = 2
MOST_SIDES = 100  # a claim of more sides names nobody


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure that explains failures with one value, in the base unit."""

    value: Decimal
    explains: int


def document_suspects(checks: Sequence[Check], facts: Sequence[Fact]) -> Mapping[int, Suspect]:
    """For each failed check (by position) the figure that explains it, where exactly one does.

    With one value in its place every failure that it takes part in is gone, those of the sums by code
    inside its own table among them, and nothing that holds is broken. It has to explain two failures at
    least and more than any other figure, or to be the only one that stands against several that agree.
    """
    if all(check.outcome != "fail" for check in checks):
        return {}
    claims = [one for one in (*from_checks(checks), *from_facts(facts)) if len(one.sides) <= MOST_SIDES]
    barred = _borne_out(checks)
    able = {
        figure: found
        for figure, asked in _asked(claims).items()
        if figure not in barred and (found := _candidate(asked)) is not None
    }
    chosen: dict[int, Suspect] = {}
    for claim in claims:
        if claim.check is not None and not claim.holds and (best := _best(claim, able)) is not None:
            chosen[claim.check] = _suspect(checks[claim.check], best, able[best].value)
    return chosen


def _borne_out(checks: Sequence[Check]) -> frozenset[Figure]:
    """Figures of which shares, rates and bounds hold: another value could break them."""
    return frozenset(
        place_of(operand.source)
        for check in checks
        if check.holds and check.family in {"growth_rate", "share_of_total", "of_which_not_exceed"}
        for operand in check.operands
    )


def _asked(claims: Sequence[Linear]) -> Mapping[Figure, list[tuple[Side, Linear]]]:
    """For each figure of a failed claim all claims that it takes part in."""
    wanted = {side.figure for claim in claims if not claim.holds for side in claim.sides}
    asked: dict[Figure, list[tuple[Side, Linear]]] = defaultdict(list)
    for claim in claims:
        for side in claim.sides:
            if side.figure in wanted:
                asked[side.figure].append((side, claim))
    return asked


def _candidate(asked: Sequence[tuple[Side, Linear]]) -> Candidate | None:
    """The value that every claim on a figure allows; None when there is none."""
    needs = [(claim.needed(side), claim.holds) for side, claim in asked]
    intervals = [need for need, _ in needs if need is not None]
    if len(intervals) < len(needs):
        return None
    low, high = max(one.low for one in intervals), min(one.high for one in intervals)
    # the figure is displayed itself: what it stands for has to meet what is asked of it
    value = _displayed(asked[0][0].amount, Interval(low, high)) if low <= high else None
    return None if value is None else Candidate(value, sum(not holds for _, holds in needs))


def _displayed(own: Amount, allowed: Interval) -> Decimal | None:
    """The middle of what is allowed, in the decimals that the figure displays."""
    middle = EXACT.divide(EXACT.add(allowed.low, allowed.high), Decimal(2))
    step = Decimal(1).scaleb(own.exponent - own.decimals)
    value = EXACT.multiply(EXACT.divide(middle, step).to_integral_value(ROUND_HALF_UP), step)
    meets = replace(own, value=value.scaleb(-own.exponent, EXACT)).interval.meets(allowed)
    return value if meets and value != own.base else None


def _best(claim: Linear, able: Mapping[Figure, Candidate]) -> Figure | None:
    mine = dict.fromkeys(side.figure for side in claim.sides if side.figure in able)
    most = max((able[figure].explains for figure in mine), default=0)
    best = [figure for figure in mine if able[figure].explains == most]
    alone = claim.equal and len(claim.sides) > SEVERAL and len(mine) == 1
    return best[0] if len(best) == 1 and (most >= SEVERAL or alone) else None


def _suspect(check: Check, figure: Figure, base: Decimal) -> Suspect:
    operand = next(o for o in check.operands if place_of(o.source) == figure)
    return Suspect(source=operand.source, value=base.scaleb(-_exponent(operand), EXACT))


def _exponent(operand: Operand) -> int:
    return Amount.displayed(Decimal(0), 0, operand.unit).exponent
