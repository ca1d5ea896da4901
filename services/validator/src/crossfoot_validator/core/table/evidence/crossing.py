"""Cells for which two failed sums ask for the same figure, and whether one wrong digit explains both."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from crossfoot_common.arithmetic import EXACT, NOUGHT, Amount, Interval
from crossfoot_common.tables.doubts import MOVED_DOWN
from crossfoot_validator.core.table.evaluation import ask_alike, needed_values
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.digits import digit_slip, digits_of
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Relation, Result

Required = Mapping[Place, Sequence[tuple[Relation, Interval]]]
"""For each cell what failed sums ask of it."""
FEWEST_DIGITS = 3  # of a figure in which one wrong digit is told from another figure


def crossed(result: Result, required: Required, view: TableView, *, across: bool = False) -> bool:
    """Another sum does not hold either, and both ask for the same figure in the same cell.

    With `across` it is one along the other axis.
    """
    return next(_asked_twice(result, required, view, across=across), None) is not None


def slipped(result: Result, required: Required, view: TableView) -> bool:
    """Whether one wrong digit explains this sum and one along the other axis: no layout writes digits.

    A digit too many or too few is none: it may have been torn off, or stand in the next cell. In a row that
    is doubtful itself the figure may be that of another column, in a column that moved that of another row.
    """
    rows = {remark.row for remark in (*view.table.doubts, *view.table.repairs)}
    columns = {remark.column for remark in view.table.doubts if remark.what == MOVED_DOWN}
    places = _asked_twice(result, required, view, across=True)
    certain = (one for one in places if one[0][0] not in rows and one[0][1] not in columns)
    return any((own := view.amount(place)) is not None and _is_slip(own, needed) for place, needed in certain)


def _asked_twice(
    result: Result, required: Required, view: TableView, *, across: bool = False
) -> Iterator[tuple[Place, Interval]]:
    """The cells for which another sum asks for the same figure; `across`: one along the other axis.

    Nought is no figure: it says that the cell is no part of either. Of two sums along one axis one is that
    of the rows below the cell: a row that shows nought heads none.
    """
    for place, needed in needed_values(result, view):
        own = view.amount(place)
        told = own is not None and bool(own.value) and not across
        if not needed.meets(NOUGHT) and any(
            (told or _across(other) != _across(result.relation))
            and other.structure != result.relation.structure
            and ask_alike(needed, wanted, own)
            for other, wanted in required.get(place, ())
        ):
            yield place, needed


def _across(relation: Relation) -> bool:
    return relation.parts[0].place[0] == relation.total[0]


def _is_slip(own: Amount, needed: Interval) -> bool:
    wanted = EXACT.divide(EXACT.add(needed.low, needed.high), Decimal(2))
    shown, other = (digits_of(value, own.decimals) for value in (own.value, wanted))
    same_sign = (own.value < 0) == (wanted < 0)
    return same_sign and len(shown) == len(other) >= FEWEST_DIGITS and digit_slip(shown, other) is not None
