"""Reports on execution and draft budgets in prose: scopes, funds, stages and years side by side."""

from decimal import Decimal
from random import Random

from tests.benchmarks.generators import names
from tests.benchmarks.generators.blocks import Document, Pen
from tests.benchmarks.generators.government.economy import Account, accounts, together
from tests.benchmarks.generators.government.measures import measures
from tests.benchmarks.generators.government.more_sentences import PARAGRAPHS, half_year
from tests.benchmarks.generators.government.sentences import (
    balance,
    executed,
    insured,
    last_year,
    planned,
    relaid,
)
from tests.benchmarks.generators.government.tables import by_item, panels
from tests.benchmarks.generators.ledger import Ledger, Style

LEVELS = {
    "市": ("全市", ("市级", "市本级")),
    "县": ("全县", ("县本级", "县级")),
    "区": ("全区", ("区本级", "区级")),
}
YI = Style("亿元", 2)
STYLES = (
    YI,
    Style("亿元", 1),
    Style("亿元", 2, trim=True),
    Style("万元", 0),
    Style("万元", 0, thousands=True),
)


def write(rng: Random) -> Document:
    """Three scopes at most, four funds, done and planned, in either order of scope and fund."""
    pen = Pen(rng, Ledger(rng, rng.choice(STYLES)))
    place = names.place(rng, "市县区")
    year = rng.randint(2017, 2031)
    whole, own = LEVELS[place[-1]]
    level = rng.choice(own)
    scopes = _scopes(pen, whole, level)
    title, second = rng.choice(
        (
            (f"关于{place}{year}年预算执行情况和{year + 1}年预算草案的报告", True),
            (f"关于{place}{year}年财政决算的报告", False),
            (f"{place}{year}年决算和{year + 1}年上半年预算执行情况的报告", False),
        )
    )
    _opening(pen, title, place, whole)
    pen.heading(f"一、{year}年预算执行情况" if second else f"一、{year}年财政收支决算情况")
    _sections(pen, scopes, year)
    number = 1
    if pen.trait("last-year", 0.3):
        number += 1
        pen.heading(f"{names.numeral(number)}、{year - 1}年决算情况回顾")
        for scope, funds in scopes.items():
            pen.text("".join(last_year(pen, scope, one, year) for one in funds))
    number += 1
    pen.heading(f"{names.numeral(number)}、{year}年其他财政工作情况")
    for paragraph in rng.sample(PARAGRAPHS, rng.randint(1, 7)):
        if text := paragraph(pen, scopes, year):
            pen.text(text)
    if pen.trait("works", 0.6):
        _works(pen, scopes, year)
    number += 1
    if second:
        pen.heading(f"{names.numeral(number)}、{year + 1}年预算草案")
        _drafts(pen, scopes, year)
    elif pen.trait("half-year", 0.5):
        pen.heading(f"{names.numeral(number)}、{year + 1}年上半年预算执行情况")
        pen.text(half_year(pen, scopes, year))
    if pen.trait("tables", 0.25):
        _attached(pen, place, scopes, year)
    return pen.document("reports", title)


def _scopes(pen: Pen, whole: str, level: str) -> dict[str, tuple[Account, ...]]:
    """The region is the sum of its parts; its zone and counties may be named or not."""
    rng = pen.rng
    size = rng.randint(80, 20_000) * 10_000_000
    own = accounts(rng, size)
    zone = accounts(rng, int(size * rng.uniform(0.05, 0.3)))
    rest = accounts(rng, int(size * rng.uniform(0.5, 2)))
    region = tuple(together(rng, parts) for parts in zip(own, zone, rest, strict=True))
    found = {whole: region, level: own}
    if pen.trait("zone", 0.5):
        found[rng.choice(("开发区", "高新区", "经开区", "新区"))] = zone
    if pen.trait("one-scope", 0.15):
        return {level: own}
    return found


