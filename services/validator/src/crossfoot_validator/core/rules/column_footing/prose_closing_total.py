"""收入总计A；本年收入合计B；年初结转和结余C: what the sentences of a 情况说明 tell of an account adds up.

中文：情况说明中收入（支出）总计等于本年合计与年初（年末）结转和结余之和。
"""

from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.claims import check_of_sum
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("column-footing.prose-closing-total", 2, "column_footing", needs="document")


def examine(document: DocumentContext) -> Iterator[Check]:
    """总计 = 本年合计 + what is carried over, 使用非财政拨款结余 or 结余分配 where they are told.

    Every line has one amount in the text. A mismatch fails when the terms add up to the total of the other
    side, or when the other side has the same total and adds up to it, and one wrong stroke in one figure
    explains what is amiss: else a line of the form may just not be told.
    Source: form 公开01表 of 部门决算 (收入支出决算总表).
    """
    for stated in document.sums.closing_totals:
        yield check_of_sum(
            RULE, stated, document.sums, "本年合计与结转结余之和", "the year and what is carried,"
        )
