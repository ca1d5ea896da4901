"""Which failures between tables, or with the prose, figures explain that moved to a neighbouring place.

A column that slid by one row gives each of its rows the amount of another one: it contradicts every other
table that states them, and the sums by code inside its own table. Read one row further all of these hold.
"""

from collections.abc import Sequence

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Fact
from crossfoot_validator.core.document.damage.rehung import rehung
from crossfoot_validator.core.document.facts.linear import Linear, from_checks, from_facts, place_of
from crossfoot_validator.core.document.facts.side import amount
from crossfoot_validator.core.vocabulary.rereading import Claim, Rereadings

MOST_SIDES = 100  # a claim of more sides tells no place from its neighbour


def displaced(checks: Sequence[Check], facts: Sequence[Fact]) -> frozenset[int]:
    """The failed checks (by position) that a reading of neighbouring figures explains."""
    failed = [check for check in checks if check.outcome == "fail"]
    if not any(from_checks(failed)):  # there is nothing that figures in other places could settle
        return frozenset()
    linear = [one for one in (*from_checks(checks), *from_facts(facts)) if len(one.sides) <= MOST_SIDES]
    shown = {side.figure: side.amount for one in linear for side in one.sides}
    shown |= {place_of(fact.source): amount(fact) for fact in facts}
    found = Rereadings([_claim(one) for one in linear], shown).explained() | rehung(linear)
    return frozenset(at for i in found if (at := linear[i].check) is not None)


def _claim(linear: Linear) -> Claim:
    figures = tuple(dict.fromkeys(side.figure for side in linear.sides))
    return Claim(figures, not linear.holds, linear.holds_with)