def _opening(pen: Pen, title: str, place: str, whole: str) -> None:
    pen.heading(title)
    if pen.chance(0.6):
        pen.text(f"{place}财政局")
    if pen.chance(0.5):
        pen.text("各位代表：")
    pen.text(
        f"受{place}人民政府委托，现将有关情况报告如下，请予审议。{whole}财政工作围绕中心、服务大局，收支运行总体平稳。"
    )


def _sections(pen: Pen, scopes: dict[str, tuple[Account, ...]], year: int) -> None:
    """Scope by scope, or fund by fund."""
    if pen.trait("fund-first", 0.5):
        for at, fund in enumerate(next(iter(scopes.values()))):
            pen.heading(f"（{names.numeral(at + 1)}）{fund.fund}", 2)
            for number, (scope, funds) in enumerate(scopes.items(), 1):
                lead = f"{number}.{scope}情况。" if pen.chance(0.4) else ""
                pen.text(lead + _account(pen, scope, funds[at], year))
        return
    bare = pen.trait("scope-only-in-heading", 0.3)
    for at, (scope, funds) in enumerate(scopes.items()):
        pen.heading(f"（{names.numeral(at + 1)}）{scope}财政收支情况", 2)
        for number, one in enumerate(funds, 1):
            lead = f"{number}.{one.fund}收支情况。" if pen.chance(0.5) else ""
            pen.text(lead + _account(pen, "" if bare else scope, one, year))


def _account(pen: Pen, scope: str, one: Account, year: int) -> str:
    if one.fund == "社会保险基金预算":
        return insured(pen, scope, one)
    way = pen.rng.random()
    if way < 0.15:
        return relaid(pen, scope, one)
    if way < 0.65:
        return executed(pen, scope, one, year) + balance(pen, scope, one)
    return executed(pen, scope, one, year)


def _attached(pen: Pen, place: str, scopes: dict[str, tuple[Account, ...]], year: int) -> None:
    """The tables of the same accounts, in a unit of their own."""
    pen.book.style = pen.rng.choice((Style("万元", 0), Style("万元", 0, thousands=True), pen.book.style))
    for scope, funds in scopes.items():
        for one in funds[:2]:
            if pen.chance(0.6):
                pen.grid(panels(pen, (place, scope, year), one))
            elif pen.chance(0.5):
                side = pen.rng.choice(("income", "expenditure"))
                pen.grid(by_item(pen, (place, scope, year), one, side, measures(pen, year)))


def _works(pen: Pen, scopes: dict[str, tuple[Account, ...]], year: int) -> None:
    """What money was used for: amounts of other years, sums over years, other units."""
    pen.text(f"{year}年主要工作情况如下。")
    scope, funds = next(iter(scopes.items()))
    done = funds[0].own_income.done
    spent = funds[0].expenditure
    book, look = pen.book, pen.rng.choice((YI, Style("万元", 0)))
    some = spent[pen.rng.randrange(len(spent))]
    five = done * 4 + pen.rng.randrange(10_000) * 10_000
    pen.text(
        f"民生保障持续加强。{scope}{some.name}{book.words(some.done, '', look)}，"
        f"{book.growth(some.done, some.last, proves='')}。"
        f"五年来，{scope}一般公共预算收入累计完成{book.words(five, '', look)}，年均增长"
        f"{book.plain(Decimal(pen.rng.randrange(21, 129)).scaleb(-1))}%。"
    )
    pen.text(
        f"争取上级资金{book.words(pen.rng.randrange(1, 900) * 1_000_000, '', look)}，"
        f"安排{book.words(pen.rng.randrange(1, 300) * 1_000_000, '', look)}支持中小企业发展，"
        f"减税降费{book.words(pen.rng.randrange(1, 300) * 1_000_000, '', look)}。"
    )


def _drafts(pen: Pen, scopes: dict[str, tuple[Account, ...]], year: int) -> None:
    for at, (scope, funds) in enumerate(scopes.items()):
        pen.heading(f"（{names.numeral(at + 1)}）{scope}预算草案", 2)
        for number, one in enumerate(funds[:3], 1):
            pen.text(
                (f"{number}.{one.fund}。" if pen.chance(0.5) else "") + planned(pen, scope, one, year + 1)
            )
