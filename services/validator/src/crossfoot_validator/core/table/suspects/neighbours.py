"""The one known figure that explains the gap of a sum: it was left out, or counted and should not be."""

from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Result


def left_out_or_too_much(result: Result, view: TableView) -> Place | None:
    """The only figure beside a failed sum, or the only part of it, that is exactly the difference."""
    gap = result.difference
    if result.outcome != "fail" or not gap or result.relation.kind != "sum":
        return None
    parts = {term.place: term.sign for term in result.relation.parts}
    left_out = [p for p in _beside(result, view) if (a := view.amount(p)) is not None and a.value == gap]
    too_much = [
        p for p, sign in parts.items() if (a := view.amount(p)) is not None and a.value * sign == -gap
    ]
    return (left_out or too_much)[0] if len(left_out) + len(too_much) == 1 else None


def _beside(result: Result, view: TableView) -> list[Place]:
    """Figures along the axis of the sum that are no part of it: rows on its level, or columns of its row."""
    row, column = result.relation.total
    own = set(result.relation.places)
    if all(r == row for r, _ in own):
        return [(row, c) for c in range(len(view.table.columns)) if (row, c) not in own]
    first, last = min(r for r, _ in own), max(r for r, _ in own)
    near = [(r, column) for r in range(max(first - 2, 0), min(last + 3, len(view.table.rows)))]
    return [p for p in near if p not in own and (e := view.entry(p)) is not None and e.label.carry]
