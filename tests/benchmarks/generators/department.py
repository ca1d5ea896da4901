"""One invented department: every table that restates its money is drawn from the same items.

Amounts are whole 元 in hundreds (0.01 万元), so that nothing is rounded before it is displayed in 万元.
"""

from dataclasses import dataclass, replace
from random import Random

from tests.benchmarks.generators.amounts import shared, split

GRAIN = 100
ITEMS = {
    "教育局": (
        ("2050101", "行政运行"),
        ("2050202", "小学教育"),
        ("2050203", "初中教育"),
        ("2050299", "其他普通教育支出"),
    ),
    "水务局": (
        ("2130301", "行政运行"),
        ("2130305", "水利工程建设"),
        ("2130314", "防汛"),
        ("2130399", "其他水利支出"),
    ),
    "商务局": (("2011301", "行政运行"), ("2011308", "招商引资"), ("2160299", "其他商业流通事务支出")),
    "档案馆": (("2012601", "行政运行"), ("2012604", "档案馆"), ("2012699", "其他档案事务支出")),
    "市场监督管理局": (("2013801", "行政运行"), ("2013810", "质量基础"), ("2013816", "食品安全监管")),
    "文化和旅游局": (("2070101", "行政运行"), ("2070109", "群众文化"), ("2070114", "文化和旅游管理事务")),
    "交通运输局": (("2140101", "行政运行"), ("2140106", "公路养护"), ("2140112", "公路运输管理")),
    "统计局": (("2010501", "行政运行"), ("2010507", "专项普查活动"), ("2010508", "统计抽样调查")),
}
COMMON = (
    ("2080501", "行政单位离退休"),
    ("2080505", "机关事业单位基本养老保险缴费支出"),
    ("2080506", "机关事业单位职业年金缴费支出"),
    ("2101101", "行政单位医疗"),
    ("2101103", "公务员医疗补助"),
    ("2210201", "住房公积金"),
)
FUND = (
    ("2120803", "城市建设支出"),
    ("2120899", "其他国有土地使用权出让收入安排的支出"),
    ("2296003", "用于体育事业的彩票公益金支出"),
)
SECTIONS = {
    "20101": "人大事务",
    "20105": "统计信息事务",
    "20113": "商贸事务",
    "20126": "档案事务",
    "20138": "市场监督管理事务",
    "20501": "教育管理事务",
    "20502": "普通教育",
    "20701": "文化和旅游",
    "20805": "行政事业单位养老支出",
    "21011": "行政事业单位医疗",
    "21208": "国有土地使用权出让收入安排的支出",
    "21303": "水利",
    "21401": "公路水路运输",
    "21602": "商业流通事务",
    "22102": "住房改革支出",
    "22960": "彩票公益金安排的支出",
}
CLASS_NAMES = {
    "201": "一般公共服务支出",
    "205": "教育支出",
    "207": "文化旅游体育与传媒支出",
    "208": "社会保障和就业支出",
    "210": "卫生健康支出",
    "212": "城乡社区支出",
    "213": "农林水支出",
    "214": "交通运输支出",
    "216": "商业服务业等支出",
    "221": "住房保障支出",
    "229": "其他支出",
}
STAFF = {
    "30101": "基本工资",
    "30102": "津贴补贴",
    "30103": "奖金",
    "30108": "机关事业单位基本养老保险缴费",
    "30110": "职工基本医疗保险缴费",
    "30113": "住房公积金",
    "30302": "退休费",
    "30309": "奖励金",
}
RUNNING = {
    "30201": "办公费",
    "30207": "邮电费",
    "30211": "差旅费",
    "30212": "因公出国（境）费用",
    "30217": "公务接待费",
    "30228": "工会经费",
    "30231": "公务用车运行维护费",
    "30299": "其他商品和服务支出",
}
GOVERNMENT = {
    "50101": ("工资奖金津补贴", ("30101", "30102", "30103")),
    "50102": ("社会保障缴费", ("30108", "30110")),
    "50103": ("住房公积金", ("30113",)),
    "50201": ("办公经费", ("30201", "30207", "30211", "30228")),
    "50206": ("公务接待费", ("30217",)),
    "50207": ("因公出国（境）费用", ("30212",)),
    "50208": ("公务用车运行维护费", ("30231",)),
    "50299": ("其他商品和服务支出", ("30299",)),
    "50901": ("社会福利和救助", ("30309",)),
    "50905": ("离退休费", ("30302",)),
}
ECONOMIC_CLASSES = {
    "301": "工资福利支出",
    "302": "商品和服务支出",
    "303": "对个人和家庭的补助",
    "501": "机关工资福利支出",
    "502": "机关商品和服务支出",
    "509": "对个人和家庭的补助",
}
ECONOMIC_NAMES = STAFF | RUNNING | {code: name for code, (name, _) in GOVERNMENT.items()}


@dataclass(frozen=True, slots=True)
class Item:
    """What one functional item costs. Projects are paid by the budget, a fund, own money or last year's."""

    code: str
    name: str
    staff: int = 0
    running: int = 0
    general: int = 0
    fund: int = 0
    own: int = 0
    carried: int = 0  # last year's general public budget
    fund_carried: int = 0  # last year's fund

    @property
    def basic(self) -> int:
        """Basic expenditure, all of it paid by the general public budget."""
        return self.staff + self.running

    @property
    def project(self) -> int:
        """All project expenditure."""
        return self.general + self.fund + self.own + self.carried + self.fund_carried

    @property
    def by_general(self) -> int:
        """What the general public budget pays, this year's and last year's."""
        return self.basic + self.general_projects

    @property
    def general_projects(self) -> int:
        """Projects of the general public budget."""
        return self.general + self.carried

    @property
    def by_fund(self) -> int:
        """What funds pay."""
        return self.fund + self.fund_carried

    @property
    def appropriated(self) -> int:
        """What is paid by appropriation."""
        return self.by_general + self.by_fund

    @property
    def total(self) -> int:
        """All of it."""
        return self.basic + self.project


