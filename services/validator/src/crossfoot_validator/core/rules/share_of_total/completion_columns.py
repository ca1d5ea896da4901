"""A column that says how much of the budget was spent, beside the two columns that it compares.

中文：完成比例列等于完成数除以预算数。
"""

import re
from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.structure.labels import compact
from crossfoot_validator.core.checks.unspoken import BASE, Told, in_column
from crossfoot_validator.core.table.context import TableContext
from crossfoot_validator.core.table.structure.compared import relations, shows_rates, targets
from crossfoot_validator.core.vocabulary.relation import Relation
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("share.completion-columns", 5, "share_of_total", needs="table")
COMPLETION = re.compile(
    r"(完成|执行|支出|支付|拨付|资金使用)(进度|率)|完成.{0,12}(预算|任务).{0,6}(比例|比率|[%％]|百分|的$)|完成.{0,8}预算数?$"
    r"|(?:[为占]|完成).{0,10}(预算|决算|执行|完成|上年).{0,4}([%％]|的$)"
)


def propose(context: TableContext) -> Iterator[Relation]:
    """完成年初预算的比例 = 决算数 / 年初预算数 in percent; 为上年决算数的% likewise: by interval division.

    Which two columns are compared says the heading (为预算数的%, 为调整预算数的%), and rows on which the
    candidates differ; a row fails only where no reading that is possible holds.
    Source: heading of the column; comparison tables of 部门决算 (预决算对比), 预算执行情况表.
    """
    for panel in () if context.is_form else context.structure.panels:
        for rate in targets(context, panel, _is_completion):
            own = compact(context.table.columns[rate].path[-1])
            if COMPLETION.search(own) and ("%" in own or "率" in own or shows_rates(context, rate)):
                yield from relations(RULE, context, panel, rate, "share")


def _is_completion(name: str) -> bool:
    return bool(COMPLETION.search(name))


def left_open(context: TableContext, told: Told) -> Iterator[Check]:
    """Each column of completion of some of whose figures no check speaks."""
    for panel in () if context.is_form else context.structure.panels:
        for target in targets(context, panel, _is_completion):
            yield from in_column(RULE, context, target, told.stated, BASE)
