"""How far what the parser doubted or mended reaches: a sum that may have lost a part to it never fails."""

from crossfoot_common.arithmetic import NOUGHT
from crossfoot_common.tables.doubts import DISPLACED, GOES_ON, TORN
from crossfoot_common.tables.model import Remark
from crossfoot_common.tables.structure.labels import rank_of_total
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Result

Reach = tuple[int, int]


def doubt(result: Result, view: TableView, certain: frozenset[Place] = frozenset()) -> str | None:
    """Why its figures are not certain to be read as they were meant; None when they are.

    A doubtful row between them counts as well: what is missing from a column may stand in it. What was
    put in at one column moved everything to the right of it. A page that may go on lacks rows and no cells:
    along a row nothing is doubtful for it. `certain` are places that a repair found, and sums confirm.
    """
    places = result.relation.places
    rows, columns = {r for r, _ in places}, {c for _, c in places}
    first, last = _reach(rows, columns, view)
    for remark in view.table.doubts:
        if remark.what == GOES_ON and len(rows) == 1:
            continue
        between = remark.row is None or first <= remark.row <= last
        if between and (remark.column is None or remark.row is not None or remark.column in columns):
            return f"doubtful: {remark.what}"
    guessed = {row for row, column in places if (row, column) not in certain}
    emptied = _emptied(result, (first, last), view) if len(rows) > 1 else frozenset[int]()
    for remark in view.table.repairs:
        moved = remark.column is None or remark.column <= max(columns)
        own = moved and (remark.row in guessed or _took(remark, emptied, rows, view))
        if own or (remark.row is None and remark.column in columns and "header" not in remark.what):
            return f"repaired: {remark.what}"
    return None


def _took(remark: Remark, emptied: frozenset[int], rows: set[int], view: TableView) -> bool:
    """Whether a repair may have taken a figure out of the column of a sum."""
    if len(rows) > 1 and view.is_relative and remark.what.startswith("loose line"):
        return True
    return remark.what.startswith("shifted cells") and remark.row in emptied


def _emptied(result: Result, reach: Reach, view: TableView) -> frozenset[int]:
    """Mended rows within reach that show figures, and none where the sum has its own.

    One alone took none of them from it where none is what the sum misses.
    """
    columns = {column for _, column in result.relation.places}
    mended = {remark.row for remark in view.table.repairs if remark.row is not None}
    figures = {
        row: shown
        for row in mended
        if reach[0] <= row <= reach[1] and all(view.amount((row, column)) is None for column in columns)
        if (shown := [own for c in range(len(view.table.columns)) if (own := view.amount((row, c)))])
    }
    if len(figures) == 1 and result.stated is not None:
        (shown,) = figures.values()
        gap = result.stated.interval - (result.computed_interval or NOUGHT)
        return frozenset(figures) if any(own.interval.meets(gap) for own in shown) else frozenset()
    return frozenset(figures)


def _reach(rows: set[int], columns: set[int], view: TableView) -> Reach:
    """From the first to the last row of a sum; down a column with the rows beside that may be parts of it.

    Those are rows that are blank there, as what a doubtful row lost may be a part that is not seen, and rows
    that are torn or laid over other columns: whose parts they are is told by codes and names that may be
    other ones. What a row lost at its end may stand in a torn row below it.
    """
    first, last = min(rows), max(rows)
    torn = {remark.row for remark in view.table.doubts if remark.what == TORN}
    if first == last:
        amounts = (column for panel in view.structure.panels for column in panel.amounts)
        blank = any(view.amount((first, column)) is None for column in amounts)
        return first, last + (blank and last + 1 in torn)
    if len(columns) > 1:
        return first, last
    (column,) = columns
    # what a code such as 01 is below hangs on every row before it, and a grand total is of all rows
    if view.is_relative or of_all((first, column), view) or of_all((last, column), view):
        return 0, len(view.table.rows)
    unsure = torn | {remark.row for remark in view.table.doubts if remark.what == DISPLACED}
    while first > 0 and (first - 1 in unsure or view.amount((first - 1, column)) is None):
        first -= 1
    while last + 1 < len(view.table.rows) and (last + 1 in unsure or view.amount((last + 1, column)) is None):
        last += 1
    return first, last


def of_all(place: Place, view: TableView) -> bool:
    """Whether a figure is a grand total: its parts may stand anywhere."""
    entry = view.entry(place)
    return entry is not None and rank_of_total(entry.label.name) == "grand"
