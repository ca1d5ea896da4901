"""Pairs of failed sums between tables that one figure explains: counted in the one, missing in the other.

A row that lost its code is read below the class above it, and belongs to the next one.
"""

from collections.abc import Sequence

from crossfoot_common.arithmetic import Interval, interval_sum
from crossfoot_validator.core.document.facts.linear import Linear


def rehung(claims: Sequence[Linear]) -> frozenset[int]:
    """The failed sums (by position) of which two agree when one part changes over from one to the other."""
    short = {i: -_over(claim) for i, claim in enumerate(claims) if not (claim.equal or claim.holds)}
    found: set[int] = set()
    for i, missing in short.items():
        own = [side.amount.interval for side in claims[i].sides[1:] if side.amount.value]
        parts = [part for part in own if part.meets(-missing)]  # without it the sum would agree
        for j, gap in short.items():
            if j != i and any(part.meets(gap) for part in parts):
                found |= {i, j}
    return frozenset(found)


def _over(claim: Linear) -> Interval:
    """By how much the parts are more than the total."""
    total, *parts = claim.sides
    return interval_sum(p.amount.interval if p.sign > 0 else -p.amount.interval for p in parts) - (
        total.amount.interval
    )
