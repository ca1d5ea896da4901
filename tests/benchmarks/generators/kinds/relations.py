"""Department budgets whose tables restate one another: all money and its funds, both classifications, projects, forms."""

from random import Random

from tests.benchmarks.generators import names
from tests.benchmarks.generators.blocks import Document, Pen
from tests.benchmarks.generators.departments import forms, more_forms, public_expenses
from tests.benchmarks.generators.departments.classification import ITEMS
from tests.benchmarks.generators.departments.lists import LISTS
from tests.benchmarks.generators.departments.model import invent, year_before
from tests.benchmarks.generators.departments.tables import TABLES
from tests.benchmarks.generators.departments.words import explained
from tests.benchmarks.generators.ledger import Ledger, Style

STYLES = (
    Style("万元", 2),
    Style("万元", 2, thousands=True),
    Style("万元", 2, zero="0.00"),
    Style("元", 2, thousands=True),
)


def write(rng: Random) -> Document:
    """Five to nine tables, the “三公”, forms, sometimes an explanation."""
    pen = Pen(rng, Ledger(rng, rng.choice(STYLES)))
    pen.traits.append("budget")
    pen.trait("parents", 0.6)
    pen.trait("total-last", 0.3)
    year = rng.randint(2018, 2031)
    now = invent(rng, names.place(rng), rng.choice(sorted(ITEMS)), year)
    before = year_before(rng, now)
    name = f"{now.name}{year}年部门预算"
    pen.heading(name)
    words_first = pen.chance(0.5)
    told = pen.trait("told", 0.5) and pen.book.style.unit == "万元"
    if told and words_first:
        explained(pen, now, before)
    look = pen.book.style
    mixed = pen.trait("units-mixed", 0.25)
    for table in (*TABLES, more_forms.running_costs, more_forms.purchases_by_source):
        if mixed:
            pen.book.style = rng.choice((Style("万元", 2), Style("元", 2, thousands=True), Style("元", 0)))
        if pen.chance(0.8):
            pen.grid(table(pen, now))
    for listed in rng.sample(LISTS, rng.randint(0, 3)):
        pen.grid(listed(pen, now))
    pen.book.style = look
    if pen.chance(0.7):
        pen.grid(public_expenses.table(pen, now, before))
    if pen.book.style.unit == "万元" and pen.chance(0.4):
        pen.grid(forms.whole_department(pen, now))
        for it in (one for one in now.items if one.project):
            pen.grid(forms.target(pen, now, it))
    if told and not words_first:
        explained(pen, now, before)
    return pen.document("relations", name)
