"""Change and growth columns beside the two years that they compare.

中文：增减额、增减率两列与所比较的两列相符。
"""

import re
from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_validator.core.checks.unspoken import BASE, Told, in_column
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.structure.compared import relations, shows_rates, targets
from crossfoot_validator.core.vocabulary.relation import Relation
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("growth-rate.change-columns", 6, "growth_rate", needs="table")
CHANGE = re.compile(
    r"增减(额|数|金额|变化|变动)?|比上年(增减|增加|变动)|较上年(增减|增加|变动)|变动(额|数)|(?<!预算)调整数|调[增减](额|数)?$|增加额|差(额|异)|增长|±"
)
RATE = re.compile(r"[%％]|率|幅|比例|百分")
COMPLETION = re.compile(r"完成|(?:执行|支付|拨付|使用)率|进度|[为占].{0,8}预算")


def propose(context: TableContext) -> Iterator[Relation]:
    """增减额 = this year − last year; 增减% = change / last year; 调整数 = budget behind it − before it.

    Which column is which year says the heading (比2023年决算数增长%) or what rows bear out on which the
    candidates differ; a row fails only where no reading that is possible holds.
    Source: comparison tables of 部门预算 (与上年对比), 预算执行情况表.
    """
    for panel in () if context.is_form else context.structure.panels:
        for target in targets(context, panel, _is_change):
            named = RATE.search("".join(context.table.columns[target].path[-2:]))
            rate = named or shows_rates(context, target)
            if rate or target in panel.amounts:
                yield from relations(RULE, context, panel, target, "growth" if rate else "sum")


def _is_change(name: str) -> bool:
    return bool(CHANGE.search(name)) and not (COMPLETION.search(name) and not re.search("[增减±]", name))


def left_open(context: TableContext, told: Told) -> Iterator[Check]:
    """Each column of changes or growth of some of whose figures no check speaks."""
    for panel in () if context.is_form else context.structure.panels:
        for target in targets(context, panel, _is_change):
            yield from in_column(RULE, context, target, told.stated, BASE)
