"""Last year's figures, worked out from this year's and their changes, add up as well.

中文：由本年数与增减数推出的上年数同样相加得总额。
"""

from collections.abc import Iterator

from crossfoot_common.arithmetic import EXACT, Amount, exact_sum
from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Source
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import Computed
from crossfoot_validator.core.document.claims.figures import Figure
from crossfoot_validator.core.document.claims.lists.addition import Sum
from crossfoot_validator.core.document.claims.lists.changes import Changes
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("column-footing.prose-last-year", 1, "column_footing", "info", needs="changes of a list")


def examine(changes: Changes) -> Iterator[Check]:
    """Total - its change = sum of (part - its change).

    It never fails: what was there last year and is gone now is not listed. Where it holds, it tells which
    of current figures and changes are in order.
    Source: the arithmetic of changes.
    """
    if changes.current is not None:
        yield _check(changes, changes.current)


def _check(changes: Changes, current: Sum) -> Check:
    parts = tuple(zip(current.parts, changes.parts, strict=True))
    value = exact_sum(EXACT.subtract(part.amount.base, moved.amount.base) for part, moved in parts)
    text = ("各项上年数之和", "the sum of last year's parts,")
    operands = [current.total.operand("other"), changes.total.operand("other", -1)]
    for part, moved in parts:
        operands += [part.operand("part"), moved.operand("part", -1)]
    return check_of(
        RULE,
        _before(current.total, changes.total),
        Computed(value, changes.last_year, *text),
        operands,
        doubt="what is gone since last year is not listed",
    )


def _before(now: Figure, moved: Figure) -> Figure:
    """Last year's total: nowhere displayed, with the decimals of the coarser of the two."""
    exponent = now.amount.exponent
    base = EXACT.subtract(now.amount.base, moved.amount.base)
    decimals = min(now.amount.decimals, moved.amount.decimals - moved.amount.exponent + exponent)
    amount = Amount(base.scaleb(-exponent, EXACT), decimals, exponent)
    source = Source(text="上年数", line=now.source.line, page=now.source.page, label=now.source.label)
    return Figure(amount, now.unit, source, now.doubtful or moved.doubtful, displayed=False)
