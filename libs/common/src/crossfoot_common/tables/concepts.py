"""The vocabulary of facts: what may stand in a `FactKey`, so that tables and prose speak of the same thing.

Two facts with equal keys must agree, so a key is only built through the constructors below, which keep one
spelling for one meaning:

* an amount of all funds has `basis="all"` and no fund; one of the whole appropriation (general public
  budget, government funds, state capital) has `basis="fiscal_appropriation"` and no fund; one of a single
  fund or source has that `fund` and no basis;
* `CURRENT` is the money of the year itself (本年收入合计, 本年支出合计, their splits by function, economic
  class and nature); `GRAND_TOTAL` includes what is carried over (收入总计, 支出总计);
* money that a table states *without* what was carried over (不含上年结转), in a document that has some, has
  the suffix `WITHOUT_CARRY_OVER` on its basis;
* `measure` is one of `MEASURES`, `period` the fiscal year the figure is for.
"""

from decimal import Decimal
from typing import Literal

from crossfoot_common.tables.model import FactKey

Flow = Literal["income", "expenditure"]

CURRENT = "current"
GRAND_TOTAL = "grand_total"
CARRY_OVER_IN = "carry_over_in"  # 上年结转, 年初结转和结余
CARRY_OVER_OUT = "carry_over_out"  # 结转下年, 年末结转和结余
BALANCE_USED = "balance_used"  # 使用非财政拨款结余, 用事业基金弥补收支差额
BALANCE_DISTRIBUTED = "balance_distributed"  # 结余分配
THREE_PUBLIC = "three_public"  # “三公”经费 合计
ABROAD = "abroad"  # 因公出国（境）费
VEHICLES = "vehicles"  # 公务用车购置及运行维护费
VEHICLE_PURCHASE = "vehicle_purchase"
VEHICLE_RUNNING = "vehicle_running"
RECEPTION = "reception"  # 公务接待费
MEETINGS = "meetings"  # 会议费
TRAINING = "training"  # 培训费
OPERATING_EXPENSES = "operating_expenses"  # 机关运行经费
OPERATING_ITEM = "operating_item"  # of running costs: one economic item, or what is paid out of one nature
PROCUREMENT = "procurement"
PROCUREMENT_SOURCE = "procurement_source"  # purchases out of the money that `nature` or `subject` names
PROCUREMENT_GOODS = "procurement_goods"
PROCUREMENT_WORKS = "procurement_works"
PROCUREMENT_SERVICES = "procurement_services"
PROCUREMENT_ITEM = "procurement_item"  # one purchase for the project that `subject` names; may repeat
PURPOSE = "purpose"  # income for what `subject` names: a line that a document has of its own (单位项目资金)
PROJECT_FUNDS = "project_funds"  # 年度资金总额 of the project that `subject` names
PROJECT_TOTAL = "project_total"  # 实施期资金总额: all years of the project that `subject` names
VEHICLE_COUNT = "vehicle_count"  # 车辆数合计, 共有车辆: all that are owned, in vehicles
VEHICLES_FUNDED = "vehicles_funded"  # 公务用车保有量: those that the appropriation pays for, in vehicles
COUNTED = frozenset({VEHICLE_COUNT, VEHICLES_FUNDED})
"""Lines in things that are counted; every other line is in money."""

ALL = "all"
FISCAL_APPROPRIATION = "fiscal_appropriation"
NOTHING = Decimal(0)  # what a sentence such as 本表无数据 states
WITHOUT_CARRY_OVER = "/without_carry_over"

FUNDS = {
    "general_public_budget": "一般公共预算",
    "gov_fund": "政府性基金预算",
    "state_capital": "国有资本经营预算",
    "social_insurance": "社会保险基金预算",
    "special_account": "财政专户管理资金",
    "unit_funds": "单位资金",
    "business": "事业收入",
    "business_operations": "经营收入",
    "superior_subsidy": "上级补助收入",
    "affiliated": "附属单位上缴收入",
    "other": "其他收入",
}
"""Funds and sources of income; the value is what people call them."""

NATURES = {
    "basic": "基本支出",
    "project": "项目支出",
    "personnel": "人员经费",
    "operating": "公用经费",
    "remittance_up": "上缴上级支出",
    "business_operations": "经营支出",
    "subsidy_down": "对附属单位补助支出",
}
"""What expenditure is for: basic = personnel + operating. Of income where a form says its purpose."""

WITHIN_BASIC = frozenset({"personnel", "operating"})
OWN_FUNDS = frozenset(FUNDS) - {"general_public_budget", "gov_fund", "state_capital", "social_insurance"}
"""Money that is no appropriation."""

MEASURES = {
    "budget": "年初预算数",
    "adjusted_budget": "全年预算数",
    "final_accounts": "决算数",
    "execution": "执行数",
}
"""Which of the figures of one year is meant."""


def whole(concept: str, flow: Flow | None, basis: str, *, period: int | None, measure: str | None) -> FactKey:
    """The key of an amount of all funds or of the whole appropriation, before any split."""
    return FactKey(concept=concept, flow=flow, basis=basis, period=period, measure=measure)
