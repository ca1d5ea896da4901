"""Budgets of a department with its units in the same tables, and of some units again in tables of their own."""

from random import Random

from tests.benchmarks.generators import names
from tests.benchmarks.generators.blocks import Document, Pen
from tests.benchmarks.generators.departments import units as tables
from tests.benchmarks.generators.departments.classification import ITEMS
from tests.benchmarks.generators.departments.model import Department, invent, year_before
from tests.benchmarks.generators.departments.tables import TABLES
from tests.benchmarks.generators.departments.words import explained
from tests.benchmarks.generators.ledger import Ledger, Style

STYLES = (Style("万元", 2), Style("万元", 2, thousands=True), Style("万元", 2, zero="0.00"))


def write(rng: Random) -> Document:
    """The department as a whole in words and tables by unit; then one or two units in the national form."""
    pen = Pen(rng, Ledger(rng, rng.choice(STYLES)))
    pen.traits.append("budget")
    pen.trait("parents", 0.5)
    pen.trait("total-last", 0.3)
    place, year, office = names.place(rng), rng.randint(2018, 2031), rng.choice(sorted(ITEMS))
    suffixes = ("（本级）", *rng.sample(names.OUTFITS, rng.randint(1, 4)))
    units = [invent(rng, place, office, year, suffix) for suffix in suffixes]
    whole = f"{place}{office}"
    name = f"{whole}{year}年部门预算"
    pen.heading(name)
    if pen.chance(0.5):
        _told(pen, whole, units, year)
    for table in (tables.income, tables.expenditure, tables.projects):
        if pen.chance(0.8):
            pen.grid(table(pen, whole, units, year))
    if pen.trait("unit-sections", 0.5):
        for one in rng.sample(units, rng.randint(1, 2)):
            pen.heading(f"{one.name}{year}年单位预算")
            explained(pen, one, year_before(rng, one), rng.randint(1, 3))
            for form in rng.sample(TABLES[:4], rng.randint(1, 3)):
                pen.grid(form(pen, one))
    return pen.document("units", name)


def _told(pen: Pen, name: str, units: list[Department], year: int) -> None:
    book = pen.book
    total, basic, project = (sum(one.sum(part) for one in units) for part in ("total", "basic", "project"))
    grand = sum(one.grand for one in units)
    pen.text(
        f"一、收支总体情况。{name}所属预算单位共{book.count(len(units))}个。{year}年部门收入总预算{book.words(grand, 'tie')}，"
        f"支出总预算{book.words(grand, 'tie')}。"
    )
    pen.text(
        f"二、支出情况。{year}年本年支出{book.words(total, 'list')}，其中：基本支出{book.words(basic, 'list')}，"
        f"项目支出{book.words(project, 'list')}。其中{units[0].name}支出{book.words(units[0].sum('total'))}，"
        f"所属单位支出{book.words(total - units[0].sum('total'))}。"
    )
