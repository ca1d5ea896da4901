"""Changes to a budget within the year: what was approved, by how much each line changes, what it is then."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.benchmarks.generators import names
from tests.benchmarks.generators.amounts import near, split
from tests.benchmarks.generators.blocks import Document, Grid, Pen
from tests.benchmarks.generators.government.economy import GRAIN, Account, accounts
from tests.benchmarks.generators.ledger import Ledger, Style

STYLES = (
    Style("亿元", 2),
    Style("亿元", 1),
    Style("万元", 0),
    Style("万元", 0, thousands=True),
    Style("万元", 2),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line before and after it was changed."""

    name: str
    before: int
    after: int

    @property
    def change(self) -> int:
        """By how much it changes; less is negative."""
        return self.after - self.before


def write(rng: Random) -> Document:
    """The report to the standing committee: one or two funds in sentences, new debt, the tables of both."""
    pen = Pen(rng, Ledger(rng, rng.choice(STYLES)))
    place, year = names.place(rng, "市县区"), rng.randint(2017, 2031)
    own = f"{place[-1]}{rng.choice(('本级', '级'))}"
    name = f"关于{place}{year}年{own}预算调整方案{rng.choice(('（草案）', ''))}的报告"
    pen.heading(name)
    grids: list[Grid] = []
    funds = accounts(rng, rng.randint(20, 5_000) * 10_000_000)[: rng.randint(1, 2)]
    tell = rng.choice((_line_by_line, _by_changes, _approved))
    for number, one in enumerate(funds, 1):
        income, spent = _balanced(rng, one)
        pen.heading(f"{names.numeral(number)}、{one.fund}调整情况", 2)
        for side, lines in (("收入", income), ("支出", spent)):
            pen.text(tell(pen, f"{own}{one.fund}", side, lines))
            grids.append(_table(pen, f"{year}年{own}{one.fund}{side}预算调整表", side, lines))
    pen.heading(f"{names.numeral(len(funds) + 1)}、新增政府债务情况", 2)
    pen.text(_debts(pen, place[-1]))
    if pen.trait("tables", 0.7):
        for grid in grids:
            pen.grid(grid)
    return pen.document("adjustments", name)


def _balanced(rng: Random, one: Account) -> tuple[list[Line], list[Line]]:
    """Both sides with their transfers, which are the same before and after."""

    def moved(name: str) -> Line:
        before = int(one.own_income.budget * rng.uniform(0.02, 0.4)) // GRAIN * GRAIN
        return Line(name, before, near(rng, before, 0.7, 1.6, GRAIN))

    income = [Line("本级收入", one.own_income.budget, one.own_income.adjusted)]
    income += [moved(name) for name in ("上级补助收入", "债务转贷收入", "上年结转收入")[: rng.randint(1, 3)]]
    spent = [Line("本级支出", one.own_expenditure.budget, one.own_expenditure.adjusted)]
    spent += [moved(name) for name in ("上解上级支出", "债务还本支出", "补助下级支出")[: rng.randint(1, 3)]]
    before, after = (
        sum(getattr(line, stage) for line in income) - sum(getattr(line, stage) for line in spent)
        for stage in ("before", "after")
    )
    if min(before, after) < 0:
        income.append(Line("调入资金", max(-before, 0), max(-after, 0)))
    if max(before, after) > 0:
        spent.append(Line("结转下年支出", max(before, 0), max(after, 0)))
    return income, spent


def _whole(lines: Sequence[Line]) -> Line:
    return Line("", sum(line.before for line in lines), sum(line.after for line in lines))


def _changed(pen: Pen, line: Line, proves: str = "") -> str:
    if not line.change:
        return "不作调整"
    return f"{'调增' if line.change > 0 else '调减'}{pen.book.words(abs(line.change), proves)}"


def _line_by_line(pen: Pen, what: str, side: str, lines: Sequence[Line]) -> str:
    """由X调整为Y，调增Z, for the total and each of its lines."""
    book, whole = pen.book, _whole(lines)
    told = (
        f"{what}{side}总计由{book.words(whole.before, 'list')}调整为{book.words(whole.after, 'list')}，"
        f"{_changed(pen, whole, 'difference')}。其中："
    )
    each = (
        f"{line.name}由{book.words(line.before)}调整为{book.words(line.after)}，{_changed(pen, line, 'difference')}"
        for line in lines
    )
    return told + "；".join(each) + "。"


def _by_changes(pen: Pen, what: str, side: str, lines: Sequence[Line]) -> str:
    """The total before, its change, the total after; behind it the lines that change."""
    book, whole = pen.book, _whole(lines)
    moved = "、".join(f"{line.name}{_changed(pen, line)}" for line in lines if line.change)
    return (
        f"{what}{side}总计年初预算{book.words(whole.before)}，{pen.rng.choice(('拟', '本次', ''))}"
        f"{_changed(pen, whole)}，调整后为{book.words(whole.after, 'difference')}。主要是：{moved}。"
    )


def _approved(pen: Pen, what: str, side: str, lines: Sequence[Line]) -> str:
    """What the congress approved with its lines, and what the draft makes of it with its own."""
    book, whole = pen.book, _whole(lines)
    first = "、".join(f"{line.name}{book.words(line.before)}" for line in lines if line.before)
    then = "、".join(f"{line.name}{book.words(line.after)}" for line in lines if line.after)
    return (
        f"年初人代会批准的{what}{side}总计{book.words(whole.before, 'list')}，其中：{first}。"
        f"调整后{side}总计{book.words(whole.after, 'list')}，其中：{then}。"
    )


def _debts(pen: Pen, region: str) -> str:
    """The new limit by kind, and again by who gets it."""
    rng, book = pen.rng, pen.book
    whole = rng.randint(50, 9_000) * 1_000_000
    general, special = split(rng, whole, 2, 1_000_000, 1.0)
    kept, lent = split(rng, whole, 2, 1_000_000, 1.0)
    return (
        f"上级下达我{region}新增政府债务限额{book.words(whole, 'list')}，其中：一般债务{book.words(general)}、"
        f"专项债务{book.words(special)}。{region}本级留用{book.words(kept)}，转贷下级{book.words(lent)}。"
    )


def _table(pen: Pen, title: str, side: str, lines: Sequence[Line]) -> Grid:
    """Lines with the total below or above: before, change, after."""
    book, rng = pen.book, pen.rng

    def row(line: Line, label: str, proves: str = "") -> tuple[str, ...]:
        return (
            label,
            book.money(line.before, proves),
            book.money(line.change, "difference"),
            book.money(line.after, proves),
        )

    rows = [row(line, line.name) for line in lines]
    total = row(_whole(lines), f"{side}总计", "total")
    rows = [total, *rows] if pen.chance(0.3) else [*rows, total]
    heads = rng.choice(
        (
            ("年初预算数", "调整数", "调整后预算数"),
            ("原预算数", "调增（减）额", "变动后预算数"),
            ("预算数", "增减额", "调整预算数"),
        )
    )
    return Grid(
        title, (("项目",), *((head,) for head in heads)), tuple(rows), unit=f"单位：{book.style.unit}"
    )
