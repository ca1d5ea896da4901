"""Other columns that a sum across may mean: where one of them fits as well, nothing says which is meant.

A heading that is lost or moved puts 其中 in the place of 小计 beside it. Both readings hold in every row in
which the two are equal; only rows in which they differ tell.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace

from crossfoot_validator.core.table.evaluation import evaluate
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.premise import Premise, Reading
from crossfoot_validator.core.vocabulary.relation import Relation, Result, Term

Columns = tuple[int, ...]


def other_columns(result: Result, view: TableView) -> bool:
    """Whether the total is the sum of its parts with a neighbour of one in its place, and no row tells."""
    relation = result.relation
    row, total = relation.total
    if relation.kind != "sum" or {place[0] for place in relation.places} != {row} or not relation.parts:
        return False
    own = tuple(term.place[1] for term in relation.parts)
    fitting = (one for one in _others(own, total, view) if _holds(relation, row, one, view))
    return any(not _told(relation, own, one, view) for one in fitting)


def _others(own: Columns, total: int, view: TableView) -> Iterator[Columns]:
    last = len(view.table.columns)
    for at, column in enumerate(own):
        for beside in (column - 1, column + 1):
            if 0 <= beside < last and beside != total and beside not in own:
                yield (*own[:at], beside, *own[at + 1 :])


def _told(relation: Relation, own: Columns, other: Columns, view: TableView) -> bool:
    """Whether rows hold for the columns that are meant and not for the others."""
    rows = [row for row in range(len(view.table.rows)) if row != relation.total[0]]
    chosen = Reading(_says(relation, own, rows, view), named=relation.proof == "labels")
    return Premise(chosen).tells(Reading(_says(relation, other, rows, view)))


def _says(relation: Relation, columns: Columns, rows: Sequence[int], view: TableView) -> dict[Hashable, bool]:
    said: dict[int, bool | None] = {row: _holds(relation, row, columns, view) for row in rows}
    return {row: holds for row, holds in said.items() if holds is not None}


def _holds(relation: Relation, row: int, columns: Columns, view: TableView) -> bool | None:
    signs = [term.sign for term in relation.parts]
    terms = tuple(Term((row, c), sign) for c, sign in zip(columns, signs, strict=True))
    found = evaluate(replace(relation, total=(row, relation.total[1]), parts=terms), view.amount)
    return None if found is None or found.outcome == "not_checkable" else found.holds
