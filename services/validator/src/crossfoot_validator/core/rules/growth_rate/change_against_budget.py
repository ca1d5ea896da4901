"""由A调整为B，调增C; 预算A，决算B，比预算减少C: the change against the budget is one figure less the other.

中文：文字中对预算的增减额等于调整后（或决算）数减预算数。
"""

from collections.abc import Iterator
from itertools import permutations

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import Computed, compare
from crossfoot_validator.core.document.claims.figures import of_claim
from crossfoot_validator.core.document.claims.statements import Statement, same_unit
from crossfoot_validator.core.document.claims.sums.sentences import sentence_of
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("growth-rate.change-against-budget", 2, "growth_rate", needs="statement")
PLANNED = ("budget", "adjusted_budget")
SEVERAL_BUDGETS = "more than one budget may be meant"
SEVERAL_CHANGES = "more than one change of it is told"


def examine(statement: Statement, document: DocumentContext) -> Iterator[Check]:  # noqa: ARG001 - all are called alike
    """Change = what the budget was changed to, or what was done, less the budget.

    All three are figures of one statement, told in one sentence, in any order. A mismatch fails where one
    pair of figures alone can be meant, and no other change is told. Source: the arithmetic of a change.
    """
    changes = [one for one in statement.of("change") if one.compared_to == "budget" and not one.alternatives]
    for claim in changes:
        if pairs := _pairs(statement, claim):
            beside = [one for one in changes if one != claim and sentence_of(one) == sentence_of(claim)]
            yield _check(claim, pairs, alone=not beside)


def _pairs(statement: Statement, claim: Claim) -> list[tuple[Claim, Claim]]:
    """Each budget with a figure that it may have become."""
    told = [
        one
        for one in statement.of("figure")
        if one.period == claim.period and same_unit(one, claim) and sentence_of(one) == sentence_of(claim)
    ]
    return [(base, now) for base, now in permutations(told, 2) if _is_base(base, now, claim)]


def _is_base(base: Claim, now: Claim, claim: Claim) -> bool:
    if base.measure not in PLANNED or now.measure in {base.measure, "budget"}:
        return False
    return "年初" not in claim.base or base.measure == "budget"


def _check(claim: Claim, pairs: list[tuple[Claim, Claim]], *, alone: bool) -> Check:
    stated = of_claim(claim)
    readings = [(base, now, _computed(base, now)) for base, now in pairs]
    fitting = next((one for one in readings if compare(stated.amount, one[2]) != "fail"), None)
    base, now, computed = fitting or readings[0]
    doubts = (one.doubtful for one in (claim, base, now) if one.doubtful)
    doubt = (
        next(doubts, "") or ("" if len(pairs) == 1 else SEVERAL_BUDGETS) or ("" if alone else SEVERAL_CHANGES)
    )
    operands = [of_claim(now).operand("part"), of_claim(base).operand("part", -1)]
    return check_of(RULE, stated, computed, operands, doubt=doubt)


def _computed(base: Claim, now: Claim) -> Computed:
    planned, became = of_claim(base), of_claim(now)
    value = became.amount.base - planned.amount.base
    interval = became.amount.interval - planned.amount.interval
    text = (f"{became.source.text} − {planned.source.text} =",) * 2
    return Computed(value, interval, *text)
