"""The total score of a self-evaluation is the sum of its scores, and of its weights the same.

中文：自评总分等于各项得分之和，权重亦然。
"""

from collections.abc import Iterator
from dataclasses import replace

from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.evaluation import evaluate
from crossfoot_validator.core.table.structure.forms import ScoreBlock, score_blocks, total_row
from crossfoot_validator.core.vocabulary.place import Place
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("score-sum.form", 6, "score_sum", needs="table")

WORDS = 8  # characters; behind a figure that cannot be read (`1O.5`, `11.9[注1]`) are fewer: it is a part too


def propose(context: TableContext) -> Iterator[Relation]:
    """总分 分值 = Σ 分值 of the indicators + that of the execution rate; 总分 得分 likewise.

    Weights and scores have one structure: where one adds up, the other has to. If neither does, the form
    is read or built in another way. Weights are given, so whole ones were not rounded; scores may be, and
    those that hold by the half points of whole ones alone bear out nothing.
    Source: 项目支出绩效自评表 (财预〔2020〕10号): 100 points in all.
    """
    blocks = list(score_blocks(context)) if context.is_form else []
    for at, block in enumerate(blocks):
        total = total_row(context, block)
        if total is None:
            continue
        before = blocks[:at]
        for name in ("weight", "score"):
            parts = tuple(Term(place) for place in _places([*before, block], name, total, context))
            if parts:
                yield _sum((total, getattr(block, name)), parts, name == "weight", context)


def _sum(total: Place, parts: tuple[Term, ...], given: bool, context: TableContext) -> Relation:
    shared = f"scores {total[0]}"
    as_given = Relation(RULE, total, parts, shared, "position", scheme=shared, exact=True, whole=True)
    if given:
        return as_given
    rounded = replace(as_given, whole=False)
    found, to_the_point = evaluate(rounded, context.amount), evaluate(as_given, context.amount)
    if found and to_the_point and found.holds and not to_the_point.holds:
        shared = f"{shared} by rounding"
    return replace(rounded, structure=shared, scheme=shared)


def _places(blocks: list[ScoreBlock], name: str, total: int, context: TableContext) -> Iterator[Place]:
    for block in blocks:
        for row in block.rows:
            place = (row, getattr(block, name))
            cell = context.cell(place)
            shown = context.amount(place) is not None or _is_marked(cell.text)
            if row < total and shown and not cell.percent:
                yield place


def _is_marked(text: str) -> bool:
    """Whether a text is a figure with a mark or a slip in it."""
    return text[:1].isdigit() and len(text.lstrip("0123456789.,")) < WORDS
