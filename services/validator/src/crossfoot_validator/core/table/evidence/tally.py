"""How often a claim that rows or columns share held, and how often it did not."""

from dataclasses import dataclass

from crossfoot_validator.core.vocabulary.relation import Result

FEW = 2  # so many mismatches one wrong figure alone can cause along one axis


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
            self.strong += 1
            self.exact += result.outcome == "pass"
        elif result.outcome == "pass" and result.weight:  # one part has no rounding that could differ
            self.weak += 1


def well_read(scheme: Tally) -> bool:
    """Whether a list holds in so many other places that it is read rightly."""
    return scheme.strong >= FEW and scheme.holds > 2 * FEW and scheme.fails <= FEW
