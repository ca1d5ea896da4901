"""Mismatches that a figure in the wrong cell explains: lost, moved or left out, it is no wrong figure.

A sum down the rows and one across the columns that miss the same amount in the same blank cell say that the
figure of that cell is lost. A sum that is too large by one of its figures, where the sum through a blank cell
beside it is too small by the same, says that the figure was moved. In both cases nobody can tell whether the
author or the conversion did it, so nothing fails.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossfoot_common.arithmetic import NOUGHT, Interval
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Result

LOST = "blank_cell_explains"
MOVED = "moved_figure_explains"
LEFT_OUT = "left_out_figure_explains"
MOST = 64  # failures: a displaced figure explains a few, and every blank cell is looked at for each
BLANK = {"total_blank", "parts_blank"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a failed sum (by position) needs in a blank cell; `down` the rows of a column."""

    place: Place
    value: Interval
    result: int
    down: bool


def displaced(results: Sequence[Result], view: TableView) -> dict[int, str]:
    """Failures (by position) that a displaced figure explains, with the reason."""
    failed = [i for i, r in enumerate(results) if r.outcome == "fail" and r.relation.kind == "sum"]
    if not 0 < len(failed) <= MOST:
        return {}
    blank = [i for i, r in enumerate(results) if r.reason in BLANK and r.relation.kind == "sum"]
    wanted = [want for i in (*failed, *blank) for want in _wanted(results[i], i, view)]
    return {
        **_slid(results, failed, view),
        **_left_out(results, failed, view),
        **_moved(results, failed, wanted, view),
        **_rehung(results, failed, view),
        **_exchanged(results, failed),
        **_lost(wanted),
    }


def _wanted(result: Result, index: int, view: TableView) -> Iterator[Wanted]:
    """What would make it hold: the gap in a blank cell along its axis, or the sum in the blank total."""
    relation, down = result.relation, _is_down(result)
    if result.stated is None:
        if result.computed and result.computed_interval:
            yield Wanted(relation.total, result.computed_interval, index, down)
        return
    gap = _gap(result)
    for place in _along(relation.places, down, view):
        if gap and not view.reported(place):
            yield Wanted(place, gap, index, down)


def _is_down(result: Result) -> bool:
    return result.relation.total[0] != result.relation.parts[0].place[0]


def _along(places: Sequence[Place], down: bool, view: TableView) -> Iterator[Place]:
    """The cells between the figures of a sum: of its rows in its column, or of its columns in its row.

    Below a total that stands above its parts any row may be one as well: those that are blank there are none.
    """
    row, column = places[0]
    if down:
        rows = [place[0] for place in places]
        stop = len(view.table.rows) if row == min(rows) else max(rows) + 1
        yield from ((r, column) for r in range(min(rows), stop))
    else:
        panels = (panel.amounts for panel in view.structure.panels if column in panel.amounts)
        yield from ((row, c) for amounts in panels for c in amounts)


def _gap(result: Result) -> Interval | None:
    """Stated minus computed, as far as the displayed decimals tell; None where that may be zero."""
    if result.stated is None:
        return None
    gap = result.stated.interval - (result.computed_interval or NOUGHT)
    return None if gap.meets(NOUGHT) else gap


def _lost(wanted: Sequence[Wanted]) -> dict[int, str]:
    """Failures whose sums along both axes need the same figure in the same blank cell."""
    cells: dict[Place, list[Wanted]] = defaultdict(list)
    for want in wanted:
        cells[want.place].append(want)
    pairs = ((one, other) for same in cells.values() for one in same for other in same)
    crossed = ((one, other) for one, other in pairs if one.down and not other.down)
    found = ({one.result, other.result} for one, other in crossed if one.value.meets(other.value))
    return dict.fromkeys((i for both in found for i in both), LOST)


