"""Whether a mismatch is an error: what the rest of the table says about the same structure.

A relation may fail only if codes, names or labels prove it and the table does not contradict it, or if the
same structure holds elsewhere in the table. Everything else is not checkable, and says why.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from crossfoot_common.arithmetic import EXACT, Interval
from crossfoot_validator.core.table.evaluation import needed_values
from crossfoot_validator.core.table.evidence.alternatives import met_by_chance, read_otherwise
from crossfoot_validator.core.table.evidence.averages import column_of_averages, row_of_averages
from crossfoot_validator.core.table.evidence.columns import other_columns
from crossfoot_validator.core.table.evidence.crossing import crossed, slipped
from crossfoot_validator.core.table.evidence.doubted import doubt
from crossfoot_validator.core.table.evidence.lone import repeats_but_a_digit, unproven_alone
from crossfoot_validator.core.table.evidence.moved import confirmed
from crossfoot_validator.core.table.evidence.sorts import of_another_sort
from crossfoot_validator.core.table.evidence.tally import FEW, Tally, well_read
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.premise import AMBIGUOUS
from crossfoot_validator.core.vocabulary.relation import Relation, Result

NO_AMOUNTS = "rates_among_amounts"
ANOTHER_SORT = "figure_of_another_sort"
LEFT_OUT = "lines_left_out_by_note"
MANY = 3
NOT_PROVEN = "structure_not_proven"


@dataclass(slots=True)
class Evidence:
    """What all relations of a table say about each structure and each scheme."""

    structures: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    schemes: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    required: dict[Place, list[tuple[Relation, Interval]]] = field(default_factory=lambda: defaultdict(list))
    alone: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Of each structure the columns that were all of their total in some row."""
    certain: frozenset[Place] = frozenset()
    """Where a repair put cells and sums confirm it."""


def weigh(results: Sequence[Result], view: TableView) -> list[Result]:
    """The same results; mismatches that the structure does not prove have become not checkable."""
    evidence = Evidence(certain=confirmed(results, view))
    for result in results:
        evidence.structures[result.relation.structure].add(result)
        if result.relation.kind != "at_most" or not result.holds:  # a bound that holds tells no parts
            evidence.schemes[result.relation.scheme].add(result)
        if result.holds and result.weight == 1:
            evidence.alone[result.relation.structure] |= _columns(result, view)
        if result.outcome == "fail":
            for place, needed in needed_values(result, view):
                evidence.required[place].append((result.relation, needed))
    return [_judge(result, evidence, view) if result.outcome == "fail" else result for result in results]


def _judge(result: Result, evidence: Evidence, view: TableView) -> Result:
    relation = result.relation
    unread = "part_unread" if view.unread(relation.places) else ""
    reason = (
        relation.forbid_fail
        or unread
        or (NO_AMOUNTS if _mixes_rates(result, view) else "")
        or (ANOTHER_SORT if of_another_sort(result, view) else "")
        or (doubt(result, view, evidence.certain) if not slipped(result, evidence.required, view) else "")
        or _unfounded(result, evidence, view)
        or (AMBIGUOUS if _open_reading(result, evidence, view) else "")
        or (LEFT_OUT if _left_out(result, view) else "")
    )
    return replace(result, outcome="not_checkable", reason=reason) if reason else result


def _mixes_rates(result: Result, view: TableView) -> bool:
    """Whether per cents or averages stand among the figures of a sum of amounts, or are added up."""
    if result.relation.kind not in {"sum", "at_most"}:
        return False
    places = result.relation.places
    if any(row in view.rates.rows for row, _ in places):
        return True
    if places[0][0] == places[-1][0]:
        return row_of_averages(view, places[0][0])
    return any(view.rates.is_headed(column) or column_of_averages(view, column) for _, column in places)


def _open_reading(result: Result, evidence: Evidence, view: TableView) -> bool:
    """Whether its figures may be read otherwise, and no other sum asks for the same figure in one of them."""
    if not (read_otherwise(result, view) or other_columns(result, view)):
        return False
    return met_by_chance(result) or not crossed(result, evidence.required, view)


