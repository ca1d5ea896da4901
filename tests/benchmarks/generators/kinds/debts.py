"""Debt disclosures: limits and balances by region and kind, bonds issued and repaid, in tables and words."""

from random import Random

from tests.benchmarks.generators import names
from tests.benchmarks.generators.blocks import Document, Pen
from tests.benchmarks.generators.debt.model import draw
from tests.benchmarks.generators.debt.tables import TABLES
from tests.benchmarks.generators.debt.words import told
from tests.benchmarks.generators.ledger import Ledger, Style

STYLES = (
    Style("亿元", 2),
    Style("亿元", 4),
    Style("亿元", 1),
    Style("万元", 0),
    Style("万元", 2, thousands=True),
)


def write(rng: Random) -> Document:
    """Three to six tables and an explanation."""
    pen = Pen(rng, Ledger(rng, rng.choice(STYLES)))
    place, year = names.place(rng, "市县"), rng.randint(2018, 2031)
    regions = [f"{place}本级", *names.places(rng, rng.randint(2, 14))]
    debts = {region: (draw(rng), draw(rng)) for region in regions}
    name = f"{place}{year}年地方政府债务{rng.choice(('限额及余额情况', '信息公开', '情况说明'))}"
    if pen.chance(0.7):
        pen.heading(name)
    if pen.chance(0.6):
        told(pen, place, year, debts)
    tables = list(TABLES)
    rng.shuffle(tables)
    for table in tables[: rng.randint(2, 5)]:
        pen.grid(table(pen, place, year, debts))
    return pen.document("debts", name)
