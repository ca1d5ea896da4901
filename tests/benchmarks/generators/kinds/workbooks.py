"""Government budget workbooks: income and expenditure of the four funds, transfers, with three to eight amount columns."""

from random import Random

from tests.benchmarks.generators import names
from tests.benchmarks.generators.blocks import Document, Pen
from tests.benchmarks.generators.government import more_sheets, overviews, received
from tests.benchmarks.generators.government.compared import COMPARED
from tests.benchmarks.generators.government.economy import Account, accounts
from tests.benchmarks.generators.government.measures import measures
from tests.benchmarks.generators.government.more_plans import MORE_PLANS
from tests.benchmarks.generators.government.plans import PLANS
from tests.benchmarks.generators.government.standards import STANDARDS
from tests.benchmarks.generators.government.tables import by_item, panels
from tests.benchmarks.generators.ledger import Ledger, Style

STYLES = (
    Style("万元", 0),
    Style("万元", 0, thousands=True),
    Style("万元", 0, zero="0"),
    Style("万元", 2, thousands=True),
    Style("亿元", 2),
    Style("亿元", 1),
)


def write(rng: Random) -> Document:
    """Two to six tables of one government; the same accounts, so that tables agree."""
    pen = Pen(rng, Ledger(rng, rng.choice(STYLES)))
    place, year = names.place(rng), rng.randint(2017, 2031)
    own = rng.choice(("市本级", "市级", "全市", "本级", "县级", ""))
    pen.trait("numbered", 0.5)
    pen.trait("codes", 0.4)
    pen.trait("total-first", 0.3)
    pen.trait("deep", 0.5)
    name = f"{place}{year}年{rng.choice(('政府预算', '财政决算', '预算执行情况和预算草案'))}"
    if pen.chance(0.4):
        pen.heading(name)
    funds = accounts(rng, rng.randint(20, 5_000) * 10_000_000)
    for one in funds:
        if one.fund == "一般公共预算" or pen.chance(0.5):
            columns = measures(pen, year)
            pen.grid(by_item(pen, (place, own, year), one, "income", columns))
            pen.grid(by_item(pen, (place, own, year), one, "expenditure", measures(pen, year)))
        elif pen.chance(0.5):
            pen.grid(panels(pen, (place, own, year), one))
    _more(pen, (place, own, year), funds)
    return pen.document("workbooks", name)


def _more(pen: Pen, title: tuple[str, str, int], funds: tuple[Account, ...]) -> None:
    """Sheets that stand for themselves."""
    kept = [
        (more_sheets.insurance, funds[3]),
        (more_sheets.transfers, funds[0]),
        (more_sheets.economic, funds[0]),
        (more_sheets.public, funds[0]),
        (more_sheets.projects, funds[0]),
        (received.by_item, funds[0]),
        (received.balance, funds[0]),
        (overviews.insurances, funds[3]),
        (overviews.by_object, funds[0]),
        (overviews.assets, funds[0]),
        *((table, funds[0]) for table in (*PLANS, *MORE_PLANS, *COMPARED, *STANDARDS)),
    ]
    if pen.chance(0.2):
        pen.grid(overviews.four_funds(pen, title, funds))
    for table, one in kept:
        if pen.chance(0.25):
            pen.grid(table(pen, title, one))