def _left_out(result: Result, view: TableView) -> bool:
    """Whether a note says that lines are left out (涉密), and just that would explain what is amiss.

    A part may be missing, or the line that a 其中 behind it is of.
    """
    short = result.difference is not None and result.difference > 0
    down = len({row for row, _ in result.relation.places}) > 1
    explained = {"sum": short, "at_most": True}.get(result.relation.kind, False)
    return down and explained and view.leaves_out_lines


def _unfounded(result: Result, evidence: Evidence, view: TableView) -> str:
    """Why nothing shows that these figures make up that one; empty where something does."""
    relation = result.relation
    # the readings of a premise were held against each other where it was proposed
    if relation.proof == "premise" or repeats_but_a_digit(result, view):
        return ""
    own, scheme = evidence.structures[relation.structure], evidence.schemes[relation.scheme]
    return NOT_PROVEN if unproven_alone(relation, own, scheme) else _unproven(result, evidence, view)


def _unproven(result: Result, evidence: Evidence, view: TableView) -> str:
    """Why the structure is not proven, or an empty string when it is."""
    relation = result.relation
    own, scheme = evidence.structures[relation.structure], evidence.schemes[relation.scheme]
    twice = crossed(result, evidence.required, view)
    if _made_up_before(result, view) and _may_be_others(result, evidence, view):
        return "contradicted_by_table"
    if relation.proof in {"position", "figures"}:
        proven = own.fails <= own.holds and _confirmed(result, own)
        # a list of which many other sums hold is read rightly, even where this sum stands alone
        proven = proven or (own.fails <= max(1, own.holds) and well_read(scheme))
        proven = proven or (twice and own.fails <= max(1, own.holds))
        return "" if proven else "contradicted_by_table" if own.holds else NOT_PROVEN
    if scheme.fails > max(FEW, scheme.holds):
        return "contradicted_by_table"
    if relation.proof != "codes" and own.fails > 1 and not own.holds:
        return "contradicted_by_table"  # several columns miss the same: a row is lost or read wrongly
    # a part that is all of its total in a row shows that it is one, and nothing of the columns beside it
    parts_shown = bool(own.holds) and _columns(result, view) <= evidence.alone[relation.structure]
    if relation.proof == "siblings" and not (own.strong or parts_shown or twice):
        return NOT_PROVEN
    return ""


def _columns(result: Result, view: TableView) -> set[int]:
    """The columns of the parts that are not nought."""
    places = (term.place for term in result.relation.parts)
    return {place[1] for place in places if (own := view.amount(place)) is not None and own.value}


def _made_up_before(result: Result, view: TableView) -> bool:
    """Some first or last parts already add up to the total: the others are parts of parts, or none."""
    if result.relation.kind != "sum" or result.stated is None or not result.stated.value:
        return False
    values = [a.value * t.sign for t in result.relation.parts if (a := view.amount(t.place)) is not None]
    for run in (values, values[::-1]):
        reached = Decimal(0)
        for value in run[:-1]:
            reached = EXACT.add(reached, value)
            if reached == result.stated.value:
                return True
    return False


def _may_be_others(result: Result, evidence: Evidence, view: TableView) -> bool:
    """Whether parts that are too many may be those of another row: nothing else asks for another figure.

    That other columns hold says little where only its place makes a row a part: what the parts are too much
    for this total may be missing in the one above, and then both ask for the same figure down the column.
    """
    holds = bool(evidence.structures[result.relation.structure].holds)
    if holds and result.relation.proof != "position":
        return False
    return not crossed(result, evidence.required, view, across=holds)


def _confirmed(result: Result, own: Tally) -> bool:
    """Whether the same structure holds elsewhere often enough that chance is out of the question.

    Sums that all lean on rounding bear out nothing: of two halves of a total each is nearly the other one.
    """
    if result.relation.kind != "sum":
        return own.holds > FEW
    if own.strong and not own.exact:
        return False
    if own.strong and result.reported > MANY:
        return True
    return own.strong >= FEW or (own.strong > 0 and own.holds > FEW) or own.weak > 2 * FEW
