"""收入总计与支出总计: two totals that are equal each year have changed by the same amount.

中文：文字中收入总计与支出总计增减相同。
"""

from collections.abc import Iterator

from crossfoot_common.tables.checks import Check
from crossfoot_common.tables.model import Claim
from crossfoot_validator.core.checks.claims import check_of
from crossfoot_validator.core.document.claims.balanced import other_side
from crossfoot_validator.core.document.claims.comparison import Computed, compare
from crossfoot_validator.core.document.claims.figures import Figure, of_claim
from crossfoot_validator.core.document.claims.lists.changes import change_of
from crossfoot_validator.core.document.claims.ratios import rate
from crossfoot_validator.core.document.claims.statements import Prose, Statement
from crossfoot_validator.core.document.context import DocumentContext
from crossfoot_validator.core.vocabulary.rule import Rule

RULE = Rule(
    "income-equals-expenditure.prose-changes", 1, "income_equals_expenditure", "warning", needs="statement"
)


def examine(statement: Statement, document: DocumentContext) -> Iterator[Check]:
    """Change of 收入总计 = change of 支出总计, on the same basis.

    Both totals balance by their form, this year and last year (forms 公开01表 and 公开04表, 总计 = 总计), so
    this year's equal totals came from equal ones. It fails only when both totals are stated and equal, and
    each change is borne out by its own rate: then the prose asserts two different totals of last year.
    Source: 收入总计 = 支出总计 in both years (forms 公开01表, 公开04表).
    """
    if (after := other_side(document.prose, statement)) is not None:
        yield from _check(document.prose, statement, after)


def _check(prose: Prose, income: Statement, expenditure: Statement) -> Iterator[Check]:
    came, went = change_of(income), change_of(expenditure)
    now_in, now_out = prose.main_level(income), prose.main_level(expenditure)
    if came is None or went is None or now_in is None or now_out is None:
        return
    stated, other = of_claim(came), of_claim(went)
    computed = Computed(
        other.amount.base,
        other.amount.interval,
        "支出总计的变动（两总计本年、上年均应相等）",
        "the change of the expenditure (both balance each year),",
    )
    doubt = _doubt((income, now_in, stated), (expenditure, now_out, other))
    operands = [other.operand("other"), of_claim(now_in).operand("other"), of_claim(now_out).operand("other")]
    yield check_of(RULE, stated, computed, operands, doubt=doubt)


def _doubt(*sides: tuple[Statement, Claim, Figure]) -> str:
    (_, left, _), (_, right, _) = sides
    if of_claim(left).amount.base != of_claim(right).amount.base:
        return "this year's totals are not equal"
    if not all(_borne_out(*side) for side in sides):
        return "no rate bears the change out"
    return next((claim.doubtful for _, claim, _ in sides if claim.doubtful), None) or ""


def _borne_out(statement: Statement, now: Claim, moved: Figure) -> bool:
    found = rate(of_claim(now).amount, moved.amount)
    if found is None or moved.doubtful:
        return False
    computed = Computed(*found, "", "", ratio=True)
    return any(compare(of_claim(claim).amount, computed) != "fail" for claim in statement.of("growth_rate"))
