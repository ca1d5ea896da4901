"""Codes of the classification nest, and so must the figures behind them.

中文：科目编码上下级：上级科目等于其下各级之和。
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.evaluation import evaluate
from crossfoot_validator.core.table.hierarchy import Grown, without_place
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("code-hierarchy.nested-codes", 8, "code_hierarchy", needs="table")
OPEN = "uncoded_row_among_parts"


def propose(context: TableContext) -> Iterator[Relation]:
    """类 = Σ 款 and 款 = Σ 项 (208 = 20801 + 20805 …), economic 类 = Σ 款, department = Σ units.

    A code belongs to the longest code in its block that it begins with; rows of units head the codes below
    them. A row without a code among them may belong to the sum: it does where the sum holds with all such
    rows, and where it is too small without them nothing fails. The only part of a row is that row to the
    digit: what holds by rounding alone gives a row no place.
    Source: 政府收支分类科目; forms 公开02, 03, 05, 06表.
    """
    claims = [_with_uncoded(grown, context) for grown in context.grown if _nests(grown)]
    taken = {place: claim.total for claim, places in claims for place in places}
    for claim, _ in claims:
        away = any(taken.get(term.place, claim.total) != claim.total for term in claim.parts)
        yield replace(claim, forbid_fail=OPEN) if away else claim


def _nests(grown: Grown) -> bool:
    return grown.forest.scheme.startswith("codes") and not (grown.sum.of_total_row or grown.sum.partial)


def _with_uncoded(grown: Grown, context: TableContext) -> tuple[Relation, Sequence[Place]]:
    """The claim of a sum, and the rows without a code that it takes in: those that no other sum takes in.

    Rows that the chosen reading hangs below a neighbour may have lost their codes as well, and be beside it.
    """
    relation = grown.relation(RULE, "codes" if _by_code(grown) else "position")
    found = evaluate(relation, context.amount)
    if found is None or found.outcome != "fail" or found.difference is None:
        return relation, ()
    loose = [place for place in without_place(grown) if _is_open(place, context)]
    for open_ in ([place for place in loose if place not in context.hung], loose):
        wider = replace(relation, parts=(*relation.parts, *map(Term, open_)), proof="position")
        result = evaluate(wider, context.amount)
        if open_ and result is not None and result.holds:
            return wider, open_
    short = found.difference > 0 or any((own := context.amount(p)) is None or own.value < 0 for p in loose)
    return (replace(relation, forbid_fail=OPEN) if loose and short else relation), ()


def _is_open(place: Place, context: TableContext) -> bool:
    """Whether a row shows something there that no sum which holds takes in."""
    return context.reported(place) and place not in context.placed


def _by_code(grown: Grown) -> bool:
    """Codes nest when they begin with the one above; below a unit's line any codes of one level do."""
    own = _code(grown, grown.sum.total)
    parts = [_code(grown, i) for i in grown.sum.parts]
    if own is None and len({len(code or "") for code in parts}) > 1:
        return False  # a row that lost its own code heads what is not below it as well
    return all(code is not None and (own is None or code.startswith(own)) for code in parts)


def _code(grown: Grown, i: int) -> str | None:
    return grown.forest.entries[i].code or grown.forest.entries[i].unit_code
