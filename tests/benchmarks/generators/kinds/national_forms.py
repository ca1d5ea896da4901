"""Final accounts in the national form: nine tables with numbered columns and lines, most of their classes blank."""

from random import Random

from tests.benchmarks.generators import names
from tests.benchmarks.generators.blocks import Document, Pen
from tests.benchmarks.generators.departments.classification import ITEMS
from tests.benchmarks.generators.departments.model import as_budgeted, invent, year_before
from tests.benchmarks.generators.departments.national import items, other, summaries
from tests.benchmarks.generators.departments.words import explained
from tests.benchmarks.generators.ledger import Ledger, Style

STYLES = (
    Style("万元", 2),
    Style("万元", 2, thousands=True),
    Style("元", 2, thousands=True),
    Style("万元", 2, zero="0.00"),
)


def write(rng: Random) -> Document:
    """All tables or most of them; the explanation stands before or behind."""
    pen = Pen(rng, Ledger(rng, rng.choice(STYLES)))
    year = rng.randint(2018, 2031)
    now = invent(rng, names.place(rng), rng.choice(sorted(ITEMS)), year)
    budget = as_budgeted(rng, now)
    name = f"{now.name}{year}年度部门决算"
    pen.heading(name)
    told = pen.book.style.unit == "万元" and pen.trait("told", 0.7)
    first = pen.chance(0.3)
    if told and first:
        explained(pen, now, year_before(rng, now), rng.randint(2, 6), budget)
    whole = (
        summaries.summary,
        items.income,
        items.expenditure,
        summaries.appropriation,
        items.general,
    )
    for table in (*whole, summaries.basic):
        if pen.chance(0.85):
            pen.grid(table(pen, now))
    for compared in (other.public, other.operation):
        if pen.chance(0.6):
            pen.grid(compared(pen, now, budget))
    for table in (items.fund, other.capital):
        if pen.chance(0.8):
            pen.grid(table(pen, now))
    if told and not first:
        explained(pen, now, year_before(rng, now), rng.randint(2, 6), budget)
    return pen.document("national_forms", name)
