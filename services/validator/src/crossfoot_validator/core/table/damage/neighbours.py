"""Which failed sums figures of neighbouring cells explain: exchanged, moved to a blank cell, or slid."""

from collections.abc import Sequence

from crossfoot_common.arithmetic import Amount
from crossfoot_validator.core.table.context import FORMS
from crossfoot_validator.core.table.evaluation import evaluate
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.relation import Result
from crossfoot_validator.core.vocabulary.rereading import DISPLACED, At, Claim, Figure, Rereadings, is_left


def neighbours(results: Sequence[Result], view: TableView) -> dict[int, str]:
    """Failed sums (by position) that a reading of neighbouring cells explains, with the reason.

    Bounds only confirm: nearly any other figure would do where one is too large.
    """
    if view.table.kind in FORMS or all(result.outcome != "fail" for result in results):
        return {}  # the fields of a form are no rows and columns: what stands beside one is another thing
    sums = [i for i, result in enumerate(results) if result.relation.kind in {"sum", "at_most"}]
    shown: dict[Figure, Amount] = dict(view.shown())
    found = Rereadings([_claim(results[i]) for i in sums], shown).explained()
    return dict.fromkeys((sums[i] for i in found), DISPLACED)


def _claim(result: Result) -> Claim:
    figures = tuple(dict.fromkeys(result.relation.places))
    failed = result.outcome == "fail" and result.relation.kind == "sum"
    return Claim(figures, failed, lambda at: _holds(result, at, failed=failed))


def _holds(result: Result, at: At, *, failed: bool) -> bool | None:
    found = evaluate(result.relation, at)
    if found is None or found.outcome == "not_checkable":
        return None
    return found.holds and not (failed and is_left(result.difference, found.difference))
