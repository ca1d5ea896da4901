"""What reports say step by step: a budget adjusted by line, several lines respectively, shares and progress in points."""

from decimal import ROUND_HALF_UP, Decimal

from tests.benchmarks.generators import names
from tests.benchmarks.generators.amounts import near, split
from tests.benchmarks.generators.blocks import Pen
from tests.benchmarks.generators.government.economy import GRAIN, Scopes


def adjusted_to(pen: Pen, scopes: Scopes, year: int) -> str:
    """The budget of income and what it was adjusted to, by how much, and which lines that was in."""
    book = pen.book
    level, funds = next(reversed(scopes.items()))
    taxes, fees = funds[0].taxes, funds[0].fees
    both = taxes.plus(fees)
    if not all(one.adjusted != one.budget for one in (taxes, fees, both)):
        return ""
    moved = [
        f"调{'增' if one.adjusted > one.budget else '减'}{book.words(abs(one.adjusted - one.budget), 'list')}"
        for one in (both, taxes, fees)
    ]
    return (
        f"{year}年{level}一般公共预算收入由年初预算{book.words(both.budget)}调整为{book.words(both.adjusted)}，"
        f"{moved[0]}，其中：税收收入{moved[1]}，非税收入{moved[2]}。"
    )


def respectively(pen: Pen, scopes: Scopes, year: int) -> str:
    """Several classes, then the amounts of all, then how much each grew."""
    book, rng = pen.book, pen.rng
    scope, funds = next(iter(scopes.items()))
    kept = [one for one in funds[0].expenditure if one.done > one.last]
    kept = rng.sample(kept, min(len(kept), 3))
    if len(kept) < 2:
        return ""
    heads = "、".join(one.name.removesuffix("支出") for one in kept)
    told = "、".join(book.words(one.done) for one in kept)
    rates = "、".join(book.percent(one.done, one.last, "growth", 1, "%", 100) for one in kept)
    return f"{year}年{scope}{heads}支出分别完成{told}，分别增长{rates}。"


def in_points(pen: Pen, scopes: Scopes, year: int) -> str:
    """The share of taxes and by how many points it moved, the place among others, progress before its time."""
    book, rng = pen.book, pen.rng
    scope, funds = next(iter(scopes.items()))
    taxes, own = funds[0].taxes, funds[0].own_income
    now, last = (Decimal(a) * 100 / Decimal(b) for a, b in ((taxes.done, own.done), (taxes.last, own.last)))
    points = (now - last).quantize(Decimal("0.1"), ROUND_HALF_UP)
    moved = f"比上年{'提高' if points > 0 else '降低'}{book.plain(abs(points))}个百分点，" if points else ""
    ahead = Decimal(rng.randrange(3, 60)).scaleb(-1)
    return (
        f"{year}年{scope}一般公共预算收入完成{book.words(own.done)}，其中税收收入{book.words(taxes.done)}，占一般公共预算收入的"
        f"{book.percent(taxes.done, own.done)}，{moved}收入总量居全省第{rng.randint(2, 9)}位，增幅高于全省平均{book.plain(ahead)}"
        f"个百分点。上半年支出进度快于序时进度{book.plain(ahead + 1)}个百分点。"
    )


def lent(pen: Pen, scopes: Scopes, year: int) -> str:
    """Bonds of the year, new and refinancing, of each what is general and special; the debt ratio below its line."""
    book, rng = pen.book, pen.rng
    level = next(iter(scopes))
    new, again = ([rng.randint(20, 900) * 1_000_000 for _ in range(2)] for _ in range(2))
    ratio = Decimal(rng.randrange(600, 999)).scaleb(-1)
    return (
        f"{year}年{level}发行政府债券{book.words(sum(new) + sum(again), 'list')}，其中：新增债券{book.words(sum(new), 'list')}（一般债券"
        f"{book.words(new[0])}、专项债券{book.words(new[1])}），再融资债券{book.words(sum(again), 'list')}（一般债券"
        f"{book.words(again[0])}、专项债券{book.words(again[1])}）。年末政府债务率{book.plain(ratio)}%，低于警戒线"
        f"{book.plain(100 - ratio)}个百分点。"
    )


def contingency(pen: Pen, scopes: Scopes, year: int) -> str:
    """The contingency fund: what was set aside, what of it was used for what, what is left and where it went."""
    book, rng = pen.book, pen.rng
    level = next(reversed(scopes))
    whole = rng.randint(20, 900) * 1_000_000
    used, left = split(rng, whole, 2, GRAIN, 1.0)
    first, second = split(rng, used, 2, GRAIN, 1.0)
    return (
        f"{year}年{level}预算安排预备费{book.words(whole)}，实际动用{book.words(used, 'list')}，其中用于防汛救灾{book.words(first)}、"
        f"用于疫情防控{book.words(second)}；剩余{book.words(left)}全部转入预算稳定调节基金。"
    )


def passed_up(pen: Pen, _: Scopes, year: int) -> str:
    """What a government passes up, more or less than last year, by kind, and how many people money reached."""
    book, rng = pen.book, pen.rng
    place = names.place(rng)
    whole = rng.randint(20, 900) * 1_000_000
    before = near(rng, whole, 0.7, 1.3, GRAIN)
    system, special = split(rng, whole, 2, GRAIN, 1.0)
    moved = (
        f"比上年{'增加' if whole > before else '减少'}{book.words(abs(whole - before))}，"
        if whole != before
        else ""
    )
    return (
        f"{year}年{place}上解上级支出{book.words(whole, 'list')}，{moved}其中：体制上解支出{book.words(system)}，专项上解支出"
        f"{book.words(special)}。发放各类补贴惠及群众{rng.randint(2, 90)}.{rng.randint(1, 9)}万人次，人均{rng.randint(90, 900)}元。"
    )


STEPS = (adjusted_to, respectively, in_points, lent, contingency, passed_up)
