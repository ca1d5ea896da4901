"""One relation between figures of a table, and what the arithmetic says about it.

Source of the arithmetic: XBRL Calculations 1.1, section 4 (see `crossfoot_common.arithmetic`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Literal

from crossfoot_common.arithmetic import EXACT, Amount, Interval, exact_sum, interval_sum
from crossfoot_common.tables.checks import Family, Outcome, Severity
from crossfoot_validator.core.vocabulary.place import Place

Sign = Literal[1, -1]
Proof = Literal["codes", "labels", "names", "siblings", "position", "figures"]
Kind = Literal["sum", "at_most", "share", "growth", "average"]
QUOTIENTS = frozenset({"share", "growth", "average"})


@dataclass(frozen=True, slots=True)
class RuleId:
    """What names a rule in checks and findings."""

    id: str
    version: int
    family: Family
    severity: Severity = "error"


@dataclass(frozen=True, slots=True)
class Term:
    """One figure on the side of the parts."""

    place: Place
    sign: Sign = 1


@dataclass(frozen=True, slots=True)
class Relation:
    """total = Σ parts, and on what the claim rests.

    Other kinds: `at_most` (total ≥ Σ parts), `share` (total = first part / second part × `times`), `growth`
    (total = (first - second) / second × `times`), `average` (total = Σ parts / number of reported parts).
    `times` is 100 for what is shown in percent, 1 for a plain quotient.
    `structure` names the claim that other rows or columns of the table share: relations of one structure
    confirm or contradict each other. `proof` is what proposes it; `siblings` (headings that usually exhaust
    their total) needs one confirmation, `position` several, `figures` is what the finder of totals has proven
    from the figures alone. `forbid_fail` says why a mismatch here
    would be no error whatever the figures (the relation is no identity, the reading is not certain).
    `base` is what the counts of the table are rounded to a multiple of (3 or 5), each on its own; such a
    relation never fails (see ADR 9).
    """

    rule: RuleId
    total: Place
    parts: tuple[Term, ...]
    structure: str
    proof: Proof
    scheme: str = ""
    kind: Kind = "sum"
    exact: bool = False  # every part reported as the structure asks, nothing replaced by what is below it
    forbid_fail: str = ""
    base: int = 1
    times: int = 100

    @property
    def places(self) -> tuple[Place, ...]:
        """Every figure's place, the total first."""
        return (self.total, *(term.place for term in self.parts))


@dataclass(frozen=True, slots=True)
class Result:
    """A relation with its figures. `state` is open until the evidence has been heard."""

    relation: Relation
    outcome: Outcome
    reason: str = ""
    stated: Amount | None = None
    computed: Decimal | None = None
    stated_interval: Interval | None = None
    computed_interval: Interval | None = None
    reported: int = 0  # parts that show a number
    weight: int = 0  # parts that show a number other than zero

    @property
    def holds(self) -> bool:
        """Whether the figures agree."""
        return self.outcome in {"pass", "pass_within_rounding"}

    @property
    def difference(self) -> Decimal | None:
        """Stated minus computed."""
        if self.stated is None or self.computed is None:
            return None
        return exact_sum([self.stated.value, -self.computed])


AmountAt = Callable[[Place], Amount | None]
Valued = tuple[Decimal, Interval]


def evaluate(relation: Relation, amount: AmountAt) -> Result | None:
    """What the figures say; None when nothing at all is reported and so nothing is claimed."""
    stated = amount(relation.total)
    parts = [(found, term.sign) for term in relation.parts if (found := amount(term.place)) is not None]
    if stated is None and not parts:
        return None
    if relation.kind in QUOTIENTS:
        return _quotient(relation, stated, [found for found, _ in parts])
    computed = exact_sum(found.value * sign for found, sign in parts) if parts else None
    interval = interval_sum(found.interval if sign > 0 else -found.interval for found, sign in parts)
    weight = sum(1 for found, _ in parts if found.value)
    outcome, reason = _outcome(relation, stated, computed, interval)
    if outcome == "fail" and relation.base > 1 and stated:
        off = exact_sum([stated.value, *(-found.value * sign for found, sign in parts)])
        if abs(off) <= _slack(relation.base, [stated, *(found for found, _ in parts)]):
            outcome, reason = "pass_within_rounding", f"rounded_to_{relation.base}"
    return Result(
        relation, outcome, reason, stated, computed,
        stated.interval if stated else None, interval if parts else None, len(parts), weight,
    )  # fmt: skip


def _slack(base: int, amounts: Sequence[Amount]) -> int:
    """By how much a sum of counts may miss that were rounded to a multiple of `base`, up or down."""
    return (base - 1) * sum(1 for a in amounts if not a.decimals and a.value % base == 0)


def _quotient(relation: Relation, stated: Amount | None, parts: list[Amount]) -> Result:
    """A percentage, a plain quotient or an average against its figures, by interval division."""
    if stated is None or len(parts) < 2:
        return Result(relation, "not_checkable", "parts_blank" if stated else "total_blank", stated)
    above, below, times = _fraction(relation, parts)
    share = above[1].over(below[1])
    if share is None or not below[0]:
        return Result(relation, "not_checkable", "base_near_zero", stated)
    with localcontext(EXACT):
        less = times if relation.kind == "growth" else 0
        interval = Interval(share.low * times - less, share.high * times - less)
        exact = above[0] / below[0] * times - less
        computed = exact.quantize(Decimal(1).scaleb(-stated.decimals - 2))
        shown = computed.quantize(Decimal(1).scaleb(-stated.decimals), ROUND_HALF_UP)
    outcome: Outcome = "fail"
    if stated.interval.meets(interval):
        outcome = "pass" if shown == stated.value else "pass_within_rounding"
    return Result(relation, outcome, "", stated, computed, stated.interval, interval, 2, 2)


def _fraction(relation: Relation, parts: list[Amount]) -> tuple[Valued, Valued, int]:
    """What is divided by what, each with its interval, and by how much the quotient is multiplied."""
    if relation.kind == "average":
        count = Decimal(len(parts))
        whole = exact_sum(part.value for part in parts), interval_sum(part.interval for part in parts)
        return whole, (count, Interval(count, count)), 1
    above, below = parts
    return (above.value, above.interval), (below.value, below.interval), relation.times


def _outcome(
    relation: Relation, stated: Amount | None, computed: Decimal | None, interval: Interval
) -> tuple[Outcome, str]:
    if stated is None:
        return "not_checkable", "total_blank"
    if computed is None:
        return "not_checkable", "parts_blank"
    if relation.kind == "at_most":
        if computed <= stated.value:
            return "pass", ""
        return ("pass_within_rounding", "") if interval.low <= stated.interval.high else ("fail", "")
    if stated.value == computed:
        return "pass", ""
    return ("pass_within_rounding", "") if stated.interval.meets(interval) else ("fail", "")
