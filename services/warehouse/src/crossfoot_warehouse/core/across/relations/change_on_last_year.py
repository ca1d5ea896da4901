"""What the prose says a figure changed by (比上年增加 X) leads from last year's document to this one.

Some documents compare with what was spent and not with what was budgeted, so it counts only where the
others of the same document lead there exactly.
"""

from collections.abc import Iterator

from crossfoot_warehouse.core.across.judging import Pair, Rule
from crossfoot_warehouse.core.across.sides import Side

RULE = Rule(
    "across-documents.change-on-last-year",
    1,
    "「{name}」上年公开数 {stated}元 ≠ 本年数减所述增减 {computed}元，差 {difference}元。",
    "{name}: {stated} published last year ≠ {computed}, this year's less the change, by {difference} 元",
)


def applies(later: Side, earlier: Side) -> bool:
    """The same stage, one year apart."""
    return later.stage == earlier.stage and later.fiscal_year == earlier.fiscal_year + 1


def pairs(later: Side, earlier: Side) -> Iterator[Pair]:
    """Every change that is said of a figure which both documents state; what did not change leads nowhere."""
    for change in later.changes:
        key = change.key.model_copy(update={"measure": later.stage, "period": later.fiscal_year})
        before = key.model_copy(update={"period": earlier.fiscal_year})
        now, then = later.facts.get(key), earlier.facts.get(before)
        if now and then and change.value:
            yield Pair(then, ((now, "part", 1), (change, "part", -1)), now.source.label or key.concept)
