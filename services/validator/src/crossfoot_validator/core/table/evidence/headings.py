"""What is left of the claims on a table of unknown kind: there a heading alone makes no sum.

A column that is called 合计 in a table that nobody knows may be the total of anything. Such a claim is told
only where it holds on most rows, with several parts that are not zero, and where the figures alone do not
prove other parts of the same column. A claim down the rows is told where it holds at all.
"""

from collections import defaultdict
from collections.abc import Sequence

from crossfoot_validator.core.table.evidence.tally import Tally
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.relation import Result

FEWEST = 2  # rows with several parts that have to hold


def borne_out(results: Sequence[Result], view: TableView) -> list[Result]:
    """The same results; of an unknown table without claims by position that its figures do not bear out."""
    if view.table.kind != "other":
        return list(results)
    tallies: dict[str, Tally] = defaultdict(Tally)
    alive = {result.relation.structure for result in results if result.holds}
    for result in results:
        tallies[result.relation.structure].add(result)
    proven = {r.relation.total[1] for r in results if r.relation.proof == "figures" and _across(r)}
    return [r for r in results if r.relation.proof != "position" or _told(r, tallies, alive, proven)]


def _told(result: Result, tallies: dict[str, Tally], alive: set[str], proven: set[int]) -> bool:
    if not _across(result):
        return result.relation.structure in alive
    tally = tallies[result.relation.structure]
    borne = tally.strong >= FEWEST and tally.strong > tally.fails
    return borne and result.relation.total[1] not in proven


def _across(result: Result) -> bool:
    return result.relation.rule.family == "row_crossfooting"
