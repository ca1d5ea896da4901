"""收入A，加上B、C，收入总计D: what a sentence adds up to the bottom line of an account is it.

中文：文字中本年收支与各项转移、结转相加等于总计。
"""

from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.claims import check_of_sum
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("column-footing.prose-bottom-line", 5, "column_footing", needs="document")


def examine(document: DocumentContext) -> Iterator[Check]:
    """Bottom line = own income or expenditure + what was carried over, received or passed on.

    Own income or expenditure stands in the sentence, or 加上 refers to the first line of that side in the
    paragraph; where it is told as budget and as done, or with the part of it that stays (总收入A，其中地方
    收入B), it holds with either. A mismatch fails when two other bottom lines of the document add up, and
    more do than do not, when the terms add up to the bottom line of the other side, when that one is the same
    and adds up and the terms are more, or when the words add it all up (in one sentence, or going on with
    加上) and one wrong stroke in one figure explains it; it is not checkable where terms are left out (等).
    Source: the form of balance of budgets (收入总计 = 本年收入 + 转移性收入).
    """
    for stated in document.sums.bottom_lines:
        yield check_of_sum(RULE, stated, document.sums, "本年与各项转移、结转之和", "the sum of its terms,")
