"""What a department says about its figures: totals, changes, shares, items against their budget, running costs."""

from collections.abc import Callable

from tests.benchmarks.generators.blocks import Pen
from tests.benchmarks.generators.departments import public_expenses
from tests.benchmarks.generators.departments.classification import CLASS_NAMES, SECTIONS
from tests.benchmarks.generators.departments.items import stage
from tests.benchmarks.generators.departments.model import Department, Item, as_budgeted
from tests.benchmarks.generators.departments.more_words import MORE

CARS = ("应急保障用车", "执法执勤用车", "特种专业技术用车", "其他用车")
Teller = Callable[[Pen, Department, Department], tuple[str, str]]


def explained(
    pen: Pen, now: Department, before: Department, parts: int = 6, budget: Department | None = None
) -> None:
    """Numbered sections in the usual order; `before` is last year, `budget` what final accounts compare with."""
    tell: list[Teller] = [_totals, _income, _expenditure, _classes, _public, _running]
    tell = [*tell[:parts], *pen.rng.sample(MORE, pen.rng.randint(0, 3))]
    approved = budget or as_budgeted(pen.rng, now)
    basis: dict[Teller, Department] = {
        _classes: approved,
        _public: before if "budget" in pen.traits else approved,
    }
    for place, one in enumerate(tell):
        number = "一二三四五六七八九"[place]
        title, text = one(pen, now, basis.get(one, before))
        if pen.chance(0.5):
            pen.heading(f"{number}、{title}", 2)
            pen.text(text)
        else:
            pen.text(f"{number}、{title}。{text}")


def _totals(pen: Pen, now: Department, before: Department) -> tuple[str, str]:
    book = pen.book
    change = abs(now.grand - before.grand)
    word = "增加" if now.grand >= before.grand else "减少"
    return (
        f"收入支出{stage(pen)}总体情况说明",
        f"{pen.rng.choice((now.name, '本部门', ''))}{now.year}年度收入总计{book.words(now.grand, 'tie')}，"
        f"支出总计{book.words(now.grand, 'tie')}。与{now.year - 1}年相比，收、支总计各{word}"
        f"{book.words(change)}，{book.growth(now.grand, before.grand, 2, '')}。",
    )


def _income(pen: Pen, now: Department, _: Department) -> tuple[str, str]:
    book = pen.book
    parts = "；".join(
        f"{name}{book.words(amount, 'list')}，占{book.percent(amount, now.year_income, 'share', 2)}"
        for name, amount in now.income.items()
        if amount
    )
    return f"收入{stage(pen)}情况说明", f"本年收入合计{book.words(now.year_income, 'tie')}，其中：{parts}。"


def _expenditure(pen: Pen, now: Department, _: Department) -> tuple[str, str]:
    book = pen.book
    whole, basic, project = (now.sum(part) for part in ("total", "basic", "project"))
    return (
        f"支出{stage(pen)}情况说明",
        f"本年支出合计{book.words(whole, 'tie')}，其中：基本支出{book.words(basic, 'list')}，"
        f"占{book.percent(basic, whole, 'share', 2)}；项目支出{book.words(project, 'list')}，"
        f"占{book.percent(project, whole, 'share', 2)}。",
    )


def _classes(pen: Pen, now: Department, before: Department) -> tuple[str, str]:
    book = pen.book
    whole = now.sum("by_general")
    parts = "；".join(
        f"{CLASS_NAMES[code]}（类）{book.words(amount, 'list')}，占{book.percent(amount, whole, 'share', 2)}"
        for code in CLASS_NAMES
        if (amount := now.sum("by_general", code))
    )
    told = f"{now.year}年度一般公共预算财政拨款支出{book.words(whole, 'tie')}，主要用于以下方面：{parts}。"
    if "budget" not in pen.traits and pen.chance(0.7):
        told += "具体情况如下：" + "".join(_item(pen, it, before) for it in now.items if it.by_general)
    return f"一般公共预算财政拨款支出{stage(pen)}情况说明", told


def _item(pen: Pen, it: Item, before: Department) -> str:
    """One item: what was budgeted, what was spent, completion, direction."""
    book = pen.book
    budget = before.sum("by_general", it.code)
    name = f"{CLASS_NAMES[it.code[:3]]}（类）{SECTIONS[it.code[:5]]}（款）{it.name}（项）"
    if not budget:
        return f"{name}支出决算为{book.words(it.by_general, 'tie')}。"
    word = "持平" if budget == it.by_general else "大于" if it.by_general > budget else "小于"
    compared = "决算数与预算数持平" if word == "持平" else f"决算数{word}预算数的主要原因是据实列支"
    return (
        f"{name}。年初预算为{book.words(budget)}，支出决算为{book.words(it.by_general, 'tie')}，"
        f"完成年初预算的{book.percent(it.by_general, budget, 'completion', 2)}，{compared}。"
    )


def _public(pen: Pen, now: Department, before: Department) -> tuple[str, str]:
    return "“三公”经费情况说明", public_expenses.told(pen, now, before)


def _running(pen: Pen, now: Department, before: Department) -> tuple[str, str]:
    book, rng = pen.book, pen.rng
    one, other = now.sum("running"), before.sum("running")
    parts = now.purchases
    bought = sum(parts)
    small = parts[0] + parts[1]
    cars = now.cars
    kinds = "、".join(f"{name}{book.count(count)}辆" for name, count in zip(CARS, cars, strict=True))
    return (
        "其他重要事项的情况说明",
        f"机关运行经费支出{book.words(one, 'tie')}，比上年{'增加' if one >= other else '减少'}{book.words(abs(one - other))}，"
        f"{book.growth(one, other, 2, '')}。政府采购支出总额{book.words(bought, 'list')}，其中：政府采购货物支出"
        f"{book.words(parts[0], 'list')}、政府采购工程支出{book.words(parts[1], 'list')}、政府采购服务支出{book.words(parts[2], 'list')}。"
        f"授予中小企业合同金额{book.words(small)}，占政府采购支出总额的{book.percent(small, bought, 'share')}。"
        f"截至{now.year}年12月31日，共有车辆{book.count(sum(cars), 'list')}辆，其中：{kinds}；"
        f"单价50万元以上通用设备{book.count(rng.randint(0, 9))}台（套）。",
    )
