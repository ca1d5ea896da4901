"""The one cell that explains failures: given the single value it would have to have, all its sums hold."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from crossfoot_common.arithmetic import Interval
from crossfoot_common.tables.checks import Suspect
from crossfoot_validator.core.evidence import needed_values
from crossfoot_validator.core.relation import Result
from crossfoot_validator.core.slips import slip_of
from crossfoot_validator.core.view import Place, TableView


def suspects(results: Sequence[Result], view: TableView) -> Mapping[int, Suspect]:
    """For each failed result (by position) its suspect, where exactly one cell explains it best.

    A cell explains when one value makes every failed sum that it takes part in hold and breaks none of
    those that hold. Among several, the one that explains strictly more failures than any other is meant.
    """
    failed = [i for i, r in enumerate(results) if r.outcome == "fail" and r.relation.kind == "sum"]
    required: dict[Place, dict[int, Interval]] = defaultdict(dict)
    for i in failed:
        for place, needed in needed_values(results[i], view):
            required[place][i] = needed
    passed = _passed(results, required, view)
    values = {
        p: v
        for p, needs in required.items()
        if (v := _value(needs, passed.get(p, []), results, view, p)) is not None
    }
    found: dict[int, Suspect] = {}
    for i in failed:
        able = sorted(((len(required[p]), p) for p in values if i in required[p]), reverse=True)
        if able and (len(able) == 1 or able[0][0] > able[1][0]):
            place = able[0][1]
            found[i] = Suspect(
                source=view.source(place), value=values[place], slip=slip_of(view, place, values[place])
            )
    return found


def _passed(
    results: Sequence[Result], wanted: Mapping[Place, object], view: TableView
) -> dict[Place, list[Interval]]:
    """For each wanted cell what the sums that hold allow it to be."""
    allowed: dict[Place, list[Interval]] = defaultdict(list)
    for result in results:
        if (
            result.holds
            and result.relation.kind == "sum"
            and any(p in wanted for p in result.relation.places)
        ):
            for place, needed in needed_values(result, view):
                if place in wanted:
                    allowed[place].append(needed)
    return allowed


def _value(
    needs: Mapping[int, Interval],
    allowed: Sequence[Interval],
    results: Sequence[Result],
    view: TableView,
    place: Place,
) -> Decimal | None:
    """The single value that all failed sums of a cell ask for and all others allow; None if there is none."""
    low = max(interval.low for interval in (*needs.values(), *allowed))
    high = min(interval.high for interval in (*needs.values(), *allowed))
    if low > high:
        return None
    first = next(iter(needs))
    gap = results[first].difference
    if gap is None:
        return None
    own = view.amount(place)
    if place == results[first].relation.total:
        value = results[first].computed
    else:
        sign = next(t.sign for t in results[first].relation.parts if t.place == place)
        value = own.value + sign * gap if own else None
    return value
