"""Columns whose sums miss too often for a few wrong figures: they are read wrongly, and nothing there fails.

A column that a conversion moved down by one row, or that has its neighbour's heading, misses in as many sums
as hold or more, and each miss asks for another figure elsewhere. Wrong figures are different: one is seen
along the row and down the column, so each explains two misses.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from crossfoot_common.arithmetic import Interval
from crossfoot_validator.core.table.evaluation import needed_values
from crossfoot_validator.core.table.view import TableView
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Result

REASON = "contradicted_by_table"
FEW = 2  # misses that one wrong figure explains


def misread(results: Sequence[Result], view: TableView) -> dict[int, str]:
    """Failures (by position) that touch a column which is read wrongly, with the reason."""
    missed: dict[int, list[int]] = defaultdict(list)
    held = Counter[int]()
    for i, result in enumerate(results):
        for column in {column for _, column in result.relation.places}:
            if result.outcome == "fail" and result.relation.kind == "sum":
                missed[column].append(i)
            elif result.holds and result.weight:
                held[column] += 1
    return {
        i: REASON
        for column, failed in missed.items()
        if len(failed) >= max(FEW, held[column]) and not _few_explain([results[i] for i in failed], view)
        for i in failed
    }


def _few_explain(results: Sequence[Result], view: TableView) -> bool:
    """Whether one cell explains all of them, or two cells two each."""
    needs = {i: dict(needed_values(result, view)) for i, result in enumerate(results)}
    explained, cells = set[int](), 0
    while len(explained) < len(results):
        open_needs = {i: needed for i, needed in needs.items() if i not in explained}
        explained |= max(_groups(open_needs), key=len, default=set(needs))
        cells += 1
    return cells == 1 or (cells <= FEW and cells * FEW <= len(results))


def _groups(needs: Mapping[int, Mapping[Place, Interval]]) -> list[set[int]]:
    """For each cell the results that hold with one and the same value in it."""
    by_cell: dict[Place, list[tuple[int, Interval]]] = defaultdict(list)
    for i, needed in needs.items():
        for place, interval in needed.items():
            by_cell[place].append((i, interval))
    return [{i for i, value in wanted if value.meets(wanted[0][1])} for wanted in by_cell.values()]
