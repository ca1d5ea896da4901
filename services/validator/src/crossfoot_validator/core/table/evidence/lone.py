"""One row that is said to be all of another: what shows more than where it stands, which its next of kin may.

More rows that take part in other columns show it, and so do many rows that are all of the one above them. A
total and the only row beside it that show the same digits but one do as well: another list that comes so near
by chance is one in hundreds. A row that is blank there may have lost what is missing.
"""

from crossfoot_validator.core.table.evidence.tally import FEW, Tally, well_read
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.digits import digit_slip, digits_of
from crossfoot_validator.core.vocabulary.relation import Relation, Result

FEWEST_DIGITS = 4  # of a figure that is told from any other by all of them but one


def unproven_alone(relation: Relation, own: Tally, scheme: Tally) -> bool:
    """Whether one row alone is said to make up another one, by where it stands and nothing else."""
    if not _is_lone_row(relation):
        return False
    as_a_rule = well_read(scheme) and scheme.weak > 2 * FEW and scheme.fails == 1
    return not (as_a_rule or (own.strong > 0 and own.fails == 1))


def repeats_but_a_digit(result: Result, view: TableView) -> bool:
    """Whether a total and its only row differ in one digit, and no row beside them is blank."""
    relation, total = result.relation, view.entry(result.relation.total)
    if not _is_lone_row(relation) or total is None or not total.label.total:
        return False
    part = view.amount(relation.parts[0].place)
    if result.stated is None or part is None or result.stated.decimals != part.decimals:
        return False
    shown, other = (digits_of(amount.value, amount.decimals) for amount in (result.stated, part))
    alike = len(shown) == len(other) >= FEWEST_DIGITS and digit_slip(shown, other) is not None
    return alike and (result.stated.value < 0) == (part.value < 0) and _by_themselves(relation, view)


def _is_lone_row(relation: Relation) -> bool:
    if relation.proof != "position" or relation.kind != "sum" or len(relation.parts) > 1:
        return False
    return relation.parts[0].place[0] != relation.total[0]


def _by_themselves(relation: Relation, view: TableView) -> bool:
    """Whether the two rows stand together, and the rows around them show figures of their own."""
    (row, column), (other, _) = relation.places
    first, last = min(row, other), max(row, other)
    around = (near for near in (first - 1, last + 1) if 0 <= near < len(view.table.rows))
    return last - first == 1 and all(view.amount((near, column)) is not None for near in around)
