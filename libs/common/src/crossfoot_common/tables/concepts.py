"""The vocabulary of `FactKey`: one word for one meaning, shared by tables (facts) and prose (claims).

A key is a concept with dimensions. The concept says which line of the accounts a figure is; the dimensions
narrow it. Two figures may be compared only when every field is equal, so a word is used for one meaning.

- `AMOUNT` is income or expenditure of the year itself (本年收入合计, 本年支出合计, and every split of them
  by fund, function, economic class or nature); `TOTAL` is the bottom line 收入总计 / 支出总计 with what is
  carried over. `flow` is always set for both.
- `basis`: `ALL_FUNDS`, or `FISCAL` for what is paid from 财政拨款. A `fund` narrows `FISCAL` further.
- `measure`: `BUDGET` 年初预算, `ADJUSTED` 全年预算 / 调整预算, `FINAL` 决算; `period` is the year it is of.
"""

from typing import Final

AMOUNT: Final = "amount"
TOTAL: Final = "total"
CARRIED_IN: Final = "carried_in"
CARRIED_OUT: Final = "carried_out"

THREE_PUBLIC: Final = "three_public"
OVERSEAS_TRIPS: Final = "overseas_trips"
VEHICLES: Final = "vehicles"
VEHICLE_PURCHASE: Final = "vehicle_purchase"
VEHICLE_RUNNING: Final = "vehicle_running"
RECEPTION: Final = "reception"
MEETINGS: Final = "meetings"
TRAINING: Final = "training"

OPERATING_EXPENSES: Final = "operating_expenses"
PROCUREMENT: Final = "procurement"
PROCUREMENT_GOODS: Final = "procurement_goods"
PROCUREMENT_WORKS: Final = "procurement_works"
PROCUREMENT_SERVICES: Final = "procurement_services"

VEHICLE_COUNT: Final = "vehicle_count"
PROJECT_COUNT: Final = "project_count"
EQUIPMENT_COUNT: Final = "equipment_count"

INCOME: Final = "income"
EXPENDITURE: Final = "expenditure"

ALL_FUNDS: Final = "all_funds"
FISCAL: Final = "fiscal_appropriation"

GENERAL: Final = "general_public_budget"
GOV_FUND: Final = "government_fund"
STATE_CAPITAL: Final = "state_capital"
SPECIAL_ACCOUNT: Final = "special_account"
SUPERIOR: Final = "superior_subsidy"
UNDERTAKING: Final = "undertaking"
BUSINESS: Final = "business"
SUBORDINATE: Final = "subordinate_remittance"
OTHER_FUNDS: Final = "other"

BASIC: Final = "basic"
PROJECT: Final = "project"
PERSONNEL: Final = "personnel"
PUBLIC_USE: Final = "public_use"
REMITTED: Final = "remitted_to_superior"
SUBSIDISED: Final = "subsidy_to_subordinate"
RESERVED: Final = "reserved"

BUDGET: Final = "budget"
ADJUSTED: Final = "adjusted_budget"
FINAL: Final = "final_accounts"
