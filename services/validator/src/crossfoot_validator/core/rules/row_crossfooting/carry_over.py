"""A fund's year: what was there, and came in, less what went out, is what is left.

中文：年初结转加收入减支出等于年末结转。
"""

from collections.abc import Iterator

from crossfoot_common.tables.structure.labels import compact, rank_of_total
from crossfoot_common.tables.structure.panels import Panel
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.vocabulary.relation import Relation, Sign, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("row-crossfooting.carry-over", 3, "row_crossfooting", needs="table")
WORDS: tuple[tuple[str, Sign], ...] = (("年初", 1), ("本年收入", 1), ("本年支出", -1))


def propose(context: TableContext) -> Iterator[Relation]:
    """年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出, row by row.

    Source: form 公开08表 政府性基金预算财政拨款收入支出决算表 (栏次 6 = 1 + 2 − 3).
    """
    for panel in () if context.is_form else context.structure.panels:
        closing = _column(panel, context, "年末")
        terms = [(_column(panel, context, word), sign) for word, sign in WORDS]
        if closing is None or any(column is None for column, _ in terms):
            continue
        for row in range(len(context.table.rows)):
            parts = [Term((row, column), sign) for column, sign in terms if column is not None]
            shown = [term for term in parts if context.reported(term.place)]
            if shown and context.amount((row, closing)) is not None:
                yield Relation(
                    RULE, (row, closing), tuple(shown), f"carry {panel.index}", "labels",
                    scheme=f"carry {panel.index}", exact=True,
                )  # fmt: skip


def _column(panel: Panel, context: TableContext, word: str) -> int | None:
    """The one column, or the total of the one group, that a word heads."""
    paths = {c: tuple(map(compact, context.table.columns[c].path)) for c in panel.amounts}
    found = [c for c, path in paths.items() if any(word in segment for segment in path)]
    totals = [c for c in found if paths[c] and rank_of_total(paths[c][-1])]
    return found[0] if len(found) == 1 else totals[0] if len(totals) == 1 else None
