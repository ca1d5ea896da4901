"""Names that the domain fixes: classes of the economic classification, funds, and the closed sets of parts.

Sources: 政府收支分类科目 (Ministry of Finance, yearly), and the forms of 部门预算 and 部门决算 (公开01-10表).
"""

import re

ECONOMIC_CLASSES = {
    "工资福利支出": "301",
    "商品和服务支出": "302",
    "对个人和家庭的补助": "303",
    "对个人和家庭的补助支出": "303",
    "债务利息及费用支出": "307",
    "债务利息支出": "307",
    "资本性支出(基本建设)": "309",
    "资本性支出": "310",
    "其他资本性支出": "310",
    "对企业补助(基本建设)": "311",
    "对企业补助": "312",
    "对社会保障基金补助": "313",
    "其他支出": "399",
    "机关工资福利支出": "501",
    "机关商品和服务支出": "502",
    "机关资本性支出(一)": "503",
    "机关资本性支出": "503",
    "机关资本性支出(二)": "504",
    "对事业单位经常性补助": "505",
    "对事业单位资本性补助": "506",
}
"""Names of classes (类) of the economic classification, departmental (3xx) and governmental (5xx)."""

# 其他资本性支出 and 其他支出 are also names of items: as a class they count only where codes say so
CLASS_ONLY = frozenset(ECONOMIC_CLASSES) - {"其他资本性支出", "其他支出"}

FUNDS = {
    "general_public_budget": re.compile(r"一般公共预算|公共财政预算|经费拨款"),
    "government_fund": re.compile(r"政府性基金"),
    "state_capital": re.compile(r"国有资本经营"),
    "special_account": re.compile(r"财政专户|专户管理"),
    "own": re.compile(r"单位资金|自有资金|单位自筹"),
}

# families of sibling columns that exhaust their total by definition of the form
CLOSED_SETS = (
    re.compile(
        r"基本支出|项目支出|上缴上级(?:单位)?支出|(?:事业单位)?经营支出|对附属单位补助(?:支出)?|结转下年.*|单位预留机动经费"
    ),
    re.compile(
        r"一般公共预算.*|政府性基金.*|国有资本经营.*|财政专户.*|单位资金|其他资金|事业收入.*|上级补助收入|经营收入|事业单位经营收入"
        r"|附属单位上缴收入|其他收入|财政拨款.*|上年结转.*|年初结转.*|使用非财政拨款结余.*|非同级财政拨款.*|政府预算资金.*"
    ),
    re.compile(r"人员经费.*|公用经费.*|日常公用经费|单位运转经费"),
    re.compile(
        r"因公出国.*|公务接待费.*|公务用车.*|会议费|培训费|公务用车购置.*|公务用车运行.*|“三公”经费.*"
    ),
    re.compile(
        r"工资福利支出|公用经费|商品和服务支出|对个人和家庭的?补助.*|资本性支出.*|债务利息.*|对企业.*|其他支出"
    ),
    re.compile(r"货物.*|工程.*|服务.*"),
    re.compile(r"当年预算(?:安排)?|本年预算|上年结转(?:安排)?|当年财政拨款.*|一般性项目|专项资金"),
)


def closed_set(names: list[str]) -> bool:
    """Whether all names belong to one family of parts that exhausts its total."""
    return bool(names) and any(all(family.fullmatch(name) for name in names) for family in CLOSED_SETS)


def fund_of(name: str) -> str | None:
    """The fund that a label or heading names, if it names exactly one."""
    found = [fund for fund, pattern in FUNDS.items() if pattern.search(name)]
    return found[0] if len(found) == 1 else None
