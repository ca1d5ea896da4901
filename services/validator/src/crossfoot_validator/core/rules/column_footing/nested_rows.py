"""Rows without codes nest too: by name, enumerator, merged label or indent.

中文：无编码的行按名称、序号、缩进分级：上级等于下级之和。
"""

from collections.abc import Iterator

from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.hierarchy import proof_of
from crossfoot_validator.core.vocabulary.relation import Relation
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("column-footing.nested-rows", 11, "column_footing", needs="table")


def propose(context: TableContext) -> Iterator[Relation]:
    """A row = Σ of the rows that its label puts below it (一、 above 1., 工资福利支出 above 基本工资).

    What is carried over heads the rows below it only where that holds in another column with several of them.
    Only readings that the figures of the table bear out are used; 其中 rows are left to their own rule.
    Source: forms of 部门预算/部门决算; the usual nesting of official enumerations.
    """
    borne = context.borne
    for grown in context.grown:
        if grown.sum.of_total_row or grown.sum.partial or grown.forest.scheme.startswith("codes"):
            continue
        bare = grown.forest.entries[grown.sum.total].label.carry and grown.structure not in borne
        yield grown.relation(RULE, proof_of(grown), forbid="structure_not_proven" if bare else "")
