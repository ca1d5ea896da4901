"""The one cell that explains failures: given the single value it would have to have, all its sums hold."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal

from crossfoot_common.arithmetic import EXACT, Amount, Interval
from crossfoot_common.tables.checks import Suspect
from crossfoot_validator.core.table.evaluation import evaluate, needed_values
from crossfoot_validator.core.table.suspects.neighbours import left_out_or_too_much
from crossfoot_validator.core.table.suspects.slips import slip_of, typical
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Result

MOST_PARTS = 50  # a bound over more parts is not worked out again for each of them


@dataclass(slots=True)
class Wanted:
    """What the checks that a cell takes part in ask of it."""

    failed: dict[int, Interval] = field(default_factory=dict)  # by the position of the failed sum
    held: list[Interval] = field(default_factory=list)
    others: list[Result] = field(default_factory=list)  # bounds, shares, rates: failed or not

    @property
    def centres(self) -> Counter[Decimal]:
        """The exact value that each sum asks for."""
        return Counter(_centre(one) for one in (*self.failed.values(), *self.held))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cell that explains failures with one value."""

    place: Place
    value: Decimal
    explains: int
    exact: bool  # with this value not even rounding is needed


def suspects(results: Sequence[Result], view: TableView) -> Mapping[int, Suspect]:
    """For each failed result (by position) its suspect, where exactly one cell explains it best.

    A cell explains when one value makes every failed check that it takes part in hold and breaks none of
    those that hold. Among several, the one that explains strictly more failures than any other is meant;
    else the only one that leaves nothing to rounding in a table that needs none; else, for a single failed
    sum, the only one that one typical slip turned into what is displayed.
    """
    wanted = _wanted(results, view)
    able = {p: found for p, asks in wanted.items() if (found := _candidate(p, asks, view)) is not None}
    rounded = any(r.outcome == "pass_within_rounding" and not _touches(r, wanted) for r in results)
    chosen: dict[int, Suspect] = {}
    for i in (i for i, result in enumerate(results) if result.outcome == "fail"):
        mine = [able[p] for p in dict.fromkeys(results[i].relation.places) if p in able]
        rival = left_out_or_too_much(results[i], view) is not None
        best = _best(mine, view, exact_table=not rounded, rival=rival)
        if best is not None:
            slip = slip_of(view, best.place, best.value)
            chosen[i] = Suspect(source=view.source(best.place), value=best.value, slip=slip)
    return chosen


def _best(mine: Sequence[Candidate], view: TableView, *, exact_table: bool, rival: bool) -> Candidate | None:
    """`rival`: a figure that was left out or counted too much explains the failure without any slip."""
    most = max((one.explains for one in mine), default=0)
    best = [one for one in mine if one.explains == most]
    exact = [one for one in best if one.exact]
    if exact_table and exact:
        best = exact
    if len(best) > 1 and most == 1:
        best = [one for one in best if not rival and typical(view, one.place, one.value)]
    return best[0] if len(best) == 1 else None


def _wanted(results: Sequence[Result], view: TableView) -> dict[Place, Wanted]:
    """For each cell of a failed sum what all its checks ask of it."""
    wanted: dict[Place, Wanted] = defaultdict(Wanted)
    for i, result in enumerate(results):
        if result.outcome == "fail":
            for place, needed in needed_values(result, view):
                wanted[place].failed[i] = needed
    for result in results:
        if result.holds and _touches(result, wanted):
            for place, needed in needed_values(result, view):
                if place in wanted:
                    wanted[place].held.append(needed)
        elif _bounds(result):
            for place in wanted.keys() & set(result.relation.places):
                wanted[place].others.append(result)
    return wanted


def _bounds(result: Result) -> bool:
    """Whether a check that is no sum says something of its few figures."""
    few = len(result.relation.parts) <= MOST_PARTS
    return result.relation.kind != "sum" and result.outcome != "not_checkable" and few


def _touches(result: Result, wanted: Mapping[Place, Wanted]) -> bool:
    return result.relation.kind == "sum" and any(place in wanted for place in result.relation.places)


def _candidate(place: Place, asks: Wanted, view: TableView) -> Candidate | None:
    """The single value that all failed sums of a cell ask for and all others allow; None if there is none."""
    intervals = (*asks.failed.values(), *asks.held)
    low, high = max(one.low for one in intervals), min(one.high for one in intervals)
    own = view.amount(place)
    if low > high or own is None:
        return None
    centres = asks.centres
    value = next(_values(centres, Interval(low, high), own), None)
    if value is None:
        return None
    changed = replace(own, value=value)
    again = [evaluate(r.relation, lambda p: changed if p == place else view.amount(p)) for r in asks.others]
    if not all(one is not None and one.holds for one in again):
        return None
    more = sum(one.outcome == "fail" for one in asks.others)
    return Candidate(place, value, len(asks.failed) + more, exact=set(centres) == {value})


def _values(centres: Counter[Decimal], allowed: Interval, own: Amount) -> Iterator[Decimal]:
    """Values for a cell: what most sums ask for exactly, in as many decimals as the cell displays."""
    step = Decimal(1).scaleb(-own.decimals)
    for centre, _ in centres.most_common():
        shown = centre.quantize(step, ROUND_HALF_UP, EXACT)
        yield from (one for one in (shown, centre) if allowed.low <= one <= allowed.high)


def _centre(asked: Interval) -> Decimal:
    return EXACT.divide(EXACT.add(asked.low, asked.high), Decimal(2))
