"""What is left of the claims on a table of unknown kind: there a heading alone makes no sum.

A column that is called 合计 in a table that nobody knows may be the total of anything. Such a claim is told
only where it holds on most rows, with several parts that are not zero, and where the figures alone do not
prove other parts of the same column. A claim down the rows is told where it holds at all. Of every other
figure that is called a total it is said that it cannot be checked: silence would pass for proof.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from crossfoot_common.tables.structure.labels import rank_of_total, read_label
from crossfoot_validator.core.table.evidence.tally import Tally
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.relation import Result

FEWEST = 2  # rows with several parts that have to hold

Columns = dict[str, set[int]]


def borne_out(results: Sequence[Result], view: TableView) -> list[Result]:
    """The same results; of an unknown table claims by position that its figures do not bear out are none."""
    if view.table.kind != "other":
        return list(results)
    tallies: dict[str, Tally] = defaultdict(Tally)
    alive = {result.relation.structure for result in results if result.holds}
    for result in results:
        tallies[result.relation.structure].add(result)
    columns = _columns(results)
    proven: dict[int, list[set[int]]] = defaultdict(list)
    for result in results:
        if result.relation.proof == "figures" and _across(result):
            proven[result.relation.total[1]].append(columns[result.relation.structure])

    def told(result: Result) -> bool:
        if result.relation.proof != "position":
            return True
        if not _across(result):
            return result.relation.structure in alive
        own = columns[result.relation.structure]
        # a column that nobody calls a total is one on the rows that the figures prove, and on no others
        others = any(parts != own or not _named(result, view) for parts in proven[result.relation.total[1]])
        return _borne(tallies[result.relation.structure]) and not others

    spoken = {(r.relation.total, _across(r)) for r in results if told(r)}
    return [
        result if told(result) else _open(result, tallies)
        for result in results
        if told(result) or (_named(result, view) and (result.relation.total, _across(result)) not in spoken)
    ]


def _columns(results: Sequence[Result]) -> Columns:
    """The columns of the parts of each claim across, blank ones of a row included."""
    found: Columns = defaultdict(set)
    for result in results:
        if _across(result):
            found[result.relation.structure].update(term.place[1] for term in result.relation.parts)
    return found


def _borne(tally: Tally) -> bool:
    return tally.strong >= FEWEST and tally.strong > tally.fails


def _named(result: Result, view: TableView) -> bool:
    """Whether the figure is called a total, by its row or its column."""
    row, column = result.relation.total
    if _across(result):
        path = view.table.columns[column].path
        return bool(path) and rank_of_total(read_label(path[-1]).name) is not None
    entry = view.entry((row, column))
    return entry is not None and entry.label.total is not None


def _open(result: Result, tallies: dict[str, Tally]) -> Result:
    """What cannot be told of a total, with the reason."""
    if result.outcome == "not_checkable":
        return result
    held = tallies[result.relation.structure].holds
    reason = "contradicted_by_table" if held else "structure_not_proven"
    return replace(result, outcome="not_checkable", reason=reason)


def _across(result: Result) -> bool:
    return result.relation.rule.family == "row_crossfooting"
