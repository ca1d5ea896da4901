"""One relation between figures of a table, with the rule that claims it and what came of it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from crossfoot_common.arithmetic import Amount, Interval, exact_sum
from crossfoot_common.construction import quick
from crossfoot_common.tables.checks import Outcome
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.rule import Rule

Sign = Literal[1, -1]
Proof = Literal["codes", "labels", "names", "siblings", "position", "figures", "premise"]
Kind = Literal["sum", "at_most", "share", "growth", "average"]
QUOTIENTS = frozenset({"share", "growth", "average"})


@quick
@dataclass(frozen=True, slots=True)
class Term:
    """One figure on the side of the parts."""

    place: Place
    sign: Sign = 1


@quick
@dataclass(frozen=True, slots=True)
class Relation:
    """total = Σ parts, and on what the claim rests.

    Other kinds: `at_most` (total ≥ Σ parts), `share` (total = first part / second part × `times`), `growth`
    (total = (first - second) / second × `times`), `average` (total = Σ parts / number of reported parts).
    `times` is 100 for what is shown in percent, 1 for a plain quotient.
    `structure` names the claim that other rows or columns of the table share: relations of one structure
    confirm or contradict each other. `proof` is what proposes it; `siblings` (headings that usually exhaust
    their total) needs one confirmation, `position` several, `figures` is what the finder of totals has proven
    from the figures alone, `premise` what places bear out that tell its reading from the others.
    `forbid_fail` says why a mismatch here would be no error whatever the figures (the relation is no
    identity, the reading is not certain).
    `base` is what the counts of the table are rounded to a multiple of (3 or 5), each on its own; such a
    relation never fails (see ADR 9).
    """

    rule: Rule
    total: Place
    parts: tuple[Term, ...]
    structure: str
    proof: Proof
    scheme: str = ""
    kind: Kind = "sum"
    exact: bool = False  # every part reported as the structure asks, nothing replaced by what is below it
    forbid_fail: str = ""
    base: int = 1
    whole: bool = False  # points that are given (分值): a figure without decimals was not rounded
    times: int = 100

    @property
    def places(self) -> tuple[Place, ...]:
        """Every figure's place, the total first."""
        return (self.total, *(term.place for term in self.parts))


@quick
@dataclass(frozen=True, slots=True)
class Result:
    """A relation with its figures. `state` is open until the evidence has been heard."""

    relation: Relation
    outcome: Outcome
    reason: str = ""
    stated: Amount | None = None
    computed: Decimal | None = None
    computed_interval: Interval | None = None
    reported: int = 0  # parts that show a number
    weight: int = 0  # parts that show a number other than zero

    @property
    def holds(self) -> bool:
        """Whether the figures agree."""
        return self.outcome in {"pass", "pass_within_rounding"}

    @property
    def stated_interval(self) -> Interval | None:
        """What the stated figure stands for."""
        return self.stated.interval if self.stated else None

    @property
    def difference(self) -> Decimal | None:
        """Stated minus computed."""
        if self.stated is None or self.computed is None:
            return None
        return exact_sum([self.stated.value, -self.computed])
