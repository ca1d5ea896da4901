"""Codes of the classification nest, and so must the figures behind them."""

from collections.abc import Iterator

from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.hierarchy import Grown
from crossfoot_validator.core.vocabulary.relation import Relation
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("code-hierarchy.nested-codes", 1, "code_hierarchy", needs="table")


def propose(context: TableContext) -> Iterator[Relation]:
    """类 = Σ 款 and 款 = Σ 项 (208 = 20801 + 20805 …), economic 类 = Σ 款, department = Σ units.

    A code belongs to the longest code in its block that it begins with; rows of units head the codes below
    them. Source: 政府收支分类科目; forms 公开02, 03, 05, 06表.
    """
    for grown in context.grown:
        if grown.sum.of_total_row or grown.sum.partial or not grown.forest.scheme.startswith("codes"):
            continue
        yield grown.relation(RULE, "codes" if _by_code(grown) else "position")


def _by_code(grown: Grown) -> bool:
    """Codes nest when they begin with the one above; below a unit's line any codes do."""
    own = _code(grown, grown.sum.total)
    parts = [_code(grown, i) for i in grown.sum.parts]
    return all(code is not None and (own is None or code.startswith(own)) for code in parts)


def _code(grown: Grown, i: int) -> str | None:
    return grown.forest.entries[i].code or grown.forest.entries[i].unit_code
