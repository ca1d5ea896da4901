"""What is left of the claims on a table of unknown kind: there a heading alone makes no sum.

A column that is called 合计 in a table that nobody knows may be the total of anything. Such a claim is told
only where it holds on most rows, with several parts that are not zero; else nothing is said of it.
"""

from collections import defaultdict
from collections.abc import Sequence

from crossfoot_validator.core.evidence import Tally
from crossfoot_validator.core.relation import Result

FEWEST = 2  # lines with several parts that have to hold


def borne_out(results: Sequence[Result]) -> list[Result]:
    """The same results without the claims by position that the figures do not bear out or say otherwise."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for result in results:
        tallies[result.relation.structure].add(result)
    proven = {_line(r) for r in results if r.relation.proof == "figures"}
    return [
        r
        for r in results
        if r.relation.proof != "position"
        or (_holds(tallies[r.relation.structure]) and _line(r) not in proven)
    ]


def _holds(tally: Tally) -> bool:
    return tally.strong >= FEWEST and tally.strong > tally.fails


def _line(result: Result) -> tuple[str, int]:
    """The row or column of totals that a result is about."""
    family, (row, column) = result.relation.rule.family, result.relation.total
    return family, column if family == "row_crossfooting" else row
