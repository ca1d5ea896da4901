"""The words for a budget or target that a figure is held against, and for how much of it was done."""

import re
from dataclasses import dataclass

OF_A_BUDGET = r"占[^，]{0,12}(?:采购|总|经费|费用?|项目支出|基本支出)预算"
"""占政府采购预算的A%: a share of what is planned for all, and nothing that was done."""
AIM = (
    rf"(?!{OF_A_BUDGET})(?:完成|为|占|达到?)"
    r"(?![^，]*(?:公共|公共财政|一般|基金|经营|部门|专户)预算|[^，]*(?:上|去)年)[^，]{0,14}?"
    r"(?P<what>预算|计划|目标|任务)(?:收入|支出|计划|目标|任务|数)*"
)
OF_BUDGET = re.compile(AIM)
"""What stands before the figure of a budget or target that another one is held against."""
COMPARED_WITH_BUDGET = re.compile(r"[比较](?:年初|全年|调整后?)?(?P<what>预算)数?")
"""比年初预算A增加B: what stands before the figure of the budget that a change is one against."""
OF_AIM = re.compile(rf"(?P<base>{AIM})的$")
COMPLETION = re.compile(
    r"(?:完成|为|占|达到?)(?P<base>(?:当年|本年)?(?:年初|全年|调整后?|调整|本年|财政拨款)?预算)(?:数|总额)?的?$"
    r"|(?:预算)?(?:执行率|完成率|支出进度|执行进度|完成预算)(?:为|达|达到|是)?$"
    r"|(?:(?:^|，)(?:资金|经费)?(?:支付|拨付)|(?:资金|经费)使用)率(?:为|达|达到|是)?$"
)


@dataclass(frozen=True, slots=True)
class Aim:
    """The words for a budget or target that a figure is held against. `compared` where a change follows."""

    words: str
    is_budget: bool
    compared: bool


def aim_in(noun: str) -> Aim | None:
    """What a figure behind these words is for the one before it, where it is no line of its own."""
    compared = COMPARED_WITH_BUDGET.fullmatch(noun)
    found = compared or OF_BUDGET.fullmatch(noun)
    return Aim(noun, found["what"] == "预算", compared is not None) if found else None
