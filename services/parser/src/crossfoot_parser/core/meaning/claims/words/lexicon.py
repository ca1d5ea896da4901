"""The words of disclosures and what they mean: each is a pattern and the dimensions of a key that it sets."""

import re
from typing import Final

from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.functions import FUNCTION_CLASSES

Meaning = dict[str, str]

ORDINARY_WORDS: Final = {"其他", "预备费", "转移性", "国有资本经营预算"}
"""Names of classes that mean something else in most sentences."""

CLASSES: Final = {name: code for name, code in FUNCTION_CLASSES.items() if name not in ORDINARY_WORDS}
"""Classes (类) of the functional classification of expenditure, by the name without 支出."""

ECONOMIC: Final = {
    "工资福利": "301",
    "商品和服务": "302",
    "对个人和家庭的补助": "303",
    "债务利息及费用": "307",
    "资本性支出(基本建设)": "309",
    "资本性": "310",
    "对企业补助": "312",
    "对社会保障基金补助": "313",
    "对社会保险基金补助": "313",
}
"""Classes of the departmental economic classification, by the name without 支出."""

APPROPRIATED: Final = "(?:财政)?(?:(?:当年|本年)?(?:财政)?拨款)?"

WORDS: Final[tuple[tuple[str, Meaning], ...]] = (
    (r"三公(?:经费)?", {"concept": c.THREE_PUBLIC}),
    (r"因公出国(?:\(境\)|境)?(?:费用?)?", {"concept": c.ABROAD}),
    (
        r"公务用车购置费?(?:及|和|与|、)(?:公务用车)?(?:运行(?:维护)?|运维)(?:费用?)?",
        {"concept": c.VEHICLES},
    ),
    (r"公务用车购置(?:费用?)?", {"concept": c.VEHICLE_PURCHASE}),
    (r"公务用?车(?:运行(?:维护)?|运维)(?:费用?)?", {"concept": c.VEHICLE_RUNNING}),
    (r"公务接待(?:费用?)?", {"concept": c.RECEPTION}),
    (r"会议费", {"concept": c.MEETINGS}),
    (r"培训费", {"concept": c.TRAINING}),
    (r"机关运行(?:经费|费)", {"concept": c.OPERATING_EXPENSES}),
    (r"(?:政府采购|拟采购|拟购买|采购)货物", {"concept": c.PROCUREMENT_GOODS}),
    (r"(?:政府采购|拟采购|拟购买|采购)工程", {"concept": c.PROCUREMENT_WORKS}),
    (r"(?:政府采购|拟采购|拟购买|采购)服务", {"concept": c.PROCUREMENT_SERVICES}),
    (r"政府采购", {"concept": c.PROCUREMENT}),
    (r"公务用车(?:保有量)?", {"concept": c.VEHICLES_FUNDED}),
    (r"车辆(?:保有量)?", {"concept": c.VEHICLE_COUNT}),
    (
        r"(?:上年|年初|部门)(?:财政拨款)?结[转余](?:和|及|、)?(?:结[转余])?(?:资金|收入)?",
        {"concept": c.CARRY_OVER_IN},
    ),
    (r"(?:结转下年|年末结转和结余|年末结转|年末结余)(?:资金)?", {"concept": c.CARRY_OVER_OUT}),
    (r"附属单位上缴(?:收入)?", {"fund": "affiliated", "flow": "income"}),
    (r"对?附属单位补助支出", {"nature": "subsidy_down", "flow": "expenditure"}),
    (r"上缴上级支出", {"nature": "remittance_up", "flow": "expenditure"}),
    (r"上级补助收入", {"fund": "superior_subsidy", "flow": "income"}),
    (r"(?:事业单位)?经营支出", {"nature": "business_operations", "flow": "expenditure"}),
    (r"(?:事业单位)?经营收入", {"fund": "business_operations", "flow": "income"}),
    (r"事业收入", {"fund": "business", "flow": "income"}),
    (r"其他收入|其他资金(?:收入)?", {"fund": "other", "flow": "income"}),
    (r"(?:一般公共|公共财政)预算" + APPROPRIATED, {"fund": "general_public_budget"}),
    (r"政府性基金(?:预算)?" + APPROPRIATED, {"fund": "gov_fund"}),
    (r"国有资[本金]经营(?:预算)?" + APPROPRIATED, {"fund": "state_capital"}),
    (r"财政专户(?:管理|核拨)?(?:资金)?", {"fund": "special_account"}),
    (r"单位资金(?:收入)?", {"fund": "unit_funds", "flow": "income"}),
    (r"财政拨款", {"basis": c.FISCAL_APPROPRIATION}),
    (r"基本支出", {"nature": "basic", "flow": "expenditure"}),
    (r"项目支出", {"nature": "project", "flow": "expenditure"}),
    (r"人员(?:经费|支出)", {"nature": "personnel", "flow": "expenditure"}),
    (r"(?:日常)?公用(?:经费|支出)", {"nature": "operating", "flow": "expenditure"}),
    (r"(?:单位)?预留机动(?:经费|资金)?", {"nature": "reserved", "flow": "expenditure"}),
    (r"收入?[、和及]?支出?(?:总预算|预算总)", {"concept": c.GRAND_TOTAL, "flow": "both"}),
    (r"收(?:入)?[、和及]?支出?", {"flow": "both"}),
    (r"(?:总计|总预算|预算总)", {"concept": c.GRAND_TOTAL}),
    (r"(?:本年|当年)", {"concept": c.CURRENT}),
    (r"收入", {"flow": "income"}),
    (r"支出", {"flow": "expenditure"}),
)
"""Longer words stand before those that they contain: a word is taken out of the text when it is read."""

PATTERNS: Final = tuple((re.compile(pattern), meaning) for pattern, meaning in WORDS)
