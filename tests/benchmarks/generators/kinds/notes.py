"""Short notes of governments and their approvals: transfers, “三公”, debts, performance, a budget granted."""

from random import Random

from tests.benchmarks.generators import names
from tests.benchmarks.generators.amounts import near, split
from tests.benchmarks.generators.blocks import Document, Grid, Pen
from tests.benchmarks.generators.departments.classification import ITEMS
from tests.benchmarks.generators.departments.model import invent
from tests.benchmarks.generators.government import more_sentences as say
from tests.benchmarks.generators.government import told_sums
from tests.benchmarks.generators.government.economy import accounts, together
from tests.benchmarks.generators.ledger import Ledger, Style

STYLES = (
    Style("万元", 0),
    Style("万元", 2),
    Style("亿元", 2),
    Style("亿元", 1),
    Style("万元", 2, thousands=True),
)


def write(rng: Random) -> Document:
    """One of the notes; most have sentences only, some a table below them."""
    pen = Pen(rng, Ledger(rng, rng.choice(STYLES)))
    return rng.choice((_explained, _granted, _public, _supported))(pen)


def _explained(pen: Pen) -> Document:
    """Sections on transfers, debts, performance and so on of one government in two years."""
    rng = pen.rng
    place, year = names.place(rng, "市县区"), rng.randint(2017, 2031)
    size = rng.randint(80, 9_000) * 10_000_000
    own = accounts(rng, size)
    rest = accounts(rng, size)
    region = tuple(together(rng, pair) for pair in zip(own, rest, strict=True))
    scopes = {f"全{place[-1]}": region, f"{place[-1]}本级": own}
    name = f"{place}{year}年{rng.choice(('预算执行有关情况的说明', '决算公开有关事项说明', '重点事项说明'))}"
    pen.heading(name)
    titles = {
        say.debts: "政府债务情况",
        say.transfers: "转移支付情况",
        say.public: "“三公”经费情况",
        say.reserve: "预算稳定调节基金情况",
        say.evaluated: "预算绩效情况",
        say.insurance: "社会保险基金情况",
        say.excess: "超收短收情况",
        told_sums.added_up: "重点支出保障情况",
        told_sums.by_stage: "直达资金情况",
        told_sums.numbered: "重大项目安排情况",
        told_sums.changed: "收入变动情况",
        told_sums.against_budget: "预算执行差异情况",
        told_sums.rolled: "资金结存情况",
    }
    chosen = rng.sample(sorted(titles.items(), key=lambda pair: pair[1]), rng.randint(2, 5))
    number = 0
    for tell, title in chosen:
        if text := tell(pen, scopes, year):
            number += 1
            pen.heading(f"{names.numeral(number)}、{title}", 2)
            pen.text(text)
    return pen.document("notes", name)


def _granted(pen: Pen) -> Document:
    """What a finance office grants a department: income with its sources, expenditure with its parts."""
    rng, book = pen.rng, pen.book
    place, year = names.place(rng, "市县区"), rng.randint(2017, 2031)
    now = invent(rng, place, rng.choice(sorted(ITEMS)), year)
    name = f"关于批复{now.name}{year}年部门预算的通知"
    pen.heading(name)
    sources = "、".join(f"{label}{book.words(n)}" for label, n in now.income.items() if n)
    opening = f"、上年结转{book.words(now.opening)}" if now.opening else ""
    pen.text(
        f"{now.name}：现批复你单位{year}年预算。收入预算{book.words(now.grand, 'list')}，其中：{sources}{opening}。"
    )
    left = f"、结转下年{book.words(now.left)}" if now.left else ""
    pen.text(
        f"支出预算{book.words(now.grand, 'list')}，其中：基本支出{book.words(now.sum('basic'))}"
        f"（人员经费{book.words(now.sum('staff'))}、公用经费{book.words(now.sum('running'))}）、"
        f"项目支出{book.words(now.sum('project'))}{left}。"
    )
    whole = sum(now.purchases)
    goods, works, services = (book.words(one) for one in now.purchases)
    pen.text(
        f"政府采购预算{book.words(whole, 'list')}，其中：货物类{goods}、工程类{works}、服务类{services}。"
    )
    return pen.document("notes", name)


