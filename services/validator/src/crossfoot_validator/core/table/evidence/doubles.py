"""Two rules may come upon one sum: a nested code is a row of a list as well. It is told once."""

from collections.abc import Sequence

from crossfoot_validator.core.vocabulary.relation import Result


def without_doubles(results: Sequence[Result]) -> list[Result]:
    """One check for each total and set of parts, whichever rules came upon it; the first one stays."""
    seen: set[object] = set()
    kept = []
    for result in results:
        relation = result.relation
        key = (relation.total, frozenset(relation.parts), relation.kind)
        if key not in seen:
            seen.add(key)
            kept.append(result)
    return kept
