"""What reports add up in passing: stages of a programme, numbered items, changes by part, balances, rates."""

from tests.benchmarks.generators import names
from tests.benchmarks.generators.amounts import near, split
from tests.benchmarks.generators.blocks import Pen
from tests.benchmarks.generators.government.economy import GRAIN, Line, Scopes

AIMS = ("教育发展", "医疗卫生", "社会保障", "科技创新", "生态环保", "乡村振兴", "交通建设", "农田水利")


def added_up(pen: Pen, _: Scopes, year: int) -> str:
    """Amounts for some aims and what they come to, said behind them or before them, of a larger whole."""
    book, rng = pen.book, pen.rng
    whole = rng.randint(20, 9_000) * 1_000_000
    aims = rng.sample(AIMS, rng.randint(2, 5))
    parts = split(rng, whole, len(aims), GRAIN, 1.0)
    told = [f"安排{aim}资金{book.words(part, 'list')}" for aim, part in zip(aims, parts, strict=True)]
    said = rng.choice((f"以上{names.numeral(len(aims))}项合计", "合计", "以上资金合计", "共计"))
    other = rng.randint(5, 900) * 1_000_000
    before = f"{year}年争取上级资金{book.words(whole + other)}。" if pen.chance(0.3) else ""
    behind = f"另外，安排预备费{book.words(other)}。" if pen.chance(0.3) else ""
    return f"{before}{'，'.join(told)}，{said}{book.words(whole, 'list')}。{behind}"


def by_stage(pen: Pen, _: Scopes, year: int) -> str:
    """A programme in several batches, each with its projects, and all of them."""
    book, rng = pen.book, pen.rng
    stages = [rng.randint(2, 900) * 1_000_000 for _ in range(rng.randint(2, 4))]
    counts = [rng.randint(1, 40) for _ in stages]
    told = "；".join(
        f"第{names.numeral(at)}批下达项目{book.count(count, 'list')}个、资金{book.words(money, 'list')}"
        for at, (count, money) in enumerate(zip(counts, stages, strict=True), 1)
    )
    return (
        f"{year}年直达资金分批下达：{told}{rng.choice('。，')}累计下达项目{book.count(sum(counts), 'list')}个、"
        f"资金{book.words(sum(stages), 'list')}。"
    )


def numbered(pen: Pen, _: Scopes, year: int) -> str:
    """So many projects, each with its number and amount, the whole before or behind them."""
    book, rng = pen.book, pen.rng
    whole = rng.randint(30, 4_000) * 1_000_000
    projects = rng.sample(names.PROJECTS, rng.randint(3, 6))
    parts = split(rng, whole, len(projects), GRAIN, 1.5)
    listed = "；".join(
        f"{at}.{project}项目{book.words(part, 'list')}"
        for at, (project, part) in enumerate(zip(projects, parts, strict=True), 1)
    )
    if pen.chance(0.5):
        return f"{year}年安排重点项目{book.count(len(projects))}个，资金共{book.words(whole, 'list')}：{listed}。"
    return f"{year}年重点安排以下{book.count(len(projects))}个项目：{listed}。以上项目共安排{book.words(whole, 'list')}。"


def changed(pen: Pen, scopes: Scopes, year: int) -> str:
    """By how much income changed since last year, and which lines grew or fell by how much."""
    book = pen.book
    scope, funds = next(iter(scopes.items()))
    taxes, fees = funds[0].taxes, funds[0].fees
    both = taxes.plus(fees)
    if not all(one.done != one.last for one in (taxes, fees, both)):
        return ""
    parts = "，".join(f"{one.name}{_moved(pen, one, 'list')}" for one in (taxes, fees))
    return f"{year}年{scope}一般公共预算收入{book.words(both.done)}，比上年{_moved(pen, both, 'list')}，其中：{parts}。"


def _moved(pen: Pen, line: Line, proves: str) -> str:
    up = line.done > line.last
    return f"{'增加' if up else '减少'}{pen.book.words(abs(line.done - line.last), proves)}"


def against_budget(pen: Pen, scopes: Scopes, _: int) -> str:
    """Some lines with what they were above or below their budgets, in amounts and per cents of it."""
    book, rng = pen.book, pen.rng
    scope, funds = next(iter(scopes.items()))
    lines = [one for one in funds[0].expenditure if one.done != one.budget]
    told = []
    for one in rng.sample(lines, min(len(lines), rng.randint(2, 4))):
        up, apart = one.done > one.budget, abs(one.done - one.budget)
        rate = book.percent(apart, one.budget, "growth", rng.choice((1, 2)))
        told.append(
            f"{one.name}完成{book.words(one.done)}，比年初预算{'增加' if up else '减少'}"
            f"{book.words(apart)}，{'增长' if up else '下降'}{rate}"
        )
    return f"{scope}主要支出科目执行与预算的差异：{'；'.join(told)}。" if told else ""


def rolled(pen: Pen, scopes: Scopes, year: int) -> str:
    """Balances of reserves and of money without a use, from one year's end to the next."""
    book, rng = pen.book, pen.rng
    level = next(reversed(scopes))
    told = []
    for name in rng.sample(("财政专户资金", "国库存款", "政府投资基金", "偿债准备金"), rng.randint(1, 3)):
        opening, came = (rng.randint(50, 9_000) * 1_000_000 for _ in range(2))
        went = near(rng, (opening + came) // 2, 0.3, 1.4, GRAIN)
        first = rng.choice((f"{year}年初余额", f"{year - 1}年末余额", "上年末余额"))
        told.append(
            f"{name}{first}{book.words(opening)}，本年增加{book.words(came)}，本年减少{book.words(went)}，"
            f"年末余额{book.words(opening + came - went, 'rolled')}"
        )
    return f"{level}{'；'.join(told)}。"


TOLD = (added_up, by_stage, numbered, changed, against_budget, rolled)
