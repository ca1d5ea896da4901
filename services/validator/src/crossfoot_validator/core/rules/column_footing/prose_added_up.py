"""A、B、C，合计D: what a sentence says that its figures come to.

中文：文字中同句列出的各项金额之和等于句末合计。
"""

from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.claims import check_of_sum
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("column-footing.prose-added-up", 7, "column_footing", needs="document")


def examine(document: DocumentContext) -> Iterator[Check]:
    """合计 = the figures of its sentence before it, those of a list below one of them left out.

    The words of the figures may stand behind it (一批投资A，二批投资B，合计投资C).
    Where it says how many it looks back on (以上三项合计), they are those of its sentence or of the ones
    before it, if these tell so many and no other, and a mismatch fails. Where it looks back on all of them
    (以上资金合计), they are the lines right before it, up to one that is as much. Else it fails when two
    other sentences of the document add up so, and more do than do not, or when one wrong stroke in one
    figure explains it. It is not checkable where the words leave figures out (等).
    Source: the words 合计, 总计 and 共计.
    """
    for stated in document.sums.added_up:
        yield check_of_sum(
            RULE, stated, document.sums, "句中各项之和", "the sum of the figures of the sentence,"
        )
