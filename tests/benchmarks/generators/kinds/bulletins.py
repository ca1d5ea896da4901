"""Bulletins: regions by month, growth and rank beside amounts, counts of households and people."""

from random import Random

from tests.benchmarks.generators import names
from tests.benchmarks.generators.blocks import Document, Pen
from tests.benchmarks.generators.ledger import Ledger, Style
from tests.benchmarks.generators.statistics.collected import collect
from tests.benchmarks.generators.statistics.indicators import indicators, output, taxes
from tests.benchmarks.generators.statistics.offices import scores, spending
from tests.benchmarks.generators.statistics.regions import by_region, counts
from tests.benchmarks.generators.statistics.wide import by_month, compared, product
from tests.benchmarks.generators.statistics.words import told

STYLES = (Style("亿元", 2), Style("亿元", 1), Style("万元", 0), Style("万元", 0, thousands=True))


def write(rng: Random) -> Document:
    """A monthly bulletin with three to seven tables, and some sentences."""
    pen = Pen(rng, Ledger(rng, rng.choice(STYLES)))
    place, year, month = names.place(rng, "市县"), rng.randint(2017, 2031), rng.randint(2, 12)
    money = collect(rng)
    period = f"{year}年1-{month}月"
    name = f"{place}{period}{rng.choice(('主要经济指标', '财政收支情况通报', '统计月报'))}"
    pen.heading(name)
    if pen.chance(0.6):
        told(pen, place, period, money)
    tables = [by_region, by_month, indicators, taxes, counts, output, spending, scores, compared, product]
    rng.shuffle(tables)
    for table in tables[: rng.randint(3, 7)]:
        pen.grid(table(pen, place, period, money))
    return pen.document("bulletins", name)
