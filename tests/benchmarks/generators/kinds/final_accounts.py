"""Final accounts of a department: result beside budget, items explained in words, self-evaluation forms, “三公”."""

from random import Random

from tests.benchmarks.generators import names
from tests.benchmarks.generators.blocks import Document, Grid, Pen
from tests.benchmarks.generators.departments import forms, public_expenses
from tests.benchmarks.generators.departments.classification import ITEMS
from tests.benchmarks.generators.departments.economic import economic
from tests.benchmarks.generators.departments.items import (
    by_item,
    expenditure,
    general,
    government_fund,
    unit_line,
)
from tests.benchmarks.generators.departments.lists import LISTS
from tests.benchmarks.generators.departments.model import Department, as_budgeted, invent, year_before
from tests.benchmarks.generators.departments.more_forms import fund_year, running_costs
from tests.benchmarks.generators.departments.tables import purchases, summary
from tests.benchmarks.generators.departments.words import explained
from tests.benchmarks.generators.ledger import Ledger, Style

STYLES = (Style("万元", 2), Style("万元", 2, thousands=True), Style("万元", 2, zero="0.00"))


def write(rng: Random) -> Document:
    """Explanation, tables, forms; the budget is another set of amounts for the same items."""
    pen = Pen(rng, Ledger(rng, rng.choice(STYLES)))
    pen.trait("parents", 0.6)
    pen.trait("total-last", 0.3)
    year = rng.randint(2018, 2031)
    now = invent(rng, names.place(rng), rng.choice(sorted(ITEMS)), year)
    before = year_before(rng, now)
    name = f"{now.name}{year}年度部门决算"
    pen.heading(name)
    budget = as_budgeted(rng, now)
    explained(pen, now, before, rng.randint(3, 6), budget)
    funds = pen.rng.choice((government_fund, fund_year))
    for table in (summary, _income, expenditure, general, economic, funds, purchases, running_costs):
        if pen.chance(0.75):
            pen.grid(table(pen, now))
    if pen.chance(0.8):
        pen.grid(public_expenses.table(pen, now, budget))
    for listed in rng.sample(LISTS, rng.randint(0, 3)):
        pen.grid(listed(pen, now))
    if pen.chance(0.4):
        pen.grid(_executed(pen, now, budget))
    if pen.chance(0.6):
        for it in (one for one in now.items if one.project):
            pen.grid(forms.self_evaluation(pen, now, it, budget.sum("project", it.code)))
    return pen.document("final_accounts", name)


def _income(pen: Pen, now: Department) -> Grid:
    """收入决算表: by item, appropriation beside own income; carry-over is no income of the year."""
    columns = (("本年收入合计",), "received"), (("财政拨款收入",), "appropriated_now"), (("事业收入",), "own")
    widened = _Income(now.name, now.year, now.items, now.economic, now.bought_cars, now.cars, now.left)
    return by_item(pen, widened, f"{now.year}年收入决算表", columns, "total")


class _Income(Department):
    """The department seen by what came in this year for each item."""

    def sum(self, part: str, prefix: str = "") -> int:
        """This year's income for the items whose code begins so."""
        mine = [it for it in self.items if it.code.startswith(prefix)]
        appropriated = sum(it.basic + it.general + it.fund for it in mine)
        kept = self.left if self.items[0].code.startswith(prefix) else 0
        own = sum(it.own for it in mine) + kept
        return {"appropriated_now": appropriated, "own": own, "received": appropriated + own}[part]


def _executed(pen: Pen, now: Department, budget: Department) -> Grid:
    """Budget and result by item with the rate between them and the difference."""
    rows = []
    sums = [0, 0]
    for it in now.items:
        amounts = budget.sum("by_general", it.code), it.by_general
        if not amounts[1]:
            continue
        sums = [a + b for a, b in zip(sums, amounts, strict=True)]
        rows.append(_compared(pen, (it.code, it.name), amounts, ""))
    rows.append(_compared(pen, ("", "合计"), (sums[0], sums[1]), "total"))
    heads = ("年初预算数", "决算数", "完成率（%）", "差额")
    return Grid(
        f"{now.year}年一般公共预算财政拨款预算执行情况对比表",
        (("科目编码",), ("科目名称",), *((head,) for head in heads)),
        tuple(rows),
        unit=unit_line(pen),
    )


def _compared(pen: Pen, label: tuple[str, str], amounts: tuple[int, int], proves: str) -> tuple[str, ...]:
    book = pen.book
    budget, done = amounts
    return (
        *label,
        book.money(budget, proves),
        book.money(done, proves),
        book.percent(done, budget, "completion", 2, ""),
        book.money(done - budget, "difference"),
    )
