"""How often a claim that rows or columns share held, and how often it did not."""

from dataclasses import dataclass
from decimal import Decimal

from crossfoot_validator.core.vocabulary.relation import Result

FEW = 2  # so many mismatches one wrong figure alone can cause along one axis
COARSE = Decimal("0.25")
"""Of a figure: sums of 0.1 and 0.2 that may miss it by so much are met whatever they add up."""


@dataclass(slots=True)
class Tally:
    """How often a structure held with several parts, with a single one, and how often it did not hold."""

    strong: int = 0
    exact: int = 0  # of the strong ones those that do not lean on rounding
    weak: int = 0
    fails: int = 0

    @property
    def holds(self) -> int:
        """Times that it held with figures other than zero."""
        return self.strong + self.weak

    def add(self, result: Result) -> None:
        """Count one more relation."""
        if result.outcome == "fail":
            self.fails += 1
        elif result.holds and result.weight > 1:
            told = _tells(result)
            self.strong += told
            self.exact += told and result.outcome == "pass"
        elif result.outcome == "pass" and result.weight:  # one part has no rounding that could differ
            self.weak += 1


def _tells(result: Result) -> bool:
    """Whether other figures would hardly have held as well: rounding hides little of the total."""
    stated, computed = result.stated_interval, result.computed_interval
    if stated is None or computed is None or result.relation.kind != "sum":
        return True
    hidden = (stated.high - stated.low) + (computed.high - computed.low)
    return hidden <= 2 * COARSE * max(abs(stated.low), abs(stated.high))


def well_read(scheme: Tally) -> bool:
    """Whether a list holds in so many other places that it is read rightly."""
    return scheme.strong >= FEW and scheme.holds > 2 * FEW and scheme.fails <= FEW
