"""共3个项目：1、A；2、B；3、C。以上共安排X: numbered items in the text are the total that is said of them.

中文：文字中逐项编号列出的金额之和等于所称合计。
"""

import re
from collections.abc import Iterator

from crossfoot_common.arithmetic import exact_sum
from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.figures import of_claim
from crossfoot_validator.core.document.claims.lists.addition import Sum
from crossfoot_validator.core.document.claims.lists.enumerations import Enumeration, enumerations
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("column-footing.prose-enumeration-sum", 2, "column_footing", needs="document")

_ONE_FUND = re.compile(r"一般公共预算|财政拨款|政府性基金|本级|中央|省级|上级")
_SOME_MONEY = "the total is that of one fund, and other money may pay for the items as well"


def examine(document: DocumentContext) -> Iterator[Check]:
    """Total = sum of the items that are numbered from 1 on, before or behind it in the text.

    They may be counted in words (一是…，二是…). It may fail where the text gives the number of the items and
    it is theirs, so that none is left out, and where each has one amount; a total of one fund may be less
    than its items. Estimates (约) never fail.
    Source: the text says that these are all.
    """
    for found in enumerations(document.prose):
        yield _check(found)


def _check(found: Enumeration) -> Check:
    parts = tuple(of_claim(item) for item in found.items)
    total = of_claim(found.total)
    summed = Sum(total, parts, None, found.total.unit)
    computed = Computed(summed.value, summed.interval, "各项之和", "the sum of the items,")
    return check_of(RULE, total, computed, [part.operand("part") for part in parts], doubt=_doubt(found))


def _doubt(found: Enumeration) -> str:
    if doubt := next((one.doubtful for one in (found.total, *found.items) if one.doubtful), None):
        return doubt
    if not found.alone:
        return "an item gives more than one amount"
    if not found.counted:
        return "the text does not say how many items there are"
    less = of_claim(found.total).amount.base < exact_sum(of_claim(item).amount.base for item in found.items)
    return _SOME_MONEY if less and _ONE_FUND.search(found.total.subject) else ""
