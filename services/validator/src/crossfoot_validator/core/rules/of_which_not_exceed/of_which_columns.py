"""A column headed 其中 shows a part of its neighbour, and cannot show more.

中文：“其中”列不大于其所属列。
"""

from collections.abc import Iterator, Sequence

from crossfoot_common.tables.structure.labels import rank_of_total, read_label
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.structure.compared import is_relative
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("of-which.columns", 4, "of_which_not_exceed", needs="table")


def propose(context: TableContext) -> Iterator[Relation]:
    """其中：X ≤ the total column of its group before it (小计/其中：财政拨款), else the column to its left.

    Several side by side are of the same column. Of changes, rates and ranks a part may be more.
    Source: headings of the forms; a part that is singled out cannot exceed its whole.
    """
    if context.is_form:
        return
    for part, whole in _pairs(context):
        key = f"columns {whole}>={part}"
        for row in range(len(context.table.rows)):
            figures = [context.amount((row, column)) for column in (whole, part)]
            if all(figure is not None and figure.value >= 0 for figure in figures):
                yield Relation(
                    RULE, (row, whole), (Term((row, part)),), key, "position", scheme=key, kind="at_most"
                )  # fmt: skip


def _pairs(context: TableContext) -> Iterator[tuple[int, int]]:
    columns = context.table.columns
    for panel in context.structure.panels:
        for at, part in enumerate(panel.amounts):
            path = columns[part].path
            before = [c for c in panel.amounts[:at] if not _is_listed(columns[c].path)]
            if not _is_listed(path) or not before:
                continue
            group = [c for c in before if columns[c].path[:-1] == path[:-1]]
            totals = [c for c in group if rank_of_total(read_label(columns[c].path[-1]).name)]
            whole = totals[0] if totals else before[-1]
            relative = is_relative(context, part) or is_relative(context, whole)
            if context.same_unit((part, whole)) and not relative:
                yield part, whole


def _is_listed(path: Sequence[str]) -> bool:
    return bool(path) and read_label(path[-1]).of_which
