"""Whether two figures of one line differ by just what is carried over: one may hold it, the other one not.

当年财政拨款 is without what was left of last year, a total of the tables with it; a sentence that stands
apart from the words that say so is no error.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from crossfoot_common.arithmetic import Amount, Interval
from crossfoot_common.tables import concepts as c
from crossfoot_common.tables.document import Stated
from crossfoot_common.tables.model import Claim, Fact
from crossfoot_validator.core.document.claims.figures import of_claim, of_fact

_CONCEPTS = frozenset({c.CARRY_OVER_IN, c.CARRY_OVER_OUT, c.BALANCE_USED})
FEWEST_DIGITS = 3  # of an amount by which figures do not differ by chance


def carried_over(document: Stated) -> tuple[Interval, ...]:
    """The amounts that tables and prose say are carried over, as intervals in the base unit."""
    told = (amount.interval for amount in _amounts(document) if _tells(amount))
    return tuple({(one.low, one.high): one for one in told}.values())


def differ_by(amounts: Sequence[Interval], one: Interval, other: Interval) -> bool:
    """Whether two figures differ by one of these amounts."""
    gaps = (one - other, other - one)
    return any(gap.meets(amount) for amount in amounts for gap in gaps)


def _amounts(document: Stated) -> Iterator[Amount]:
    stated: Iterator[Claim | Fact] = iter((*document.facts, *document.claims))
    for one in stated:
        if one.key is not None and one.key.concept in _CONCEPTS:
            if isinstance(one, Fact):
                yield of_fact(one).amount
            elif one.kind == "figure":
                yield of_claim(one).amount


def _tells(amount: Amount) -> bool:
    return len(amount.value.normalize().as_tuple().digits) >= FEWEST_DIGITS and amount.value > Decimal(0)
