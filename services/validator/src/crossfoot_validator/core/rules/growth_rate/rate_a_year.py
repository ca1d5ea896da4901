"""从2026年的A上升到2031年的B，年均增长C%: the rate that takes the first to the last, year by year.

中文：文字中的年均增长率等于末年数与首年数之比开（年数）次方减一。
"""

from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim
from crossfoot_common.tables.wording import A_YEAR_ON_AVERAGE
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.comparison import Computed, compare
from crossfoot_validator.core.document.claims.figures import of_claim
from crossfoot_validator.core.document.claims.ratios import rate_a_year
from crossfoot_validator.core.document.claims.statements import Statement, same_unit
from crossfoot_validator.core.document.claims.sums.sentences import sentence_of
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule("growth-rate.rate-a-year", 1, "growth_rate", needs="statement")
FEWEST = 2  # years: over a single one it is the growth over last year
ENDS = 2


def examine(
    statement: Statement,
    document: DocumentContext,  # noqa: ARG001 - rules of a statement are given both
) -> Iterator[Check]:
    """Rate = (last / first) ^ (1 / years) - 1, where one sentence tells both ends of a span of years.

    Nothing fails where it is the rate of one year more or less: who counts the years of 十三五期间 may count
    both ends, or the year before them.
    Source: the arithmetic of a compound rate.
    """
    for claim in statement.of("growth_rate"):
        if claim.base == A_YEAR_ON_AVERAGE and (ends := _ends(statement, claim)):
            yield from _check(claim, *ends)


def _ends(statement: Statement, claim: Claim) -> tuple[Claim, Claim] | None:
    """The two figures of its sentence, the earlier one first; None where there are more or fewer."""
    near = [one for one in statement.levels if one.period and sentence_of(one) == sentence_of(claim)]
    if len(near) != ENDS or not same_unit(*near):
        return None
    first, last = sorted(near, key=_year)
    return (first, last) if _year(last) - _year(first) >= FEWEST else None


def _year(claim: Claim) -> int:
    return claim.period or 0


def _check(claim: Claim, first: Claim, last: Claim) -> Iterator[Check]:
    stated, start, end = of_claim(claim), of_claim(first), of_claim(last)
    span = _year(last) - _year(first)
    readings = []
    for years in (span, span - 1, span + 1):
        if found := rate_a_year(end.amount, start.amount, years):
            text = f"({end.named} ÷ {start.named}) ^ (1/{years}) − 1 ="
            readings.append(Computed(*found, text, text, ratio=True))
    if not readings:
        return
    fits = any(compare(stated.amount, one) != "fail" for one in readings[1:])
    doubt = claim.doubtful or first.doubtful or last.doubtful
    doubt = doubt or ("the years of the span can be counted in two ways" if fits else "")
    yield check_of(RULE, stated, readings[0], (end.operand("part"), start.operand("part")), doubt=doubt)
