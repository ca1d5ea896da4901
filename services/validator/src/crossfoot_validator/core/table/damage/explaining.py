"""The door of this room: what damage to the layout explains is no error, whoever did the damage."""

from collections.abc import Sequence
from dataclasses import replace

from crossfoot_validator.core.table.damage.displaced import displaced
from crossfoot_validator.core.table.damage.misread import misread
from crossfoot_validator.core.table.damage.neighbours import neighbours
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.relation import Result


def explained(results: Sequence[Result], view: TableView) -> list[Result]:
    """The same results; failures that damage to the layout explains have become not checkable."""
    reasons = neighbours(results, view) | misread(results, view) | displaced(results, view)
    return [
        replace(result, outcome="not_checkable", reason=reasons[i])
        if result.outcome == "fail" and i in reasons
        else result
        for i, result in enumerate(results)
    ]
