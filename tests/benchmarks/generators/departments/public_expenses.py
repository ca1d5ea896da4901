"""The “三公” expenses in their shapes: down, across, in pairs of budget and result, with counts, and in words."""

from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.departments.items import unit_line
from tests.benchmarks.generators.departments.model import Department

Money = dict[str, int]


def table(pen: Pen, now: Department, before: Department) -> Grid:
    """One of the shapes; `before` is the budget of final accounts or the year before of a budget."""
    shape = pen.rng.choice((_down, _across, _pairs, _counted))
    return shape(pen, now, before)


def _title(pen: Pen, now: Department) -> str:
    kind = "" if "budget" in pen.traits else "决算"
    return f"{now.year}年{pen.rng.choice(('一般公共预算', '财政拨款', ''))}“三公”经费支出{kind}表"


LABELS = (
    ("合　计", "total"),
    ("1.因公出国（境）费", "abroad"),
    ("2.公务用车购置及运行维护费", "cars"),
    ("（1）公务用车购置费", "bought"),
    ("（2）公务用车运行维护费", "run"),
    ("3.公务接待费", "reception"),
)


def _down(pen: Pen, now: Department, before: Department) -> Grid:
    """Items down, two amounts and their difference across; 其中 for the cars sometimes."""
    book = pen.book
    pair = now.public, before.public
    rows = []
    for label, name in LABELS:
        proves = {"total": "total", "cars": "subtotal"}.get(name, "")
        values = [one[name] for one in pair]
        if name == "bought" and pen.chance(0.5):
            label = label.replace("（1）", "其中：（1）")  # noqa: PLW2901 - one habit of writing it
        rows.append(
            (
                label,
                *(book.money(v, proves) for v in reversed(values)),
                book.money(values[0] - values[1], "difference"),
            )
        )
    heads = (
        (f"{now.year - 1}年预算数", f"{now.year}年预算数")
        if "budget" in pen.traits
        else ("年初预算数", "决算数")
    )
    return Grid(
        _title(pen, now),
        (("项目",), *((head,) for head in heads), (pen.rng.choice(("增减额", "增减变化")),)),
        tuple(rows),
        unit=unit_line(pen),
    )


def _paths(prefix: tuple[str, ...] = ()) -> tuple[tuple[str, ...], ...]:
    cars = "公务用车购置及运行费"
    return (
        (*prefix, "合计"),
        (*prefix, "因公出国（境）费"),
        (*prefix, cars, "小计"),
        (*prefix, cars, "公务用车购置费"),
        (*prefix, cars, "公务用车运行费"),
        (*prefix, "公务接待费"),
    )


ORDER = ("total", "abroad", "cars", "bought", "run", "reception")


def _across(pen: Pen, now: Department, before: Department) -> Grid:
    """One row, or a row a year or unit."""
    rows = [_row(pen, now.public)]
    return Grid(_title(pen, now), _paths(), tuple(rows), unit=unit_line(pen))


def _row(pen: Pen, money: Money) -> tuple[str, ...]:
    proofs = {"total": "across", "cars": "across"}
    return tuple(pen.book.money(money[name], proofs.get(name, "")) for name in ORDER)


def _pairs(pen: Pen, now: Department, before: Department) -> Grid:
    """Budget and result as two groups of the same six columns, or as a pair below each heading."""
    pair = ("上年预算数", "本年预算数") if "budget" in pen.traits else ("预算数", "决算数")
    if pen.chance(0.5):
        paths = (*_paths((pair[0],)), *_paths((pair[1],)))
        rows = ((*_row(pen, before.public), *_row(pen, now.public)),)
        return Grid(_title(pen, now), paths, rows, unit=unit_line(pen))
    paths = tuple((*path, word) for path in _paths() for word in pair)
    first, second = _row(pen, before.public), _row(pen, now.public)
    row = tuple(cell for two in zip(first, second, strict=True) for cell in two)
    return Grid(_title(pen, now), paths, (row,), unit=unit_line(pen))


def _counted(pen: Pen, now: Department, before: Department) -> Grid:
    """Amounts above, then cars, groups and guests: numbers that are no money."""
    book = pen.book
    rows: list[tuple[str, ...]] = [("一、“三公”经费支出", "—", "—")]
    for label, name in LABELS:
        proves = {"total": "total", "cars": "subtotal"}.get(name, "")
        values = (before.public[name], now.public[name])
        rows.append((label, *(book.money(value, proves) for value in values)))
    rows.append(("二、相关统计数", "—", "—"))
    money = now.public
    things = (
        ("因公出国（境）团组数（个）", money["abroad"]),
        ("公务用车购置数（辆）", money["bought"]),
        ("公务用车保有量（辆）", money["run"]),
        ("国内公务接待批次（个）", money["reception"]),
        ("国内公务接待人次（人）", money["reception"]),
    )
    for label, spent in things:
        rows.append((label, "—", book.count(pen.rng.randint(1, 90) if spent else 0)))
    pair = ("上年预算数", "本年预算数") if "budget" in pen.traits else ("预算数", "决算数")
    return Grid(_title(pen, now), (("项目",), *((one,) for one in pair)), tuple(rows), unit=unit_line(pen))


def told(pen: Pen, now: Department, before: Department) -> str:
    """Budget, result, completion, shares and what each is compared with."""
    book = pen.book
    one, other = now.public, before.public
    if not one["total"] or not other["total"]:
        return f"{now.year}年度未发生“三公”经费支出。"
    what = "预算" if "budget" in pen.traits else "支出决算"
    if "budget" in pen.traits:
        lead = f"{now.year}年“三公”经费财政拨款{what}数{book.words(one['total'], 'list')}，比{now.year - 1}年"
        lead += f"{_moved(pen, one['total'], other['total'])}。"
    else:
        lead = f"{now.year}年度“三公”经费财政拨款支出预算为{book.words(other['total'])}，支出决算为"
        lead += f"{book.words(one['total'], 'list')}，完成预算的{book.percent(one['total'], other['total'], 'completion')}，"
        lead += f"决算数{_compared(one['total'], other['total'])}预算数。"
    parts = []
    for label, name in (
        ("因公出国（境）费", "abroad"),
        ("公务用车购置及运行费", "cars"),
        ("公务接待费", "reception"),
    ):
        share = f"，占{book.percent(one[name], one['total'], 'share')}" if one[name] else ""
        parts.append(f"{label}{what}{book.words(one[name])}{share}")
    cars = f"公务用车购置及运行费中，购置费{book.words(one['bought'])}，运行维护费{book.words(one['run'])}。"
    return f"{lead}其中：{'；'.join(parts)}。{cars if one['cars'] else ''}"


def _moved(pen: Pen, now: int, before: int) -> str:
    if now == before:
        return "持平"
    word = "增加" if now > before else "减少"
    return f"{word}{pen.book.words(abs(now - before), 'difference')}，{pen.book.growth(now, before)}"


def _compared(now: int, before: int) -> str:
    return "等于" if now == before else "大于" if now > before else "小于"
