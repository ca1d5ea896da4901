"""No score is higher than its weight.

中文：得分不高于分值。
"""

from collections.abc import Iterator

from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.structure.forms import score_blocks
from crossfoot_validator.core.vocabulary.relation import Relation, Term
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("score-sum.within-weight", 4, "score_sum", needs="table")


def propose(context: TableContext) -> Iterator[Relation]:
    """得分 ≤ 分值 in every row of a form that shows both, the total included.

    It fails only where most other rows keep to it: a form with bonus points has no such bound.
    Source: 项目支出绩效自评表 (财预〔2020〕10号).
    """
    for block in score_blocks(context) if context.is_form else ():
        for row in block.rows:
            weight, score = (row, block.weight), (row, block.score)
            shown = context.amount(weight) is not None and context.amount(score) is not None
            if shown and not context.cell(score).percent:  # 执行率 may stand in the column of scores
                yield Relation(
                    RULE, weight, (Term(score),), "score<=weight", "position",
                    scheme="score<=weight", kind="at_most", exact=True,
                )  # fmt: skip
