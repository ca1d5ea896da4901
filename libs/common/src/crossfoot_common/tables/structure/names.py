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

VEHICLES = re.compile(r"公务用车(购置费?(及|和|与)运行.*|费|经费|支出|购置(及|和|与)运行.*)")
"""The row or column of which 购置费 and 运行维护费 are parts."""

THREE_PUBLIC = re.compile(r"总?[“\"]?三公[”\"]?经费(?:财政拨款|支出|预算|决算|安排|合计|小计)*(?:数|金额)?")
"""The row that going abroad, receptions and vehicles make up."""
PARTS_OF_THREE_PUBLIC = ("因公出国", "公务用车", "公务接待")
"""How the names of those three begin."""
OF_THREE_PUBLIC = re.compile(
    rf"(?!.*(?:团组|人[数次]|批次|保有|数量|购置数|辆))(?:{'|'.join(PARTS_OF_THREE_PUBLIC)}).*"
)
"""Those three, and none of what forms count of them (公务用车保有量)."""

# families of siblings that exhaust their total by definition of the form
STRICT_SETS = (
    re.compile(
        r"基本支出|项目支出|上缴上级(?:单位)?支出|(?:事业单位)?经营支出|对附属单位补助(?:支出)?|结转下年.*|单位预留机动经费"
    ),
    re.compile(r"因公出国.*|公务接待费?|公务用车.*"),
    re.compile(r"“?三公”?经费.*|会议费|培训费"),
    re.compile(r"货物.*|工程.*|服务.*"),
    re.compile(
        r"办公费|印刷费|咨询费|手续费|水费|电费|邮电费|取暖费|物业管理费|差旅费|因公出国\(境\)费用?"
        r"|维修\(护\)费|租赁费|会议费|培训费|公务接待费|专用材料费|被装购置费|专用燃料费|劳务费|委托业务费"
        r"|工会经费|福利费|公务用车运行维护费|其他交通费用|税金及附加费用|其他商品和服务支出|办公设备购置费?"
        r"|办公经费|专用设备购置费?|信息网络及软件购置更新"
    ),
    re.compile(
        r"(一般公共服务|外交|国防|公共安全|教育|科学技术|文化.{2,8}|社会保障和就业|社会保险基金|卫生健康"
        r"|医疗卫生.{0,6}|节能环保|城乡社区|农林水(事务)?|交通运输|资源勘探.{2,6}|商业服务业等?|金融"
        r"|援助其他地区|自然资源海洋气象等?|国土.{0,6}|住房保障|粮油物资储备|国有资本经营预算"
        r"|灾害防治及应急管理|预备费|其他|转移性|债务还本|债务付息|债务发行费用|抗疫特别国债安排的)(支出)?"
    ),
)

# families of siblings that usually do, unless one of them is part of another
USUAL_SETS = (
    re.compile(
        r"一般公共预算.*|政府性基金.*|国有资本经营.*|财政专户.*|单位资金|其他资金|事业收入.*|上级补助收入"
        r"|经营收入|事业单位经营收入|附属单位上缴收入|其他收入|财政拨款.*|上年结转.*|年初结转.*"
        r"|使用非财政拨款结余.*|非同级财政拨款.*|政府预算资金.*"
    ),
    re.compile(r"人员经费.*|公用经费.*|日常公用经费|单位运转经费"),
    re.compile(r"因公出国.*|公务接待费.*|公务用车.*|会议费|培训费|“三公”经费.*"),
    re.compile(
        r"工资福利支出|公用经费|商品和服务支出|对个人和家庭的?补助.*|资本性支出.*|债务利息.*|对企业.*|其他支出"
    ),
    re.compile(r"当年预算(?:安排)?|本年预算|上年结转(?:安排)?|当年财政拨款.*|一般性项目|专项资金"),
)


def strict_set(names: list[str]) -> bool:
    """Whether all names belong to one family of parts that exhausts its total, none a part of another."""
    vehicles = [name for name in names if name.startswith("公务用车")]
    nested = len(vehicles) > 1 and any(VEHICLES.fullmatch(name) for name in vehicles)
    return bool(names) and not nested and any(all(map(family.fullmatch, names)) for family in STRICT_SETS)


def usual_set(names: list[str]) -> bool:
    """Whether all names belong to one family of parts that usually exhausts its total."""
    return bool(names) and any(all(map(family.fullmatch, names)) for family in USUAL_SETS)


def fund_of(name: str) -> str | None:
    """The fund that a label or heading names, if it names exactly one."""
    found = [fund for fund, pattern in FUNDS.items() if pattern.search(name)]
    return found[0] if len(found) == 1 else None
