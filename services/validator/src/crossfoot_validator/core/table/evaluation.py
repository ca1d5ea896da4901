"""What the arithmetic says of a relation, and what each of its figures would have to be for it to hold.

Source of the arithmetic: XBRL Calculations 1.1, section 4 (see `crossfoot_common.arithmetic`).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal, localcontext

from crossfoot_common.arithmetic import EXACT, Amount, Interval, displayed_sum, exact_sum, interval_sum
from crossfoot_common.tables.checks import Outcome
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import QUOTIENTS, Relation, Result

AmountAt = Callable[[Place], Amount | None]
Valued = tuple[Decimal, Interval]


def evaluate_all(relations: Iterable[Relation], view: TableView) -> list[Result]:
    """What the figures say of each; one of which nothing at all is reported is left out."""
    return [found for relation in relations if (found := evaluate(relation, view.amount)) is not None]


def evaluate(relation: Relation, amount: AmountAt) -> Result | None:
    """What the figures say; None when nothing at all is reported and so nothing is claimed."""
    read = _given(amount) if relation.whole else amount
    stated = read(relation.total)
    parts = [(found, term.sign) for term in relation.parts if (found := read(term.place)) is not None]
    if stated is None and not parts:
        return None
    if relation.kind in QUOTIENTS:
        return _quotient(relation, stated, [found for found, _ in parts])
    total, interval = displayed_sum(parts)
    computed = total if parts else None
    weight = sum(1 for found, _ in parts if found.value)
    outcome, reason = _outcome(relation, stated, computed, interval)
    if outcome == "fail" and relation.base > 1 and stated:
        off = exact_sum([stated.value, *(-found.value * sign for found, sign in parts)])
        if abs(off) <= _slack(relation.base, [stated, *(found for found, _ in parts)]):
            outcome, reason = "pass_within_rounding", f"rounded_to_{relation.base}"
    shown = interval if parts else None
    return Result(relation, outcome, reason, stated, computed, shown, len(parts), weight)


def _given(amount: AmountAt) -> AmountAt:
    """The same figures as numbers of points that are given and not worked out."""
    return lambda place: None if (found := amount(place)) is None else replace(found, whole=True)


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
    return Result(relation, outcome, "", stated, computed, interval, 2, 2)


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


def needed_values(result: Result, view: TableView) -> Iterable[tuple[Place, Interval]]:
    """For each cell the values with which this sum would hold, all others being as they are."""
    if result.relation.kind != "sum" or result.stated is None or result.computed_interval is None:
        return
    gap = result.stated.interval - result.computed_interval  # the half units of all figures are in it
    yield result.relation.total, Interval(result.stated.value - gap.high, result.stated.value - gap.low)
    for term in result.relation.parts:
        own = view.amount(term.place)
        if own is not None:
            shift = gap if term.sign > 0 else -gap
            yield term.place, Interval(shift.low + own.value, shift.high + own.value)


def ask_alike(needed: Interval, wanted: Interval, own: Amount | None) -> bool:
    """Whether two sums ask for the same figure of a cell, and not by chance: both may miss it by little.

    What they ask for lies nearer together than to what the cell shows.
    """
    if not needed.meets(wanted):
        return False
    if own is None:
        return True
    one, other = (EXACT.add(asked.low, asked.high) for asked in (needed, wanted))
    shown = EXACT.multiply(own.value, Decimal(2))
    apart = abs(EXACT.subtract(one, other))
    return apart < min(abs(EXACT.subtract(one, shown)), abs(EXACT.subtract(other, shown)))
