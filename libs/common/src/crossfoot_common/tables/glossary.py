"""Every value that a dimension of a fact can have, in words, for the warehouse and the dictionary."""

from crossfoot_common.tables import concepts as c

Words = tuple[str, str]
"""Chinese and English."""

CONCEPTS: dict[str, Words] = {
    c.CURRENT: ("本年收支", "Income or expenditure of the year itself, without what is carried over"),
    c.GRAND_TOTAL: ("收入总计、支出总计", "Income or expenditure with what is carried over"),
    c.CARRY_OVER_IN: ("上年结转、年初结转和结余", "Carried over from the year before"),
    c.CARRY_OVER_OUT: ("结转下年、年末结转和结余", "Carried over to the next year"),
    c.BALANCE_USED: ("使用非财政拨款结余", "Balances of own funds that are used"),
    c.BALANCE_DISTRIBUTED: ("结余分配", "Balances that are distributed"),
    c.THREE_PUBLIC: ("“三公”经费合计", "The three public expenses together"),
    c.ABROAD: ("因公出国（境）费", "Official travel abroad"),
    c.VEHICLES: ("公务用车购置及运行维护费", "Official vehicles, bought and run"),
    c.VEHICLE_PURCHASE: ("公务用车购置费", "Official vehicles bought"),
    c.VEHICLE_RUNNING: ("公务用车运行维护费", "Official vehicles run"),
    c.RECEPTION: ("公务接待费", "Official receptions"),
    c.MEETINGS: ("会议费", "Meetings"),
    c.TRAINING: ("培训费", "Training"),
    c.OPERATING_EXPENSES: ("机关运行经费", "Running costs of administrative units"),
    c.OPERATING_ITEM: ("机关运行经费明细", "Running costs of one economic item or out of one nature"),
    c.PROCUREMENT: ("政府采购", "Government procurement"),
    c.PROCUREMENT_SOURCE: ("政府采购资金来源", "Procurement out of the money that nature or `subject` names"),
    c.PROCUREMENT_GOODS: ("政府采购货物", "Procurement of goods"),
    c.PROCUREMENT_WORKS: ("政府采购工程", "Procurement of works"),
    c.PROCUREMENT_SERVICES: ("政府采购服务", "Procurement of services"),
    c.PROCUREMENT_ITEM: ("采购项目", "One purchase, for the project that `subject` names; may repeat"),
    c.PURPOSE: ("收入用途", "Income for the purpose that `subject` names"),
    c.PROJECT_FUNDS: ("项目资金", "Funds of the project that `subject` names"),
    c.PROJECT_TOTAL: ("项目总资金", "Funds of all years of the project that `subject` names"),
    c.VEHICLE_COUNT: ("车辆数", "Number of vehicles; no money"),
    c.VEHICLES_FUNDED: ("公务用车保有量", "Number of official cars that appropriations pay for; no money"),
}
FUNDS: dict[str, str] = {
    "general_public_budget": "General public budget",
    "gov_fund": "Government funds",
    "state_capital": "State capital",
    "social_insurance": "Social insurance funds",
    "special_account": "Funds in special fiscal accounts",
    "unit_funds": "The unit's own funds",
    "business": "Income from the unit's public service",
    "business_operations": "Income from business operations",
    "superior_subsidy": "Subsidies from superiors",
    "affiliated": "Remittances of affiliated units",
    "other": "Other income",
}
NATURES: dict[str, str] = {
    "basic": "Basic expenditure: staff and running costs",
    "project": "Project expenditure",
    "personnel": "Staff, a part of basic",
    "operating": "Running costs, a part of basic",
    "remittance_up": "Remittances to superiors",
    "business_operations": "Expenditure of business operations",
    "subsidy_down": "Subsidies to affiliated units",
}
MEASURES: dict[str, str] = {
    "budget": "Budget, as approved at the beginning of the year",
    "adjusted_budget": "Budget as adjusted in the course of the year",
    "final_accounts": "Final accounts: what was received or spent",
    "execution": "Executed so far, of projects",
}
BASES: dict[str, Words] = {
    c.ALL: ("全部资金", "All funds"),
    c.FISCAL_APPROPRIATION: (
        "财政拨款",
        "The whole appropriation: general public budget, funds, state capital",
    ),
}
FLOWS: dict[str, Words] = {"income": ("收入", "Income"), "expenditure": ("支出", "Expenditure")}
STAGES: dict[str, Words] = {"budget": ("预算", "Budget"), "final_accounts": ("决算", "Final accounts")}
SCOPES: dict[str, Words] = {
    "department": ("部门", "A department with all its units"),
    "unit": ("单位", "One unit"),
}

DOCUMENT_KINDS: dict[str, Words] = {
    "department_budget": ("部门或单位预算", "Budget of a department or unit"),
    "department_final_accounts": ("部门或单位决算", "Final accounts of a department or unit"),
    "government_budget": ("政府预算", "Budget of a government: its funds, transfers, regions"),
    "government_final_accounts": ("政府决算", "Final accounts of a government"),
    "report": ("向人大或其常委会所作的报告", "Report to a people's congress, also on adjustments and assets"),
    "debt_disclosure": ("政府债务公开", "Limits, balances, issues and repayment of government debt"),
    "bulletin": ("月报、季报、统计公报", "Figures of months, quarters and years that go on being published"),
    "audit_report": ("审计报告", "Report or announcement of an audit office"),
    "explanation": (
        "专项说明、公示",
        "Explanation of one matter: “三公”, transfers, how money was distributed",
    ),
    "other": ("其他", "Its words tell none of these"),
}


def glossary() -> dict[str, dict[str, Words]]:
    """Dimension, value, words. A basis may be stated without what was carried over, and then says so."""
    without = {
        basis + c.WITHOUT_CARRY_OVER: (f"{zh}（不含上年结转）", f"{en}, without what was carried over")
        for basis, (zh, en) in BASES.items()
    }
    return {
        "concept": CONCEPTS,
        "measure": {value: (zh, MEASURES[value]) for value, zh in c.MEASURES.items()},
        "flow": FLOWS,
        "fund": {value: (zh, FUNDS[value]) for value, zh in c.FUNDS.items()},
        "basis": BASES | without,
        "nature": {value: (zh, NATURES[value]) for value, zh in c.NATURES.items()},
        "stage": STAGES,
        "scope": SCOPES,
        "document_kind": DOCUMENT_KINDS,
    }
