"""What a debt disclosure says in sentences."""

from tests.benchmarks.generators.blocks import Pen
from tests.benchmarks.generators.debt.model import GRAIN, Debts, sums


def told(pen: Pen, place: str, year: int, debts: Debts) -> None:
    """Limits, balances, bonds issued, repayment: the region as a whole and its own level."""
    book = pen.book
    general, special = sums(debts)
    own, other = debts[f"{place}本级"]
    whole = general + special
    pen.text(
        f"一、限额情况。上级核定{place}{year}年政府债务限额{book.words(whole.limit, 'list')}，"
        f"其中：一般债务限额{book.words(general.limit)}，专项债务限额{book.words(special.limit)}。"
        f"{pen.rng.choice(('市本级', '本级'))}债务限额{book.words(own.limit + other.limit, 'list')}，"
        f"其中：一般债务{book.words(own.limit)}、专项债务{book.words(other.limit)}。"
    )
    pen.text(
        f"二、余额情况。截至{year}年底，全市政府债务余额{book.words(whole.balance, 'list')}，"
        f"其中一般债务{book.words(general.balance)}，专项债务{book.words(special.balance)}，控制在限额以内；"
        f"较上年末增加{book.words(max(whole.balance - whole.before, GRAIN))}。"
        if whole.balance - whole.before >= GRAIN
        else f"二、余额情况。截至{year}年底，全市政府债务余额{book.words(whole.balance)}。"
    )
    pen.text(
        f"三、发行情况。{year}年全市发行政府债券{book.words(whole.issued, 'list')}。按用途分：新增债券"
        f"{book.words(whole.fresh)}，再融资债券{book.words(whole.refinanced)}；按类型分：一般债券"
        f"{book.words(general.issued)}，专项债券{book.words(special.issued)}。"
    )
    pen.text(
        f"四、还本付息。{year}年全市债务还本付息{book.words(whole.repaid + whole.interest, 'list')}，"
        f"其中还本{book.words(whole.repaid)}，付息{book.words(whole.interest)}；"
        f"本级还本{book.words(own.repaid + other.repaid)}，付息{book.words(own.interest + other.interest)}。"
        f"{year + 1}年全市预计还本{book.words(whole.planned)}。"
    )