@dataclass(frozen=True, slots=True)
class Department:
    """One department in one year; `previous` are the same items a year before, `approved` as first budgeted."""

    name: str
    year: int
    items: tuple[Item, ...]
    economic: dict[str, int]
    bought_cars: int
    left: int  # carried over to next year, out of own money

    def sum(self, part: str, prefix: str = "") -> int:
        """One attribute of all items whose code begins so."""
        return sum(getattr(one, part) for one in self.items if one.code.startswith(prefix))

    def spent_on(self, *prefixes: str) -> int:
        """Basic expenditure by economic codes."""
        return sum(amount for code, amount in self.economic.items() if code.startswith(prefixes))

    @property
    def government(self) -> dict[str, int]:
        """Basic expenditure by the government's economic items."""
        found = {code: sum(self.economic.get(c, 0) for c in parts) for code, (_, parts) in GOVERNMENT.items()}
        return {code: amount for code, amount in found.items() if amount}

    @property
    def public(self) -> dict[str, int]:
        """The “三公” expenses."""
        cars = self.economic.get("30231", 0)
        return {
            "abroad": self.economic.get("30212", 0),
            "bought": self.bought_cars,
            "run": cars,
            "cars": self.bought_cars + cars,
            "reception": self.economic.get("30217", 0),
            "total": self.bought_cars + cars + self.economic.get("30212", 0) + self.economic.get("30217", 0),
        }

    @property
    def income(self) -> dict[str, int]:
        """This year's income by source."""
        return {
            "一般公共预算拨款收入": self.sum("basic") + self.sum("general"),
            "政府性基金预算拨款收入": self.sum("fund"),
            "国有资本经营预算拨款收入": 0,
            "事业收入": self.sum("own") + self.left,
            "其他收入": 0,
        }

    @property
    def year_income(self) -> int:
        """All of this year's."""
        return sum(self.income.values())

    @property
    def opening(self) -> int:
        """What came from last year."""
        return self.sum("carried") + self.sum("fund_carried")

    @property
    def grand(self) -> int:
        """Income and opening balance, which is expenditure and closing balance."""
        return self.year_income + self.opening


def invent(rng: Random, place: str, office: str, year: int, suffix: str = "") -> Department:
    """A department of this office."""
    staff = [Item(code, name, staff=_some(rng, 20, 400)) for code, name in COMMON if rng.random() < 0.85]
    (code, name), *rest = ITEMS[office]
    items = [*staff, Item(code, name, staff=_some(rng, 100, 3000), running=_some(rng, 30, 500))]
    for code, name in rest:
        own = _some(rng, 2, 90) if rng.random() < 0.3 else 0
        carried = _some(rng, 2, 60) if rng.random() < 0.3 else 0
        items.append(Item(code, name, general=_some(rng, 5, 2000), own=own, carried=carried))
    if rng.random() < 0.6:
        code, name = rng.choice(FUND)
        carried = _some(rng, 2, 60) if rng.random() < 0.3 else 0
        items.append(Item(code, name, fund=_some(rng, 10, 900), fund_carried=carried))
    items.sort(key=lambda one: one.code)
    basic = sum(one.staff for one in items), sum(one.running for one in items)
    left = _some(rng, 1, 30) if rng.random() < 0.2 else 0
    bought = _some(rng, 10, 30) if rng.random() < 0.2 else 0
    bought = min(bought, sum(one.general for one in items))
    return Department(f"{place}{office}{suffix}", year, tuple(items), _economic(rng, basic), bought, left)


def year_before(rng: Random, one: Department) -> Department:
    """The same department a year earlier, or as it was budgeted: same items, other amounts."""
    items = tuple(
        Item(
            it.code,
            it.name,
            *(
                int(amount * rng.uniform(0.8, 1.15)) // GRAIN * GRAIN
                for amount in (it.staff, it.running, it.general, it.fund, it.own, it.carried, it.fund_carried)
            ),
        )
        for it in one.items
    )
    basic = sum(it.staff for it in items), sum(it.running for it in items)
    bought = int(one.bought_cars * rng.uniform(0.5, 1)) // GRAIN * GRAIN
    return Department(
        one.name, one.year - 1, items, _economic(rng, basic, tuple(one.economic)), bought, one.left
    )


def as_budgeted(rng: Random, one: Department) -> Department:
    """The amounts that were first budgeted for the items of final accounts."""
    return replace(year_before(rng, one), year=one.year)


def _some(rng: Random, low: int, high: int) -> int:
    return rng.randint(low * 100, high * 100) * GRAIN


def _economic(rng: Random, basic: tuple[int, int], codes: tuple[str, ...] = ()) -> dict[str, int]:
    staff = [code for code in STAFF if (code in codes if codes else rng.random() < 0.9)] or ["30101"]
    running = [code for code in RUNNING if (code in codes if codes else rng.random() < 0.85)] or ["30201"]
    weights = [6.0 if code in {"30101", "30102", "30103", "30201"} else 1.0 for code in staff]
    shares = shared(rng, basic[0], weights, GRAIN)
    found = dict(zip(staff, shares, strict=True))
    found |= dict(zip(running, split(rng, basic[1], len(running), GRAIN, 1.0), strict=True))
    return {code: amount for code, amount in found.items() if amount}