def _moved(
    results: Sequence[Result], failed: Sequence[int], wanted: Sequence[Wanted], view: TableView
) -> dict[int, str]:
    """Pairs of failures: the one without one of its figures, the other with it in a blank cell beside."""
    found: dict[int, str] = {}
    for i in failed:
        for place, value in _superfluous(results[i], view):
            for want in wanted:
                if want.result != i and _beside(want.place, place) and want.value.meets(value):
                    found |= {i: MOVED, want.result: MOVED}
    return found


def _rehung(results: Sequence[Result], failed: Sequence[int], view: TableView) -> dict[int, str]:
    """Pairs down a column that do not hold: one would without one of its figures, the other with it.

    A row that lost its code, or its place in a tree, is taken for a part of the wrong sum. That the other one
    may be doubted for another reason is no reason to believe this one.
    """
    found: set[int] = set()
    downwards = [i for i, r in enumerate(results) if _misses(r) and _is_down(r)]
    for i in downwards:
        for place, value in _superfluous(results[i], view):
            for j in downwards:
                relation, gap = results[j].relation, _gap(results[j])
                near = j != i and relation.total[1] == place[1] and place not in relation.places
                if near and gap is not None and gap.meets(value):
                    found |= {i, j}
    return dict.fromkeys(found.intersection(failed), MOVED)


def _misses(result: Result) -> bool:
    """Whether a sum does not hold, whatever is said of that."""
    return result.relation.kind == "sum" and not result.holds and result.computed_interval is not None


def _exchanged(results: Sequence[Result], failed: Sequence[int]) -> dict[int, str]:
    """Totals of columns that miss what another one of their row has too much: figures stand beside them."""
    gaps: dict[int, tuple[int, Interval]] = {}
    for i, result in enumerate(results):
        in_column = len({column for _, column in result.relation.places}) == 1
        if result.relation.kind == "sum" and not result.holds and in_column and (gap := _gap(result)):
            gaps[i] = (result.relation.total[0], gap)
    own = [(i, *gaps[i]) for i in failed if i in gaps]
    return {i: MOVED for i, row, gap in own if any(row == one and gap.meets(-a) for one, a in gaps.values())}


def _superfluous(result: Result, view: TableView) -> Iterator[tuple[Place, Interval]]:
    """The parts without which the sum would agree."""
    gap = _gap(result)
    for term in result.relation.parts:
        amount = view.amount(term.place)
        if gap and amount is not None and amount.interval.meets(-gap if term.sign > 0 else gap):
            yield term.place, amount.interval


def _beside(one: Place, other: Place) -> bool:
    """In the same row or in the same column."""
    return one[0] == other[0] or one[1] == other[1]


def _slid(results: Sequence[Result], failed: Sequence[int], view: TableView) -> dict[int, str]:
    """Sums across that would agree with what stands just above or below a cell that is blank in their row."""
    found: dict[int, str] = {}
    for i in failed:
        relation, gap = results[i].relation, _gap(results[i])
        if gap is None or _is_down(results[i]):
            continue
        blank = (place for place in _along(relation.places, False, view) if not view.reported(place))
        near = (view.amount((row + step, column)) for row, column in blank for step in (-1, 1))
        if any(amount is not None and amount.value and amount.interval.meets(gap) for amount in near):
            found[i] = MOVED
    return found


def _left_out(results: Sequence[Result], failed: Sequence[int], view: TableView) -> dict[int, str]:
    """Sums that would be exact with a figure between theirs that no sum along the same axis takes in."""
    held = [r for r in results if r.holds and r.relation.kind == "sum"]
    taken = {(place, _is_down(r)) for r in held for place in r.relation.places}
    found: dict[int, str] = {}
    for i in failed:
        relation, down, gap = results[i].relation, _is_down(results[i]), _gap(results[i])
        own = set(relation.places)
        free = (p for p in _along(relation.places, down, view) if p not in own and (p, down) not in taken)
        amounts = (view.amount(place) for place in free)
        if gap and any(amount is not None and amount.interval.meets(gap) for amount in amounts):
            found[i] = LEFT_OUT
    return found
