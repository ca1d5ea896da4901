"""What was carried over at the end of last year is what this year begins with (年末结转 = 年初结转).

Source: 政府会计制度, 部门决算报表: the balances of two years' final accounts join. They differ rightly
where a balance was adjusted afterwards, so one that stands by itself proves nothing.
"""

from collections.abc import Iterator

from crossfoot_common.tables.concepts import CARRY_OVER_IN, CARRY_OVER_OUT
from crossfoot_warehouse.core.across.judging import Pair, Rule
from crossfoot_warehouse.core.across.sides import Side

RULE = Rule(
    "across-documents.carried-over",
    1,
    "年初结转「{name}」{stated}元 ≠ 上年决算年末结转 {computed}元，差 {difference}元。",
    "carried over at first, {name}: {stated} ≠ {computed} at the end of last year, by {difference} 元",
    enough=2,
)


def applies(later: Side, earlier: Side) -> bool:
    """Two final accounts, one year apart."""
    stages = {later.stage, earlier.stage}
    return stages == {"final_accounts"} and later.fiscal_year == earlier.fiscal_year + 1


def pairs(later: Side, earlier: Side) -> Iterator[Pair]:
    """Each balance, by the funds that it is of."""
    for key, stated in later.facts.items():
        if key.concept == CARRY_OVER_IN and key.period == later.fiscal_year:
            wanted = key.model_copy(update={"concept": CARRY_OVER_OUT, "period": earlier.fiscal_year})
            if other := earlier.facts.get(wanted):
                yield Pair(stated, ((other, "other", 1),), key.basis or key.fund or "")