def _public(pen: Pen) -> Document:
    """“三公” of all departments of a level with heads, groups, cars, and the same for the year before."""
    rng, book = pen.rng, pen.book
    place, year = names.place(rng, "市县区"), rng.randint(2017, 2031)
    name = f"{place}{year}年本级“三公”经费{rng.choice(('决算汇总情况说明', '预算汇总情况说明'))}"
    pen.heading(name)
    pen.text("“三公”经费包括因公出国（境）费、公务用车购置及运行维护费和公务接待费。")
    labels = ("因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费")
    now = [rng.randint(50, 5_000) * 100_000 for _ in labels]
    before = [near(rng, one, 0.7, 1.4, 10_000) for one in now]
    rows = []
    for when, money in ((year, now), (year - 1, before)):
        cars = money[1] + money[2]
        pen.text(
            f"{when}年，本级“三公”经费合计{book.words(sum(money), 'list')}，其中：{labels[0]}{book.words(money[0])}，"
            f"因公出国（境）团组{book.count(rng.randint(1, 60))}个、{book.count(rng.randint(61, 300))}人次；"
            f"公务用车购置及运行维护费{book.words(cars)}，其中购置费{book.words(money[1])}、购置{book.count(rng.randint(1, 40))}辆，"
            f"运行维护费{book.words(money[2])}，保有量{book.count(rng.randint(41, 900))}辆；{labels[3]}{book.words(money[3])}，"
            f"接待{book.count(rng.randint(100, 9_000))}批次、{book.count(rng.randint(9_001, 90_000))}人次。"
        )
        rows.append((f"{when}年", book.money(sum(money), "across"), *(book.money(one) for one in money)))
    if pen.chance(0.5):
        heads = ("年度", "合计", *labels)
        unit = f"单位：{book.style.unit}"
        pen.grid(
            Grid(f"{place}本级“三公”经费对比表", tuple((head,) for head in heads), tuple(rows), unit=unit)
        )
    return pen.document("notes", name)


def _supported(pen: Pen) -> Document:
    """Money for a programme by source, level and region, over several years, with a list of regions."""
    rng, book = pen.rng, pen.book
    place, year = names.place(rng, "市县"), rng.randint(2017, 2031)
    what = rng.choice(
        ("义务教育经费保障", "衔接推进乡村振兴补助", "农村危房改造", "城乡居民基本医疗保险补助")
    )
    name = f"{place}{year}年{what}资金{rng.choice(('管理使用情况', '分配情况公示', '拨付情况通报'))}"
    pen.heading(name)
    regions = names.places(rng, rng.randint(3, 9))
    whole = rng.randint(500, 90_000) * 100_000
    sources = split(rng, whole, 4, 10_000, 1.0)
    shares = split(rng, whole, len(regions), 10_000, 1.0)
    several = whole * 3 + rng.randint(1, 9_000) * 10_000
    pen.text(
        f"{year}年全市共安排{what}资金{book.words(whole, 'list')}，其中：中央资金{book.words(sources[0])}、省级资金"
        f"{book.words(sources[1])}、市级资金{book.words(sources[2])}、县级资金{book.words(sources[3])}。"
        f"近三年累计投入{book.words(several)}，已拨付{year}年资金{book.words(int(whole * 0.9) // 10_000 * 10_000)}。"
    )
    if pen.chance(0.5):
        told = "、".join(f"{region}{book.words(part)}" for region, part in zip(regions, shares, strict=True))
        pen.text(f"分地区安排情况：{told}。")
    rows = [
        (str(i), region, book.money(part), "")
        for i, (region, part) in enumerate(zip(regions, shares, strict=True), 1)
    ]
    total = ("", "合计", book.money(whole, "total"), "")
    rows = [total, *rows] if pen.chance(0.5) else [*rows, total]
    heads = (("序号",), ("县（区）",), (f"金额（{book.style.unit}）",), ("备注",))
    pen.grid(Grid(f"{place}{year}年{what}资金分配表", heads, tuple(rows)))
    return pen.document("notes", name)
