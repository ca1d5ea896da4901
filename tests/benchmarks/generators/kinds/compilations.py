"""Several units one after the other in one file, each with its tables and sentences, some with last year's."""

from dataclasses import replace
from random import Random

from tests.benchmarks.generators import names
from tests.benchmarks.generators.blocks import Document, Pen
from tests.benchmarks.generators.departments import public_expenses
from tests.benchmarks.generators.departments.classification import ITEMS
from tests.benchmarks.generators.departments.model import as_budgeted, invent, year_before
from tests.benchmarks.generators.departments.tables import TABLES
from tests.benchmarks.generators.departments.words import explained
from tests.benchmarks.generators.ledger import Ledger, Style

STYLES = (Style("万元", 2), Style("万元", 2, thousands=True), Style("万元", 2, zero="0.00"))


def write(rng: Random) -> Document:
    """Two to five units; a heading, a cover line or only the entity in a caption tells them apart."""
    pen = Pen(rng, Ledger(rng, rng.choice(STYLES)))
    pen.trait("budget", 0.5)
    pen.trait("parents", 0.5)
    pen.trait("total-last", 0.3)
    place, year = names.place(rng, "市县区"), rng.randint(2018, 2031)
    office = rng.choice(sorted(ITEMS))
    stage = "预算" if "budget" in pen.traits else "决算"
    name = f"{place}{office}{year}年{rng.choice(('部门', '所属单位'))}{stage}公开汇编"
    pen.heading(name)
    suffixes = ("", *rng.sample(names.OUTFITS, rng.randint(1, 4)))
    tables = rng.sample(TABLES[:5], rng.randint(1, 4))
    last = pen.trait("last-year", 0.25)
    scope = pen.rng.choice(("部门", "单位"))
    bare = pen.trait("entity-in-captions", 0.2)
    for number, suffix in enumerate(suffixes, 1):
        now = invent(rng, place, office, year, suffix)
        before = year_before(rng, now)
        word = scope if suffix else "部门"
        if bare:
            for table in tables:
                pen.grid(replace(table(pen, now), entity=f"{word}：{now.name}"))
            continue
        pen.heading(
            rng.choice((f"第{names.numeral(number)}部分 {now.name}", f"{now.name}{year}年度{word}{stage}"))
        )
        budget = as_budgeted(rng, now)
        explained(pen, now, before, rng.randint(1, 5), budget)
        for table in tables:
            pen.grid(table(pen, now))
        if pen.chance(0.4):
            pen.grid(public_expenses.table(pen, now, before if "budget" in pen.traits else budget))
        if last:
            pen.heading(f"{now.name}{year - 1}年度{word}{stage}情况", 2)
            explained(pen, before, year_before(rng, before), rng.randint(1, 3))
    return pen.document("compilations", name)
