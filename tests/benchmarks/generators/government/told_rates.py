"""What reports rate in passing: progress of direct funds, shares of a budget, comparable growth, years side by side."""

from decimal import ROUND_HALF_UP, Decimal

from tests.benchmarks.generators.amounts import near, split
from tests.benchmarks.generators.blocks import Pen
from tests.benchmarks.generators.government.economy import GRAIN, Scopes


def direct(pen: Pen, _: Scopes, year: int) -> str:
    """Direct funds: what came, what of it was passed on, what of that was spent."""
    book, rng = pen.book, pen.rng
    came = rng.randint(20, 900) * 10_000_000
    passed = near(rng, came, 0.8, 1.0, GRAIN)
    spent = near(rng, passed, 0.5, 1.0, GRAIN)
    return (
        f"{year}年收到上级直达资金{book.words(came)}，已分配下达{book.words(passed)}，下达进度"
        f"{book.percent(passed, came)}；形成支出{book.words(spent)}，支出进度"
        f"{book.percent(spent, passed if pen.chance(0.3) else came, '')}。"
    )


def guaranteed(pen: Pen, scopes: Scopes, year: int) -> str:
    """“三保”: three parts and their sum, which is a share of the general public budget."""
    book, rng = pen.book, pen.rng
    level, funds = next(reversed(scopes.items()))
    whole = funds[0].own_expenditure.plan
    size = int(whole * rng.uniform(0.3, 0.7)) // GRAIN * GRAIN
    parts = split(rng, size, 3, GRAIN, 1.0)
    told = "、".join(
        f"{name}{book.words(part)}"
        for name, part in zip(("保基本民生", "保工资", "保运转"), parts, strict=True)
    )
    return (
        f"{year + 1}年{level}一般公共预算支出安排{book.words(whole)}，其中“三保”支出{book.words(size, 'list')}，"
        f"占一般公共预算支出的{book.percent(size, whole)}（{told}）。安排预备费{book.words(whole // 80 // GRAIN * GRAIN)}，"
        f"占一般公共预算支出的{book.percent(whole // 80 // GRAIN * GRAIN, whole, 'share', 2)}。"
    )


def comparable(pen: Pen, scopes: Scopes, year: int) -> str:
    """Growth as it is, and what it would be without refunds or on a comparable basis."""
    book, rng = pen.book, pen.rng
    scope, funds = next(iter(scopes.items()))
    own = funds[0].own_income
    rate = book.plain(Decimal(rng.randrange(11, 199)).scaleb(-1))
    why = rng.choice(("剔除留抵退税因素后", "按可比口径", "扣除一次性因素后", "同口径"))
    return (
        f"{year}年{scope}一般公共预算收入{book.words(own.done)}，{book.growth(own.done, own.last)}，{why}增长{rate}%，"
        f"完成年初预算的{book.percent(own.done, own.budget)}，完成调整预算的{book.percent(own.done, own.adjusted)}。"
    )


def eight(pen: Pen, scopes: Scopes, year: int) -> str:
    """八项支出: some classes together, their growth and their share of all expenditure."""
    book = pen.book
    scope, funds = next(iter(scopes.items()))
    kept = funds[0].expenditure[:8]
    done, last = sum(one.done for one in kept), sum(one.last for one in kept)
    whole = funds[0].own_expenditure
    return (
        f"{year}年{scope}一般公共预算支出{book.words(whole.done)}，{book.growth(whole.done, whole.last)}。其中八项支出完成"
        f"{book.words(done)}，{book.growth(done, last)}，占一般公共预算支出的{book.percent(done, whole.done)}。"
    )


def years(pen: Pen, scopes: Scopes, year: int) -> str:
    """The same amount in three years, their sum, and the rate a year from the first to the last."""
    book, rng = pen.book, pen.rng
    scope = next(iter(scopes))
    first = rng.randint(100, 9_000) * 1_000_000
    second = near(rng, first, 1.01, 1.15, GRAIN)
    third = near(rng, second, 1.01, 1.15, GRAIN)
    yearly = ((Decimal(third) / Decimal(first)).sqrt() * 100 - 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    what = rng.choice(("教育投入", "民生支出", "上级转移支付资金", "上解支出"))
    told = "、".join(book.words(one, "list") for one in (first, second, third))
    return (
        f"{year - 2}年、{year - 1}年、{year}年{scope}{what}分别为{told}，三年累计"
        f"{book.words(first + second + third, 'list')}，年均增长{book.plain(yearly)}%。"
    )


def activated(pen: Pen, scopes: Scopes, year: int) -> str:
    """Money without a use that was taken back, by where it was, what was carried over, and amounts a head."""
    book, rng = pen.book, pen.rng
    level, funds = next(reversed(scopes.items()))
    size = rng.randint(20, 900) * 1_000_000
    back, rest = split(rng, size, 2, GRAIN, 1.0)
    carried = funds[0].carried
    heads = rng.randint(10, 200)
    spent = funds[0].own_expenditure.done
    return (
        f"{year}年{level}盘活存量资金{book.words(size, 'list')}，其中收回部门结余资金{book.words(back)}、收回两年以上结转资金"
        f"{book.words(rest)}，统筹用于民生支出{book.words(back // 2 // GRAIN * GRAIN)}。一般公共预算结转下年"
        f"{book.words(carried)}。按常住人口{heads}万人计算，人均支出{spent // (heads * 10_000)}元。"
    )


RATED = (direct, guaranteed, comparable, eight, years, activated)
