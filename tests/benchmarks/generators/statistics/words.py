"""What a bulletin says in sentences."""

from decimal import Decimal

from tests.benchmarks.generators.amounts import near
from tests.benchmarks.generators.blocks import Pen
from tests.benchmarks.generators.statistics.collected import GRAIN, Collected


def told(pen: Pen, place: str, period: str, money: Collected) -> None:
    """Income so far with its parts and shares, the month, own level and zone with their ranks."""
    book, rng = pen.book, pen.rng
    whole, before, month, budget, tax = money.totals
    pen.text(
        f"{period}，全市一般公共预算收入累计完成{book.words(whole)}，{book.growth(whole, before, proves='')}，"
        f"完成年初预算的{book.percent(whole, budget, '')}。其中：税收收入完成{book.words(tax, 'list')}，"
        f"占一般公共预算收入的{book.percent(tax, whole, 'share')}；非税收入完成{book.words(whole - tax, 'list')}，"
        f"占{book.percent(whole - tax, whole, 'share')}。当月完成{book.words(month)}，"
        f"{book.growth(month, near(rng, month, 0.7, 1.3, GRAIN), proves='')}。"
    )
    pen.text(
        f"市级一般公共预算收入完成{book.words(whole // 3 // GRAIN * GRAIN)}，同比增长"
        f"{book.plain(Decimal(rng.randrange(5, 220)).scaleb(-1))}%，增速居全省第{rng.randint(1, 16)}位；"
        f"开发区完成{book.words(whole // 9 // GRAIN * GRAIN)}，居各地第{rng.randint(1, 9)}位。"
    )
