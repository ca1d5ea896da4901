"""Two rules may come upon one sum: a nested code is a row of a list as well. It is told once."""

from collections import defaultdict
from collections.abc import Sequence

from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Relation, Result


def without_doubles(results: Sequence[Result]) -> list[Result]:
    """One check for each total and set of parts, whichever rules came upon it; the first one stays.

    What the figures prove is told without its blank parts: a heading that names these as well adds nothing.
    That a line is unlike the others is told of it only where no other rule says what it adds up to.
    """
    claimed = {_claim(result.relation) for result in results if result.relation.proof != "figures"}
    seen: set[object] = set()
    figured: dict[object, list[frozenset[object]]] = defaultdict(list)
    kept = []
    for result in results:
        relation = result.relation
        parts: frozenset[object] = frozenset(relation.parts)
        if (relation.total, parts, relation.kind) in seen:
            continue
        if relation.proof == "figures" and result.outcome == "not_checkable" and _claim(relation) in claimed:
            continue
        sum_ = relation.total, relation.kind, result.computed
        if result.holds and any(parts < one or one < parts for one in figured[sum_]):
            continue
        seen.add((relation.total, parts, relation.kind))
        if relation.proof == "figures" and result.holds:
            figured[sum_].append(parts)
        kept.append(result)
    return kept


def _claim(relation: Relation) -> tuple[Place, bool]:
    """The total, and whether its parts stand beside it or below."""
    row = relation.total[0]
    return relation.total, all(term.place[0] == row for term in relation.parts)
