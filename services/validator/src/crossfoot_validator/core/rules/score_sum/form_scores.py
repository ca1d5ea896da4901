"""The total score of a self-evaluation is the sum of its scores, and of its weights the same.

中文：自评总分等于各项得分之和，权重亦然。
"""

from collections.abc import Iterator

from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.structure.forms import ScoreBlock, score_blocks, total_row
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("score-sum.form", 3, "score_sum", needs="table")

WORDS = 8  # characters; behind a figure that cannot be read (`1O.5`, `11.9[注1]`) are fewer: it is a part too


def propose(context: TableContext) -> Iterator[Relation]:
    """总分 分值 = Σ 分值 of the indicators + that of the execution rate; 总分 得分 likewise.

    Weights and scores have one structure: where one adds up, the other has to. If neither does, the form
    is read or built in another way. Source: 项目支出绩效自评表 (财预〔2020〕10号): 100 points in all.
    """
    blocks = list(score_blocks(context)) if context.is_form else []
    for at, block in enumerate(blocks):
        total = total_row(context, block)
        if total is None:
            continue
        before = blocks[:at]
        for name in ("weight", "score"):
            parts = [Term(place) for place in _places([*before, block], name, total, context)]
            if parts:
                yield Relation(
                    RULE, (total, getattr(block, name)), tuple(parts), f"scores {total}", "position",
                    scheme=f"scores {total}", exact=True,
                )  # fmt: skip


def _places(
    blocks: list[ScoreBlock], name: str, total: int, context: TableContext
) -> Iterator[tuple[int, int]]:
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
