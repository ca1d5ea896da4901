"""The commonest claim of all: a total row is the sum of the rows that it covers.

中文：合计行等于其所含各行之和。
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.structure import Entry
from crossfoot_validator.core.checks.unspoken import ALONE, OPEN, Told, unspoken
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.evaluation import evaluate
from crossfoot_validator.core.table.hierarchy import Grown, is_complete, proof_of
from crossfoot_validator.core.vocabulary.relation import Relation
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("column-footing.total-row", 15, "column_footing", needs="table")
ANOTHER_YEAR = re.compile(r"(?:19|20)\d\d年|[上去]年|上一年|同期")
WHOLE_REGION = re.compile(r"全(?:[国省市州盟县区旗镇乡]|自治[区州县])")
OUTSIDE = re.compile(r"会议费|培训费")


def propose(context: TableContext) -> Iterator[Relation]:
    """合计 = Σ of the top rows below it, or above it back to the last total, in each column of figures.

    本年收入合计 covers the items of the panel, 总计 covers 本年合计 and the carry-over rows; 小计 covers the
    rows since the last 小计. A row that is blank is replaced by the rows below it that are reported. A list
    that is folded into panels under the same headings goes on beside its total, and nothing fails there. A
    plain list proves its total where its rows are counted from 1, its last row is what no region got, or all
    are regions of one level and the total comes last.
    A total right behind another one that names a year (2030年合计) is that of other rows.
    Source: forms 公开01-08表 of 部门预算/部门决算; XBRL Calculations 1.1.
    """
    for grown in context.grown:
        if grown.sum.of_total_row and not grown.sum.partial and not _of_another_year(grown):
            forbid = "list_goes_on_beside" if context.goes_on_beside(grown.total[1]) else ""
            proof = proof_of(grown)
            if proof == "position" and is_complete(grown, context):
                proof = "labels"
            yield _outside_left_out(grown.relation(RULE, proof, forbid=forbid), grown, context)


def _of_another_year(grown: Grown) -> bool:
    """Whether a total stands behind another one, with a year in its name: the rows before are none of it."""
    entries, at = grown.forest.entries, grown.sum.total
    named = ANOTHER_YEAR.match(entries[at].label.name) is not None
    return named and at > 0 and entries[at - 1].label.total is not None


def _outside_left_out(relation: Relation, grown: Grown, context: TableContext) -> Relation:
    """会议费 and 培训费 stand beside “三公” and are no part of it, unless the figures say so."""
    titles = {(e.row, c): e.label.name for e in grown.forest.entries for c in e.cells}
    inside = tuple(t for t in relation.parts if not OUTSIDE.match(titles.get(t.place, "")))
    public = "三公" in context.table.title or context.table.kind == "three_public_expenses"
    if len(inside) in {0, len(relation.parts)} or not public:
        return relation
    result = evaluate(relation, context.amount)
    if result is None or result.holds:
        return relation
    without = replace(relation, parts=inside)
    result = evaluate(without, context.amount)
    named = "三公" in titles.get(relation.total, "")
    return (
        without
        if named or (result and result.holds)
        else replace(relation, forbid_fail="structure_not_proven")
    )


def left_open(context: TableContext, told: Told) -> Iterator[Check]:
    """Each row that is called a total, or is all of a region (全市), and of whose figures no check speaks."""
    for entries in () if context.is_form else context.structure.entries:
        for entry in entries:
            if not (entry.label.total or WHOLE_REGION.fullmatch(entry.label.name)):
                continue
            places = [(entry.row, column) for column in _figures(entry, context)]
            if silent := [place for place in places if place not in told.stated]:
                reason = OPEN if len(entries) > 1 else ALONE
                yield unspoken(RULE, context, silent, entry.title or entry.label.text, reason)


def _figures(entry: Entry, context: TableContext) -> list[int]:
    """The columns in which a row shows amounts, also those that are no columns of amounts."""
    cells, columns = context.table.rows[entry.row].cells, context.table.columns
    words = [
        column
        for column, cell in enumerate(cells[: len(columns)])
        if columns[column].panel == entry.panel and columns[column].role == "text" and cell.number is not None
    ]
    return [*(column for column in entry.cells if context.amount((entry.row, column)) is not None), *words]
